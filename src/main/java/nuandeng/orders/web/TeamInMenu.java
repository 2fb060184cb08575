package nuandeng.orders.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.orders.OrderLists;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line in the menu for those who help.
@Component
class TeamInMenu implements MenuEntry {

	@Override
	public int order() {
		return 55;
	}

	@Override
	public String label() {
		return "附近要帮忙的";
	}

	@Override
	public String path() {
		return "/team";
	}

	@Override
	public Set<Role> roles() {
		return OrderLists.TAKERS;
	}
}
