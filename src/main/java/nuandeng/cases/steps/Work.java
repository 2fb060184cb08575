package nuandeng.cases.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.identity.AccountId;

/// What is going on since a body took a case up.
///
/// @param handler who took it up, or who wrote down that the body did
/// @param contactedAt when the residents were first reached
/// @param tries how often they were not
/// @param proposal a parking that waits for a second person
public record Work(Assignment to, AccountId handler, Instant takenUpAt, Optional<Instant> contactedAt, int tries,
		Optional<Proposal> proposal) {

	/// A parking, proposed or approved.
	///
	/// @param condition what it waits for
	/// @param lookBack the day it is looked at again
	public record Proposal(ParkReason reason, String condition, LocalDate lookBack, AccountId by, Instant at) {}

	/// What somebody says was done.
	///
	/// @param explained whether it was explained rather than solved
	public record Result(String words, boolean explained, AccountId by, Instant at) {}

	static Work begun(Assignment to, AccountId handler, Instant at) {
		return new Work(to, handler, at, Optional.empty(), 0, Optional.empty());
	}

	Work contacted(boolean reached, Instant at) {
		return reached
				? new Work(to, handler, takenUpAt, Optional.of(contactedAt.orElse(at)), tries, proposal)
				: new Work(to, handler, takenUpAt, contactedAt, tries + 1, proposal);
	}

	Work proposing(Optional<Proposal> parking) {
		return new Work(to, handler, takenUpAt, contactedAt, tries, parking);
	}
}
