package nuandeng.requests;

/// Where a request was kept before it came here.
///
/// @param system the other system's name
/// @param id what that system calls it by; one request comes once (REQ-08)
public record SourceRef(String system, String id) {

	/// Refuses an empty name or id.
	public SourceRef {
		if (system.isBlank() || id.isBlank()) {
			throw new IllegalArgumentException("a source has a system and an id");
		}
	}
}
