package nuandeng.notification.web;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.notification.StaffInbox;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line “消息” in the menu.
@Component
class NoticesMenuEntry implements MenuEntry {

	private final StaffInbox inbox;

	NoticesMenuEntry(StaffInbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public int order() {
		return 310;
	}

	@Override
	public String label() {
		return "消息";
	}

	@Override
	public String path() {
		return "/desk/notices";
	}

	@Override
	public Set<Role> roles() {
		return EnumSet.complementOf(EnumSet.of(Role.SYS_ADMIN, Role.AUDITOR));
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(inbox.unseen(actor));
	}
}
