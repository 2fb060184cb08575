package nuandeng.insight.web;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.insight.Releases;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The line of releases in the staff menu, with what waits for a second person.
@Component
class ReleasesInMenu implements MenuEntry {

	private final Releases releases;

	ReleasesInMenu(Releases releases) {
		this.releases = releases;
	}

	@Override
	public int order() {
		return 82;
	}

	@Override
	public String label() {
		return "公开";
	}

	@Override
	public String path() {
		return "/desk/public";
	}

	@Override
	public Set<Role> roles() {
		return Set.copyOf(Releases.KEEPERS);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(
				actor.areaOf(Releases.KEEPERS.toArray(Role[]::new)).map(area -> (long) releases.waiting(area).size())
						.orElse(0L));
	}
}
