package nuandeng.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.web.spi.HomePanel;
import nuandeng.web.spi.Hosts;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/`, `/c/{slug}` and `/start`: the front door for residents, the choice of a community, and where staff begin.
@Controller
@OpenToAll
class HomeController {

	private final List<HomePanel> panels;
	private final List<MenuEntry> entries;
	private final Hosts hosts;

	HomeController(List<HomePanel> panels, List<MenuEntry> entries, Hosts hosts) {
		this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList();
		this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
		this.hosts = hosts;
	}

	@GetMapping("/")
	HomePage home(Hosts.Host host) {
		return new HomePage(panels.stream().map(panel -> panel.panelFor(host)).flatMap(Optional::stream).toList());
	}

	@GetMapping("/c/{slug}")
	Go choose(@PathVariable String slug, HttpServletResponse response) {
		var host = hosts.named(slug).orElseThrow(() -> new Gone("没有这个社区。"));
		response.addCookie(Cookies.kept("community", host.slug(), 365));
		return Go.to("/");
	}

	@GetMapping("/start")
	@OnlyFor({})
	Go start(Actor actor) {
		return Go.to(entries.stream()
				.filter(entry -> entry.roles().stream().anyMatch(actor::may))
				.map(MenuEntry::path)
				.findFirst()
				.orElse("/"));
	}
}
