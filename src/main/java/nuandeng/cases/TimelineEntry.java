package nuandeng.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;

/// One thing that happened to a case. Entries are only ever added; one that puts an earlier one right points to it.
///
/// @param kind what sort of thing, such as `sent`
/// @param sentence what happened, in one sentence
/// @param body the words that belong to it; may be empty
/// @param who name and role, as they were at the time
public record TimelineEntry(UUID id, Instant at, String kind, String sentence, String body, String who,
		Visibility visibility, Optional<CaseState> from, Optional<CaseState> to, Optional<UUID> corrects,
		List<AttachmentId> photos) {

	/// Tells whether something was said to or by residents.
	public boolean isTalk() {
		return switch (kind) {
			case "contacted", "asked", "answered", "said-done", "said-not-done", "note", "told" -> true;
			default -> false;
		};
	}

	/// Tells whether the state changed.
	public boolean isChange() {
		return !from.equals(to);
	}
}
