package nuandeng.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// A piece of work on offer. Each state is a type; what can be done in it are its methods, so a step that makes no
/// sense does not compile.
@AggregateRoot
@Term(value = "三单", meaning = "a piece of work asked for, published, and taken by whoever wants to")
sealed interface Order {

	OrderId id();

	Need need();

	/// Asked for; the branch has not published it yet (点单).
	record Asked(OrderId id, Need need, AccountId by, Instant askedAt) implements Order {

		Offered publish(Publication publication) {
			return new Offered(id, need, publication, List.of());
		}

		Withdrawn withdraw(String reason, Instant at) {
			return new Withdrawn(id, need, List.of(), reason, at);
		}
	}

	/// On the board, with at least one place left (下单).
	record Offered(OrderId id, Need need, Publication publication, List<Hand> hands) implements Order {

		/// Takes a place: another one may be left, or this was the last.
		Order accept(AccountId helper, Instant at) {
			var taken = new ArrayList<>(hands);
			taken.add(Hand.taking(helper, at));
			return taken.size() < need.people()
					? new Offered(id, need, publication, List.copyOf(taken))
					: new Full(id, need, publication, List.copyOf(taken));
		}

		Offered release(AccountId helper, Instant at) {
			return new Offered(id, need, publication.again(need, at), without(hands, helper));
		}

		Offered widen(Publication wider) {
			return new Offered(id, need, wider, hands);
		}

		Returned giveUp(String reason, Instant at) {
			return new Returned(id, need, hands, reason, at);
		}

		Order report(AccountId helper, Went went, String words, Instant at) {
			var said = telling(hands, helper, went, words);
			return switch (went) {
				case DONE -> new Served(id, need, said, at);
				case AGAIN -> new Offered(id, need, publication, said);
				case NOT_DONE -> new Returned(id, need, said, words, at);
			};
		}

		Withdrawn withdraw(String reason, Instant at) {
			return new Withdrawn(id, need, hands, reason, at);
		}
	}

	/// Every place is taken (接单).
	record Full(OrderId id, Need need, Publication publication, List<Hand> hands) implements Order {

		Offered release(AccountId helper, Instant at) {
			return new Offered(id, need, publication.again(need, at), without(hands, helper));
		}

		Order report(AccountId helper, Went went, String words, Instant at) {
			var said = telling(hands, helper, went, words);
			return switch (went) {
				case DONE -> new Served(id, need, said, at);
				case AGAIN -> new Full(id, need, publication, said);
				case NOT_DONE -> new Returned(id, need, said, words, at);
			};
		}

		Withdrawn withdraw(String reason, Instant at) {
			return new Withdrawn(id, need, hands, reason, at);
		}
	}

	/// Nobody could come, or it was not done: the desk finds another way or offers it again.
	record Returned(OrderId id, Need need, List<Hand> hands, String reason, Instant returnedAt) implements Order {

		Offered publish(Publication publication) {
			return new Offered(id, need, publication, List.of());
		}

		Withdrawn withdraw(String why, Instant at) {
			return new Withdrawn(id, need, List.of(), why, at);
		}
	}

	/// Somebody went and says it is done; the resident or a second witness has not said so yet.
	record Served(OrderId id, Need need, List<Hand> hands, Instant servedAt) implements Order {

		Confirmed confirm(Optional<AccountId> witness, Optional<Integer> stars, String thanks, Instant at) {
			return new Confirmed(id, need, hands, servedAt, witness, stars, thanks, at);
		}

		Returned deny(String words, Instant at) {
			return new Returned(id, need, hands, words, at);
		}
	}

	/// Done, and somebody other than the helpers said so.
	record Confirmed(OrderId id, Need need, List<Hand> hands, Instant servedAt, Optional<AccountId> witness,
			Optional<Integer> stars, String thanks, Instant confirmedAt) implements Order {}

	/// No longer needed.
	record Withdrawn(OrderId id, Need need, List<Hand> hands, String reason, Instant withdrawnAt) implements Order {}

	/// How an order stands on the board.
	///
	/// @param patience how long each reach waits before the next wider one
	/// @param widenAt when that is over
	record Publication(AccountId by, Instant at, Reach reach, Duration patience, Instant widenAt) {

		/// On the board from now, first to the nearest. A short time to go shortens the patience, so that every reach has
		/// its turn before the work begins.
		static Publication now(AccountId by, Need need, Duration asked, Instant at) {
			return new Publication(by, at, Reach.first(need.area()), asked, at).again(need, at);
		}

		/// In the same circle, waiting anew after somebody gave a place back.
		Publication again(Need need, Instant now) {
			var share = Duration.between(now, need.from()).dividedBy(Reach.values().length - reach.ordinal());
			var wait = share.isNegative() ? Duration.ZERO : share.compareTo(patience) < 0 ? share : patience;
			return new Publication(by, at, reach, wait, now.plus(wait));
		}

		/// To the next wider circle; empty if there is none.
		Optional<Publication> wider(Instant now) {
			return reach.wider().map(next -> new Publication(by, at, next, patience, now.plus(patience)));
		}
	}

	private static List<Hand> without(List<Hand> hands, AccountId helper) {
		return hands.stream().filter(hand -> !hand.helper().equals(helper)).toList();
	}

	private static List<Hand> telling(List<Hand> hands, AccountId helper, Went went, String words) {
		return hands.stream().map(hand -> hand.helper().equals(helper) ? hand.telling(went, words) : hand).toList();
	}
}
