package nuandeng.cases.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import nuandeng.cases.PushList;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.web.Denied;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/lead`: what must I push today.
@Controller
@OnlyFor(Role.STREET_LEADER)
class LeadController implements MenuEntry {

	private static final int OF_EACH = 5;
	private static final int OF_ONE = 200;

	private final PushList list;
	private final InstantSource clock;

	LeadController(PushList list, InstantSource clock) {
		this.list = list;
		this.clock = clock;
	}

	@GetMapping("/lead")
	LeadPage page(@RequestParam(defaultValue = "") String show, Actor actor) {
		var one = Arrays.stream(PushList.Why.values()).filter(why -> why.name().equalsIgnoreCase(show)).findFirst();
		var groups = list.of(areaOf(actor), one.isPresent() ? OF_ONE : OF_EACH);
		return new LeadPage(groups.stream().filter(group -> one.isEmpty() || group.why() == one.get()).toList(),
				groups.stream().mapToLong(PushList.Group::all).sum(), one.isPresent(), list.askedAfter(actor),
				clock.instant());
	}

	private static AreaCode areaOf(Actor actor) {
		return actor.areaOf(Role.STREET_LEADER).orElseThrow(() -> new Denied("这里给街道领导用。"));
	}

	@Override
	public int order() {
		return 5;
	}

	@Override
	public String label() {
		return "今天该推";
	}

	@Override
	public String path() {
		return "/lead";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.STREET_LEADER);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(list.of(areaOf(actor), 1).stream().mapToLong(PushList.Group::all).sum());
	}
}
