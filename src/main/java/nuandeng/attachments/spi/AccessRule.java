package nuandeng.attachments.spi;

import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;

/// Says who may open the photos of one kind of owner. Without such a rule nobody may.
public interface AccessRule {

	/// The owner's kind, as in {@link nuandeng.kernel.Subject#kind()}.
	String kind();

	/// Tells whether an actor, or whoever holds the token of a link, may open the photos of an owner.
	boolean mayOpen(UUID owner, Actor actor, Optional<String> token);
}
