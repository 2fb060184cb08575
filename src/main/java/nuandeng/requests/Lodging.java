package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Subject;

/// What somebody says, on its way to a number.
///
/// @param key the key of the form; random, because the speaker's link is made from it. What is lodged again under it
///     answers the first receipt
/// @param area the grid, or the community where the grid is not known
/// @param placeWords where, as people say it
/// @param photosOf whose photos become this request's, such as a draft's
/// @param saidAt when it was said; with paper and messages earlier than now
/// @param source where it was kept before
/// @param notedBy who wrote it down for the speaker
/// @param promise what was promised on the spot
/// @param affected how many people it concerns, as the speaker guesses
public record Lodging(UUID key, Channel channel, String words, AreaCode area, Optional<PlaceId> place,
		String placeWords, Optional<Contact> contact, boolean mayPublish, Optional<Subject> photosOf, Instant saidAt,
		Optional<SourceRef> source, Optional<AccountId> notedBy, Optional<Promise> promise, OptionalInt affected) {

	/// Refuses a lodging in which nothing was said or shown.
	public Lodging {
		if (words.isBlank() && photosOf.isEmpty()) {
			throw new IllegalArgumentException("nothing was said");
		}
	}
}
