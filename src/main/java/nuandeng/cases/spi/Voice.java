package nuandeng.cases.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;

/// Somebody who waits for a case, as those who handle it see them: masked.
///
/// @param number the request's number, in groups
/// @param words what was said, and below it what was added since and when this one asked where it stands
/// @param channelWord how it was said, such as “电话”
/// @param withdrawn whether this one asks no more
/// @param contactWanted whether this one can and wants to be called
/// @param toldAt when this one was told of the result that is out now; empty while none is, or the word has not arrived
/// @param verdictWord what this one said about the result; empty while nothing was said
public record Voice(UUID request, String number, String words, String channelWord, Instant saidAt,
		Optional<String> maskedName, Optional<String> maskedPhone, boolean contactWanted, boolean withdrawn,
		List<AttachmentId> photos, Optional<Instant> toldAt, String verdictWord) {

	/// The same without who it is and how to reach them.
	public Voice unnamed() {
		return new Voice(request, number, words, channelWord, saidAt, Optional.empty(), Optional.empty(), contactWanted,
				withdrawn, photos, toldAt, verdictWord);
	}
}
