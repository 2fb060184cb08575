package nuandeng.volunteering;

import java.time.Instant;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// A line about what a registered member did. A wrong one is struck out and never deleted.
@AggregateRoot
@Term(value = "纪实", meaning = "a line about what a registered member did, read by both sides")
sealed interface ServiceRecord {

	ServiceId id();

	DualCheckInId checkIn();

	Served served();

	/// The member tells it; nobody has confirmed it yet.
	record Told(ServiceId id, DualCheckInId checkIn, Served served, Instant at) implements ServiceRecord {

		Confirmed confirm(AccountId by, Instant when) {
			return new Confirmed(id, checkIn, served, at, Optional.of(by), when);
		}

		Struck strike(String reason, AccountId by, Instant when) {
			return new Struck(id, checkIn, served, at, reason, by, when);
		}
	}

	/// Somebody else says so too: the secretary of the community, or whoever confirmed the order.
	///
	/// @param by the secretary; empty for an order
	record Confirmed(ServiceId id, DualCheckInId checkIn, Served served, Instant at, Optional<AccountId> by,
			Instant confirmedAt) implements ServiceRecord {

		static Confirmed ofOrder(DualCheckInId checkIn, Served served, Instant at) {
			return new Confirmed(ServiceId.next(), checkIn, served, at, Optional.empty(), at);
		}

		Struck strike(String reason, AccountId who, Instant when) {
			return new Struck(id, checkIn, served, at, reason, who, when);
		}
	}

	/// Written down wrongly.
	record Struck(ServiceId id, DualCheckInId checkIn, Served served, Instant at, String reason, AccountId by,
			Instant struckAt) implements ServiceRecord {}
}
