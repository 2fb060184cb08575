package nuandeng.insight.web;

import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.insight.Insight;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line of figures in the staff menu.
@Component
class ReportsInMenu implements MenuEntry {

	@Override
	public int order() {
		return 80;
	}

	@Override
	public String label() {
		return "数字";
	}

	@Override
	public String path() {
		return "/desk/reports";
	}

	@Override
	public Set<Role> roles() {
		return Set.copyOf(Insight.READERS);
	}
}
