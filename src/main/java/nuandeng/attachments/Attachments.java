package nuandeng.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to photos.
@Service
@Transactional
public class Attachments {

	private final Photos photos;
	private final PhotoFolder folder;
	private final ObjectProvider<AccessRule> accessRules;
	private final AuditTrail trail;
	private final InstantSource clock;

	/// @param accessRules asked for late, because chapters that have one also keep photos
	Attachments(Photos photos, PhotoFolder folder, ObjectProvider<AccessRule> accessRules, AuditTrail trail,
			InstantSource clock) {
		this.photos = photos;
		this.folder = folder;
		this.accessRules = accessRules;
		this.trail = trail;
		this.clock = clock;
	}

	/// Keeps a photo: on the disk before it returns, and there for good once the caller's transaction commits.
	///
	/// @param size how many bytes were announced
	/// @param owner what it belongs to, such as a draft
	public Kept keep(InputStream content, long size, Subject owner, Actor actor) {
		if (!AttachmentRules.MEGABYTES.keeps((size + (1 << 20) - 1) >> 20)) {
			return new Kept.Refused(AttachmentRules.MEGABYTES);
		}
		if (!AttachmentRules.PHOTOS_PER_THING.hasRoomAfter(photos.countOf(owner))) {
			return new Kept.Refused(AttachmentRules.PHOTOS_PER_THING);
		}
		if (!folder.hasRoom()) {
			return new Kept.Refused(AttachmentRules.ROOM_FOR_PHOTOS);
		}
		return switch (read(content)) {
			case Reading.Refused(var because) -> new Kept.Refused(because);
			case Reading.Pictures pictures -> keep(pictures, owner, actor);
		};
	}

	private static Reading read(InputStream content) {
		try {
			var most = AttachmentRules.MEGABYTES.most() << 20;
			var bytes = content.readNBytes(most + 1);
			return bytes.length > most ? new Reading.Refused(AttachmentRules.MEGABYTES) : Reading.of(bytes);
		} catch (IOException e) {
			return new Reading.Refused(AttachmentRules.READABLE);
		}
	}

	private Kept keep(Reading.Pictures pictures, Subject owner, Actor actor) {
		var id = new AttachmentId(Ids.next());
		var stored = folder.store(pictures);
		photos.add(id, owner, stored, pictures, actor.account(), clock.instant());
		trail.did(actor, "photo.kept", owner, Map.of("photo", id.toString()));
		return new Kept.Photo(id);
	}

	/// The photos of something, in the order they were handed in.
	@Transactional(readOnly = true)
	public List<AttachmentId> of(Subject owner) {
		return photos.of(owner);
	}

	/// Gives all photos of one thing to another, such as those of a draft to the request it became.
	public void hand(Subject from, Subject to) {
		photos.hand(from, to);
	}

	/// Takes a photo away, if it belongs to `owner`. The picture itself leaves the disk with the next clean-up.
	public void remove(AttachmentId id, Subject owner) {
		photos.remove(id, owner);
	}

	/// The file of a photo for whoever may open it.
	///
	/// @param token the token of the link through which it is asked for
	/// @return empty if there is none, or not for them: the two look the same
	@Transactional(readOnly = true)
	public Optional<Path> open(AttachmentId id, boolean small, Actor actor, Optional<String> token) {
		return photos.find(id)
				.filter(photo -> mayOpen(photo.owner(), actor, token))
				.map(photo -> folder.path(photo.content(), small));
	}

	private boolean mayOpen(Subject owner, Actor actor, Optional<String> token) {
		return accessRules.stream()
				.anyMatch(rule -> rule.kind().equals(owner.kind()) && rule.mayOpen(owner.id(), actor, token));
	}
}
