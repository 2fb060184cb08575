package nuandeng.volunteering;

import java.util.UUID;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;

/// The identifier of a member's registration.
public record DualCheckInId(UUID value) {

	static DualCheckInId next() {
		return new DualCheckInId(Ids.next());
	}

	/// What notices and the audit trail call it.
	public Subject subject() {
		return new Subject("dualcheckin", value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
