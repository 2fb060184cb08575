package nuandeng.volunteering.web;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.volunteering.DualCheckInLists;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// “双报到” in the staff menu, with what waits there.
@Component
class MembersInMenu implements MenuEntry {

	private final DualCheckInLists lists;

	MembersInMenu(DualCheckInLists lists) {
		this.lists = lists;
	}

	@Override
	public int order() {
		return 52;
	}

	@Override
	public String label() {
		return "双报到";
	}

	@Override
	public String path() {
		return MembersController.PATH;
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.BRANCH_SECRETARY, Role.COMMUNITY_SECRETARY);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(lists.waiting(actor));
	}
}
