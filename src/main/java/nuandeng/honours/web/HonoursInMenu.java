package nuandeng.honours.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “荣誉” in the staff menu.
@Component
class HonoursInMenu implements MenuEntry {

	@Override
	public int order() {
		return 84;
	}

	@Override
	public String label() {
		return "荣誉";
	}

	@Override
	public String path() {
		return DeskHonoursController.PATH;
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}
}
