package nuandeng.audit.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line “留痕” in the menu.
@Component
class TrailMenuEntry implements MenuEntry {

	@Override
	public int order() {
		return 900;
	}

	@Override
	public String label() {
		return "留痕";
	}

	@Override
	public String path() {
		return "/audit";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.AUDITOR);
	}
}
