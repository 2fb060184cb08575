package nuandeng.cases.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nuandeng.cases.CaseRules;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// The official handling of a matter. Each state is a type; what can be done in it are its methods, so a step that
/// makes no sense does not compile. Whether a step may be done by this person now is asked before, see
/// {@link CaseRules}.
@AggregateRoot
@Term(value = "案卷", meaning = "the official handling of a matter, from registering to closing")
public sealed interface CaseFile {

	/// What stays the same through all states.
	Head head();

	/// The public name of the state.
	default CaseState state() {
		return switch (this) {
			case Registered _ -> CaseState.REGISTERED;
			case Sent _ -> CaseState.SENT;
			case Disputed _ -> CaseState.DISPUTED;
			case InHand _ -> CaseState.IN_HAND;
			case Asking _ -> CaseState.ASKING;
			case Outside _ -> CaseState.OUTSIDE;
			case Parked _ -> CaseState.PARKED;
			case Reported _ -> CaseState.REPORTED;
			case Closed _ -> CaseState.CLOSED;
			case Declined _ -> CaseState.DECLINED;
			case Dropped _ -> CaseState.DROPPED;
		};
	}

	/// Who is to answer; empty before a body was chosen and after the case was declined or dropped.
	default Optional<Assignment> assignment() {
		return switch (this) {
			case Sent sent -> Optional.of(sent.to());
			case Disputed disputed -> Optional.of(disputed.last());
			case InHand inHand -> Optional.of(inHand.work().to());
			case Asking asking -> asking.work().map(Work::to);
			case Outside outside -> Optional.of(outside.work().to());
			case Parked parked -> Optional.of(parked.work().to());
			case Reported reported -> Optional.of(reported.work().to());
			case Closed closed -> Optional.of(closed.work().to());
			case Registered _, Declined _, Dropped _ -> Optional.empty();
		};
	}

	/// The same state with another head.
	default CaseFile with(Head other) {
		return switch (this) {
			case Registered _ -> new Registered(other);
			case Sent s -> new Sent(other, s.to);
			case Disputed s -> new Disputed(other, s.last, s.reference, s.words, s.at);
			case InHand s -> new InHand(other, s.work);
			case Asking s -> new Asking(other, s.work, s.question, s.askedAt);
			case Outside s -> new Outside(other, s.work, s.unit, s.contact, s.nextLook);
			case Parked s -> new Parked(other, s.work, s.why, s.approvedBy, s.at);
			case Reported s -> new Reported(other, s.work, s.result, s.checkedBy, s.agreedAt);
			case Closed s -> new Closed(other, s.work, s.result, s.checkedBy, s.said, s.at);
			case Declined s -> new Declined(other, s.reason, s.whereInstead, s.by, s.at);
			case Dropped s -> new Dropped(other, s.words, s.at);
		};
	}

	/// A dispatcher has read it; the clock runs.
	record Registered(Head head) implements CaseFile {

		Sent send(Head told, Assignment to) {
			return new Sent(told, to);
		}

		Asking ask(String question, Instant at) {
			return new Asking(head.asked(), Optional.empty(), question, at);
		}

		Declined decline(RejectReason reason, String whereInstead, AccountId by, Instant at) {
			return new Declined(head, reason, whereInstead, by, at);
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// A body is to answer by a date.
	record Sent(Head head, Assignment to) implements CaseFile {

		Registered takeBack() {
			return new Registered(head);
		}

		Disputed dispute(String reference, String words, Instant at) {
			return new Disputed(head.handedOver(), to, reference, words, at);
		}

		InHand takeUp(AccountId handler, Instant at) {
			return new InHand(head, Work.begun(to, handler, at));
		}

		Sent handOver(Assignment next) {
			return new Sent(head.handedOver(), next);
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// The body says "not ours"; somebody above both designates, finally.
	record Disputed(Head head, Assignment last, String reference, String words, Instant at) implements CaseFile {

		Sent designate(Assignment to) {
			return new Sent(head, to);
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// A body has taken it up.
	record InHand(Head head, Work work) implements CaseFile {

		InHand contacted(boolean reached, Instant at) {
			return new InHand(head, work.contacted(reached, at));
		}

		Asking ask(String question, Instant at) {
			return new Asking(head.asked(), Optional.of(work.proposing(Optional.empty())), question, at);
		}

		Outside passOn(String unit, String contact, LocalDate nextLook) {
			return new Outside(head, work.proposing(Optional.empty()), unit, contact, nextLook);
		}

		InHand propose(Work.Proposal proposal) {
			return new InHand(head, work.proposing(Optional.of(proposal)));
		}

		InHand keepWorking() {
			return new InHand(head, work.proposing(Optional.empty()));
		}

		Parked park(Work.Proposal proposal, AccountId approvedBy, Instant at) {
			return new Parked(head, work.proposing(Optional.empty()), proposal, approvedBy, at);
		}

		Declined decline(RejectReason reason, String whereInstead, AccountId by, Instant at) {
			return new Declined(head, reason, whereInstead, by, at);
		}

		Sent handOver(Assignment next) {
			return new Sent(head.handedOver(), next);
		}

		Reported report(Work.Result result) {
			return new Reported(head, work.proposing(Optional.empty()), result, Optional.empty(), Optional.empty());
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// A question to the residents is out; the clock stands.
	///
	/// @param work what was going on; empty if the desk asked before sending
	record Asking(Head head, Optional<Work> work, String question, Instant askedAt) implements CaseFile {

		CaseFile goOn(Instant until) {
			var paused = head.paused(askedAt, until);
			return work.<CaseFile>map(going -> new InHand(paused, going)).orElseGet(() -> new Registered(paused));
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head.paused(askedAt, at), words, at);
		}
	}

	/// Somebody outside the duty list works on it; we keep watching and telling.
	record Outside(Head head, Work work, String unit, String contact, LocalDate nextLook) implements CaseFile {

		Outside lookAgain(LocalDate next) {
			return new Outside(head, work, unit, contact, next);
		}

		InHand comeBack() {
			return new InHand(head, work);
		}

		Reported report(Work.Result result) {
			return new Reported(head, work, result, Optional.empty(), Optional.empty());
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// It cannot be done now; it is looked at again on a date. Not solved.
	record Parked(Head head, Work work, Work.Proposal why, AccountId approvedBy, Instant at) implements CaseFile {

		Parked lookAgain(LocalDate next) {
			return new Parked(head, work, new Work.Proposal(why.reason(), why.condition(), next, why.by(), why.at()),
					approvedBy, at);
		}

		InHand comeBack(Instant now) {
			return new InHand(head.paused(at, now), work.proposing(Optional.empty()));
		}

		Dropped drop(String words, Instant now) {
			return new Dropped(head.paused(at, now), words, now);
		}
	}

	/// Somebody says it is done; residents and a checker look.
	record Reported(Head head, Work work, Work.Result result, Optional<AccountId> checkedBy, Optional<Instant> agreedAt)
			implements CaseFile {

		Reported agreed(Instant at) {
			return new Reported(head, work, result, checkedBy, Optional.of(at));
		}

		Reported checked(AccountId by) {
			return new Reported(head, work, result, Optional.of(by), agreedAt);
		}

		Closed close(AccountId checker, boolean said, Instant at) {
			return new Closed(head, work, result, checker, said, at);
		}

		InHand redo() {
			return new InHand(head.redone(), work);
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}
	}

	/// Done and confirmed.
	///
	/// @param said whether residents said yes; otherwise their silence did, or nobody waited
	record Closed(Head head, Work work, Work.Result result, AccountId checkedBy, boolean said, Instant at)
			implements CaseFile {

		InHand reopen() {
			return new InHand(head.redone(), work);
		}
	}

	/// It cannot be done here at all.
	record Declined(Head head, RejectReason reason, String whereInstead, AccountId by, Instant at) implements CaseFile {

		Registered askAgain() {
			return new Registered(head);
		}
	}

	/// Nobody asks any more.
	record Dropped(Head head, String words, Instant at) implements CaseFile {}
}
