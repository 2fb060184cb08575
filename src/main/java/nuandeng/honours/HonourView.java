package nuandeng.honours;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Subject;

/// A picture of an honour.
///
/// @param state a held one whose last day has passed is shown as expired
/// @param holder the name of whose it is
/// @param reason why it ended; empty while it is held, and for what its last day ended
/// @param endedBy who ended it; empty while nobody did
/// @param instead the entry that says it right, for a corrected one
public record HonourView(HonourId id, HonourState state, Award award, String holder, UUID evidence, AccountId by,
		Instant at, String reason, Optional<AccountId> endedBy, Optional<Instant> endedAt, Optional<HonourId> instead) {

	/// Tells whether it is in force.
	public boolean current() {
		return state == HonourState.HELD;
	}

	/// Tells whether it can still be corrected or ended.
	public boolean open() {
		return endedAt.isEmpty();
	}

	/// The word for its level.
	public String level() {
		return award.level().wordIn(award.holder().community());
	}

	/// What its photos belong to.
	public Subject photosOf() {
		return new Subject(HonourPhotos.KIND, evidence);
	}
}
