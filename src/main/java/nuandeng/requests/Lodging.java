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
/// @param concerned whom the speaker speaks for; empty for themselves
/// @param idea whether it is an idea rather than a complaint
public record Lodging(UUID key, Channel channel, String words, AreaCode area, Optional<PlaceId> place,
		String placeWords, Optional<Contact> contact, boolean mayPublish, Optional<Subject> photosOf, Instant saidAt,
		Optional<SourceRef> source, Optional<AccountId> notedBy, Optional<Promise> promise, OptionalInt affected,
		Optional<Concerned> concerned, boolean idea) {

	/// Refuses a lodging in which nothing was said or shown.
	public Lodging {
		if (words.isBlank() && photosOf.isEmpty()) {
			throw new IllegalArgumentException("nothing was said");
		}
	}

	/// What somebody says for themselves, and not as an idea.
	public Lodging(UUID key, Channel channel, String words, AreaCode area, Optional<PlaceId> place, String placeWords,
			Optional<Contact> contact, boolean mayPublish, Optional<Subject> photosOf, Instant saidAt,
			Optional<SourceRef> source, Optional<AccountId> notedBy, Optional<Promise> promise, OptionalInt affected) {
		this(key, channel, words, area, place, placeWords, contact, mayPublish, photosOf, saidAt, source, notedBy,
				promise, affected, Optional.empty(), false);
	}

	/// The same, said for somebody else.
	public Lodging concerning(Concerned somebody) {
		return new Lodging(key, channel, words, area, place, placeWords, contact, mayPublish, photosOf, saidAt, source,
				notedBy, promise, affected, Optional.of(somebody), idea);
	}

	/// The same, as an idea.
	public Lodging asIdea() {
		return new Lodging(key, channel, words, area, place, placeWords, contact, mayPublish, photosOf, saidAt, source,
				notedBy, promise, affected, concerned, true);
	}
}
