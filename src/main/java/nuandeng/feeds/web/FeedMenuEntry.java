package nuandeng.feeds.web;

import java.util.Set;
import nuandeng.feeds.Feeds;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line “导入” in the menu.
@Component
class FeedMenuEntry implements MenuEntry {

	@Override
	public int order() {
		return 700;
	}

	@Override
	public String label() {
		return "导入";
	}

	@Override
	public String path() {
		return "/desk/feeds";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Feeds.TAKERS);
	}
}
