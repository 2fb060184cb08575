package nuandeng.notification.web;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.notification.CallDesk;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line “打电话” in the menu.
@Component
class CallMenuEntry implements MenuEntry {

	private final CallDesk desk;

	CallMenuEntry(CallDesk desk) {
		this.desk = desk;
	}

	@Override
	public int order() {
		return 320;
	}

	@Override
	public String label() {
		return "打电话";
	}

	@Override
	public String path() {
		return "/desk/calls";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(CallDesk.CALLERS);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(desk.count(actor));
	}
}
