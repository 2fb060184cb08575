package nuandeng.cases;

import java.util.UUID;
import nuandeng.kernel.Subject;

/// The identifier of a case.
public record CaseId(UUID value) {

	/// The case as notices, photos and the audit trail name it.
	public Subject subject() {
		return new Subject("case", value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
