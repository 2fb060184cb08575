package nuandeng.territory.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “门牌码” in the staff menu.
@Component
class DoorMenu implements MenuEntry {

	@Override
	public int order() {
		return 910;
	}

	@Override
	public String label() {
		return "门牌码";
	}

	@Override
	public String path() {
		return DoorController.PATH;
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.COMMUNITY_SECRETARY, Role.SYS_ADMIN);
	}
}
