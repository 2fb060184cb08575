package nuandeng.setup.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lines of whoever runs an installation, in the staff menu.
@Configuration(proxyBeanMethods = false)
class SetupMenu {

	private record Line(int order, String label, String path) implements MenuEntry {

		@Override
		public Set<Role> roles() {
			return Set.of(Role.SYS_ADMIN);
		}
	}

	@Bean
	MenuEntry setupInMenu() {
		return new Line(880, "开张清单", SetupController.PATH);
	}

	@Bean
	MenuEntry areasInMenu() {
		return new Line(882, "片区和门", AreasController.PATH);
	}

	@Bean
	MenuEntry orgsInMenu() {
		return new Line(884, "单位", OrgsController.PATH);
	}

	@Bean
	MenuEntry usersInMenu() {
		return new Line(886, "账号", UsersController.PATH);
	}
}
