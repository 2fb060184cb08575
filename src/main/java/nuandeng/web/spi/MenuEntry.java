package nuandeng.web.spi;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;

/// A line in the staff menu.
public interface MenuEntry {

	/// Where it stands; smaller is higher.
	int order();

	/// The word, such as “诉求”.
	String label();

	/// Where it leads.
	String path();

	/// Who sees it.
	Set<Role> roles();

	/// What waits there; empty shows no number.
	default OptionalLong waiting(Actor actor) {
		return OptionalLong.empty();
	}
}
