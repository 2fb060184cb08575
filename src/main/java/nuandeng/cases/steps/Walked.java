package nuandeng.cases.steps;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.cases.Visibility;
import nuandeng.kernel.Rule;

/// Where a step led.
public sealed interface Walked {

	/// It led somewhere, and this is what the timeline says about it.
	record Moved(CaseFile next, String kind, String sentence, String body, Visibility seen, Optional<UUID> corrects,
			List<AttachmentId> photos) implements Walked {

		public Moved seenBy(Visibility visibility) {
			return new Moved(next, kind, sentence, body, visibility, corrects, photos);
		}

		Moved correcting(Optional<UUID> entry) {
			return new Moved(next, kind, sentence, body, seen, entry, photos);
		}

		Moved showing(List<AttachmentId> evidence) {
			return new Moved(next, kind, sentence, body, seen, corrects, evidence);
		}
	}

	/// A rule stood in the way.
	record Stopped(Rule because) implements Walked {}

	/// It had been done already; nothing changes and nothing is written.
	record Stands() implements Walked {}

	/// Led somewhere residents may know about.
	static Moved to(CaseFile next, String kind, String sentence, String body) {
		return new Moved(next, kind, sentence, body, Visibility.RESIDENT, Optional.empty(), List.of());
	}

	/// A rule stood in the way.
	static Walked stopped(Rule because) {
		return new Stopped(because);
	}
}
