package nuandeng.territory.web;

import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.SYS_ADMIN;

import java.util.List;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Settings;
import nuandeng.territory.Place;
import nuandeng.territory.Position;
import nuandeng.territory.Positions;
import nuandeng.territory.Territory;
import nuandeng.web.Denied;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Qr;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/settings/doors` and `/admin/doors/{community}`: the codes on doors, as a list and as sheets to print.
@Controller
@OnlyFor({COMMUNITY_SECRETARY, SYS_ADMIN})
class DoorController {

	static final String PATH = "/desk/settings/doors";

	private final Territory territory;
	private final Positions positions;
	private final Hosts hosts;
	private final Settings settings;

	DoorController(Territory territory, Positions positions, Hosts hosts, Settings settings) {
		this.territory = territory;
		this.positions = positions;
		this.hosts = hosts;
		this.settings = settings;
	}

	@GetMapping(PATH)
	DoorsPage list(Actor actor) {
		return new DoorsPage(communities(actor).stream()
				.map(host -> new DoorsPage.Block(host, territory.doors(host.area())))
				.toList());
	}

	@PostMapping(PATH + "/{place}/renewal")
	Go renew(@PathVariable UUID place, Actor actor) {
		var refusal = territory.renewDoor(new PlaceId(place), actor);
		if (refusal.isPresent()) {
			throw new Denied(refusal.get().sentence() + "（" + refusal.get().id() + "）");
		}
		return Go.to(PATH).saying("换好了新码，旧码停用了。记得重新印一张贴上。");
	}

	/// Whoever stands at a door writes down where it is.
	@PostMapping(PATH + "/{place}/position")
	Go measure(@PathVariable UUID place, @RequestParam(defaultValue = "") String lat,
			@RequestParam(defaultValue = "") String lon, @RequestParam(defaultValue = "") String accuracy,
			Actor actor) {
		var here = Position.of(lat, lon, accuracy);
		if (here.isEmpty()) {
			return Go.to(PATH).saying("没拿到定位，到门口空一点的地方再点一次。");
		}
		return positions.measure(new PlaceId(place), here.get(), actor)
				.map(rule -> Go.to(PATH).saying("没记下：" + rule.sentence() + "（" + rule.id() + "）"))
				.orElseGet(() -> Go.to(PATH).saying("记下了，误差约 " + here.get().accuracy() + " 米。"));
	}

	@GetMapping("/admin/doors/{community}")
	DoorSheetPage sheet(@PathVariable AreaCode community, Actor actor) {
		var host = communities(actor).stream()
				.filter(each -> each.area().equals(community))
				.findFirst()
				.orElseThrow(() -> new Gone("没有这个社区的门牌码，或者不归你管。"));
		return new DoorSheetPage(host, territory.doors(community).stream().map(this::sign).toList());
	}

	private DoorSheetPage.Sign sign(Place place) {
		return new DoorSheetPage.Sign(place.name(), Qr.of(settings.baseUrl() + "/q/" + place.doorCode().orElseThrow()));
	}

	private List<Hosts.Host> communities(Actor actor) {
		return hosts.of(actor, COMMUNITY_SECRETARY, SYS_ADMIN);
	}
}
