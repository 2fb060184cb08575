package nuandeng.filing.web;

import java.util.List;
import nuandeng.attachments.AttachmentId;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The first screen: what is it about? Words or a photo are enough.
///
/// @param photos those that were handed in
/// @param key opens these photos, and nothing else
/// @param placeWords where, if a door said so; empty otherwise
/// @param steps how many screens there are
/// @param answered by when an idea is answered, as a sentence
public record ReportPage(String words, List<AttachmentId> photos, String key, String placeWords, int steps,
		Speaking speaking, String answered, Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
