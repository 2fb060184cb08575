package nuandeng.noting.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “记一件” for those who walk, where their day begins.
@Component
class NoteInMenu implements MenuEntry {

	@Override
	public int order() {
		return 8;
	}

	@Override
	public String label() {
		return "记一件";
	}

	@Override
	public String path() {
		return "/w/note";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.BUILDING_LEAD, Role.GRID_STAFF);
	}
}
