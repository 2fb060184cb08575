package nuandeng.volunteering.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “双报到” for members.
@Component
class RegistrationInMenu implements MenuEntry {

	@Override
	public int order() {
		return 56;
	}

	@Override
	public String label() {
		return "我的双报到";
	}

	@Override
	public String path() {
		return RegistrationController.PATH;
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.PARTY_MEMBER);
	}
}
