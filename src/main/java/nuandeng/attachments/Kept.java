package nuandeng.attachments;

import nuandeng.kernel.Rule;

/// What came of handing in a photo.
public sealed interface Kept {

	/// It is kept.
	record Photo(AttachmentId id) implements Kept {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(Rule because) implements Kept {}
}
