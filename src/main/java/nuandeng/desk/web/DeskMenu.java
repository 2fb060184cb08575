package nuandeng.desk.web;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.requests.Requests;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line of the desk in the menu, with how many wait for a dispatcher.
@Component
class DeskMenu implements MenuEntry {

	private final Requests requests;

	DeskMenu(Requests requests) {
		this.requests = requests;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String label() {
		return "诉求";
	}

	@Override
	public String path() {
		return "/desk/cases";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(requests.waiting(Desks.areaOf(actor, "")));
	}
}
