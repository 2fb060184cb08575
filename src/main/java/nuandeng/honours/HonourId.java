package nuandeng.honours;

import java.util.UUID;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;

/// The identifier of an entry in the list of honours.
public record HonourId(UUID value) {

	static HonourId next() {
		return new HonourId(Ids.next());
	}

	/// What the audit trail calls it.
	public Subject subject() {
		return new Subject("honour", value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
