package nuandeng.kernel;

import java.util.UUID;

/// What a notice, a photo or an entry in the audit trail is about.
///
/// @param kind the chapter's word for it, such as `request`, `case`, `order`, `draft`
public record Subject(String kind, UUID id) {

	/// Refuses a kind that is not one lower-case word.
	public Subject {
		if (!kind.matches("[a-z]{1,20}")) {
			throw new IllegalArgumentException("not a kind: " + kind);
		}
	}
}
