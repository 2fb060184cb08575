package nuandeng.volunteering;

import java.time.Instant;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// A member's registration where the home is. Each state is a type; what is over has no methods.
@AggregateRoot
@Term(value = "双签到双服务", meaning = "a working party member serves at home too, and both sides know of it")
sealed interface DualCheckIn {

	DualCheckInId id();

	Membership of();

	/// The branch has not answered yet.
	record Asked(DualCheckInId id, Membership of) implements DualCheckIn {

		Confirmed confirm(Answer answer) {
			return new Confirmed(id, of, answer);
		}

		Declined decline(Answer answer, String reason) {
			return new Declined(id, of, answer, reason);
		}

		Ended end(Ending ending) {
			return new Ended(id, of, Optional.empty(), ending);
		}
	}

	/// The branch says that the member is theirs.
	record Confirmed(DualCheckInId id, Membership of, Answer answer) implements DualCheckIn {

		Ended end(Ending ending) {
			return new Ended(id, of, Optional.of(answer), ending);
		}
	}

	/// The branch says that the member is not theirs.
	record Declined(DualCheckInId id, Membership of, Answer answer, String reason) implements DualCheckIn {}

	/// Over.
	///
	/// @param answer the branch's yes; empty if it ended before there was one
	record Ended(DualCheckInId id, Membership of, Optional<Answer> answer, Ending ending) implements DualCheckIn {}

	/// Who registered where, and belongs to which branch.
	///
	/// @param notice which wording of what is kept, for whom and how long the member agreed to
	record Membership(AccountId member, BodyId branch, AreaCode community, String notice, Instant askedAt) {}

	/// What the branch said.
	///
	/// @param heard how the branch said it, where the community wrote it down; empty where the branch itself did
	record Answer(AccountId by, String heard, Instant at) {}

	/// Why, by whom and when it ended.
	record Ending(Parting why, AccountId by, Instant at) {}
}
