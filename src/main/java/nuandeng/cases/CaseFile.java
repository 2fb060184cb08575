package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// The official handling of a matter. Each state is a type; what can be done in it are its methods, so a step that
/// makes no sense does not compile. Whether a step may be done by this person now is asked before, see
/// {@link CaseRules}.
@AggregateRoot
@Term(value = "案卷", meaning = "the official handling of a matter, from registering to closing")
sealed interface CaseFile {

	/// What stays the same through all states.
	Head head();

	/// The same state with another head.
	CaseFile with(Head head);

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

		@Override
		public Registered with(Head head) {
			return new Registered(head);
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

		@Override
		public Sent with(Head head) {
			return new Sent(head, to);
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

		@Override
		public Disputed with(Head head) {
			return new Disputed(head, last, reference, words, at);
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

		InHand propose(Proposal proposal) {
			return new InHand(head, work.proposing(Optional.of(proposal)));
		}

		InHand keepWorking() {
			return new InHand(head, work.proposing(Optional.empty()));
		}

		Parked park(Proposal proposal, AccountId approvedBy, Instant at) {
			return new Parked(head, work.proposing(Optional.empty()), proposal, approvedBy, at);
		}

		Declined decline(RejectReason reason, String whereInstead, AccountId by, Instant at) {
			return new Declined(head, reason, whereInstead, by, at);
		}

		Sent handOver(Assignment next) {
			return new Sent(head.handedOver(), next);
		}

		Reported report(Result result) {
			return new Reported(head, work.proposing(Optional.empty()), result, Optional.empty(), Optional.empty());
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}

		@Override
		public InHand with(Head head) {
			return new InHand(head, work);
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

		@Override
		public Asking with(Head head) {
			return new Asking(head, work, question, askedAt);
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

		Reported report(Result result) {
			return new Reported(head, work, result, Optional.empty(), Optional.empty());
		}

		Dropped drop(String words, Instant at) {
			return new Dropped(head, words, at);
		}

		@Override
		public Outside with(Head head) {
			return new Outside(head, work, unit, contact, nextLook);
		}
	}

	/// It cannot be done now; it is looked at again on a date. Not solved.
	record Parked(Head head, Work work, Proposal why, AccountId approvedBy, Instant at) implements CaseFile {

		Parked lookAgain(LocalDate next) {
			return new Parked(head, work, new Proposal(why.reason(), why.condition(), next, why.by(), why.at()),
					approvedBy, at);
		}

		InHand comeBack(Instant now) {
			return new InHand(head.paused(at, now), work.proposing(Optional.empty()));
		}

		Dropped drop(String words, Instant now) {
			return new Dropped(head.paused(at, now), words, now);
		}

		@Override
		public Parked with(Head head) {
			return new Parked(head, work, why, approvedBy, at);
		}
	}

	/// Somebody says it is done; residents and a checker look.
	record Reported(Head head, Work work, Result result, Optional<AccountId> checkedBy, Optional<Instant> agreedAt)
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

		@Override
		public Reported with(Head head) {
			return new Reported(head, work, result, checkedBy, agreedAt);
		}
	}

	/// Done and confirmed.
	///
	/// @param said whether residents said yes; otherwise their silence did, or nobody waited
	record Closed(Head head, Work work, Result result, AccountId checkedBy, boolean said, Instant at)
			implements CaseFile {

		InHand reopen() {
			return new InHand(head.redone(), work);
		}

		@Override
		public Closed with(Head head) {
			return new Closed(head, work, result, checkedBy, said, at);
		}
	}

	/// It cannot be done here at all.
	record Declined(Head head, RejectReason reason, String whereInstead, AccountId by, Instant at) implements CaseFile {

		Registered askAgain() {
			return new Registered(head);
		}

		@Override
		public Declined with(Head head) {
			return new Declined(head, reason, whereInstead, by, at);
		}
	}

	/// Nobody asks any more.
	record Dropped(Head head, String words, Instant at) implements CaseFile {

		@Override
		public Dropped with(Head head) {
			return new Dropped(head, words, at);
		}
	}
}
