package nuandeng.volunteering;

import java.time.Instant;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// A picture of a registration for one reader.
///
/// @param side as whom the reader sees it
/// @param answerable whether the reader may answer for the branch now
/// @param name the member's
/// @param answeredAt when the branch answered; empty while it has not
/// @param heard how the branch said it, where the community wrote it down
/// @param reason why the branch said no; empty otherwise
/// @param parting why it ended; empty otherwise
public record DualCheckInView(DualCheckInId id, CheckInState state, Side side, boolean answerable, AccountId member,
		String name, BodyId branch, String branchName, AreaCode community, String communityName, Instant askedAt,
		Optional<Instant> answeredAt, String heard, String reason, Optional<Parting> parting,
		Optional<Instant> endedAt) {

	/// Tells whether the reader sees what was done: a branch sees nothing of somebody who is not, or not yet, theirs.
	public boolean showsServices() {
		return side != Side.BRANCH || state != CheckInState.ASKED && state != CheckInState.DECLINED
				&& answeredAt.isPresent();
	}
}
