package nuandeng.noting.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “代录” at the desk.
@Component
class PhoneInMenu implements MenuEntry {

	@Override
	public int order() {
		return 25;
	}

	@Override
	public String label() {
		return "接电话、代录";
	}

	@Override
	public String path() {
		return "/desk/inbox/phone";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}
}
