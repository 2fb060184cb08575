package nuandeng.catalogue.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “责任清单” in the staff menu.
@Component
class DutyMenu implements MenuEntry {

	@Override
	public int order() {
		return 900;
	}

	@Override
	public String label() {
		return "责任清单";
	}

	@Override
	public String path() {
		return DutyController.PATH;
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}
}
