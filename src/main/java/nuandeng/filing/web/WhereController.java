package nuandeng.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.OpenToAll;
import nuandeng.kernel.PlaceId;
import nuandeng.requests.web.Typed;
import nuandeng.territory.Place;
import nuandeng.territory.Position;
import nuandeng.territory.Positions;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.OwnKey;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/report/where`: the place, chosen from those of the community or said in words.
@Controller
@OpenToAll
class WhereController {

	/// What the tile for no particular place sends.
	static final String EVERYWHERE = "everywhere";

	private static final int NEAR = 4;

	private final Drafts drafts;
	private final Territory territory;
	private final Positions positions;
	private final Hosts hosts;
	private final Catalogue catalogue;

	WhereController(Drafts drafts, Territory territory, Positions positions, Hosts hosts, Catalogue catalogue) {
		this.drafts = drafts;
		this.territory = territory;
		this.positions = positions;
		this.hosts = hosts;
		this.catalogue = catalogue;
	}

	@GetMapping("/report/where")
	WherePage page(@RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(required = false) @Nullable String stopped, Hosts.Host host, HttpServletRequest request) {
		var draft = drafts.of(request);
		var chosen = draft.flatMap(Draft::place).map(PlaceId::toString).orElse("");
		var typed = draft.filter(kept -> kept.place().isEmpty()).map(Draft::placeWords).orElse("");
		return page(host, query, chosen, "", typed, "", stopped != null, draft.map(Draft::words).orElse(""),
				notAsked(host), Problems.none());
	}

	@OwnKey
	@PostMapping("/report/where")
	Answer choose(@RequestParam Map<String, String> form, Hosts.Host host, HttpServletRequest request,
			HttpServletResponse response) {
		var problems = Problems.none();
		var typed = problems.text("where", "在哪里", form.get("where"), 100);
		var affected = Typed.affected(problems, form.getOrDefault("affected", ""));
		var chosen = form.getOrDefault("place", "");
		var unit = form.getOrDefault("unit", "");
		var draft = drafts.begin(request, response);
		var placed = problems.any() ? Optional.<Draft>empty() : placed(draft, chosen, unit, typed, affected, host);
		if (placed.isEmpty()) {
			if (!problems.any()) {
				problems.add("where", "选一下在哪里。找不到，就在下面用自己的话写一句。");
			}
			return Answer.show(page(host, "", chosen, unit, typed, form.getOrDefault("affected", ""), false,
					draft.words(), notAsked(host), problems));
		}
		drafts.save(placed.get());
		return Answer.go(Go.to(draft.words().isBlank() ? "/report" : "/report/send"));
	}

	/// Offers what lies around the telephone. The point is used for this answer and kept nowhere (TER-06).
	@OwnKey
	@PostMapping("/report/where/here")
	WherePage around(@RequestParam Map<String, String> form, Hosts.Host host, HttpServletRequest request) {
		var draft = drafts.of(request);
		var here = Position.of(form.get("lat"), form.get("lon"), form.get("accuracy"));
		var problems = Problems.none();
		if (here.isEmpty()) {
			problems.add("where", "没拿到定位，选一下楼栋就行。");
		}
		var around = here.map(point -> positions.around(point, NEAR)).orElse(List.of());
		var near = around.stream().filter(each -> host.area().contains(each.place().grid())).toList();
		var elsewhere = near.isEmpty() ? around.stream().findFirst().flatMap(each -> hosts.of(each.place().community()))
				: Optional.<Hosts.Host>empty();
		return page(host, "", "", "", draft.filter(kept -> kept.place().isEmpty()).map(Draft::placeWords).orElse(""),
				"",
				false, draft.map(Draft::words).orElse(""), new WherePage.Here(true, here.isPresent(), near, elsewhere),
				problems);
	}

	/// Whoever comes back to the answer is not asked again.
	@GetMapping("/report/where/here")
	Go back() {
		return Go.to("/report/where");
	}

	private WherePage.Here notAsked(Hosts.Host host) {
		return new WherePage.Here(positions.knowsAnyIn(host.area()), false, List.of(), Optional.empty());
	}

	private Optional<Draft> placed(Draft draft, String chosen, String unit, String typed, OptionalInt affected,
			Hosts.Host host) {
		if (chosen.equals(EVERYWHERE)) {
			return Optional.of(draft.at(host.area(), Optional.empty(), typed.isBlank() ? "整个小区" : "整个小区，" + typed,
					affected, false));
		}
		var place =
				placeOf(chosen).filter(found -> host.area().contains(found.grid())).map(found -> entrance(found, unit));
		if (place.isPresent()) {
			var words = place.get().name() + (typed.isBlank() ? "" : "，" + typed);
			return Optional.of(draft.at(place.get().grid(), Optional.of(place.get().id()), words, affected, false));
		}
		return typed.isBlank()
				? Optional.empty()
				: Optional.of(draft.at(host.area(), Optional.empty(), typed, affected, false));
	}

	private Place entrance(Place building, String unit) {
		var name = building.name() + unit;
		return unit.isBlank()
				? building
				: territory.find(building.community(), name).stream().filter(found -> found.name().equals(name))
						.findFirst()
						.orElse(building);
	}

	private Optional<Place> placeOf(String chosen) {
		return chosen.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
				? territory.place(new PlaceId(UUID.fromString(chosen)))
				: Optional.empty();
	}

	private WherePage page(Hosts.Host host, String query, String chosen, String unit, String typed, String affected,
			boolean stopped, String words, WherePage.Here here, Problems problems) {
		var asked = Problems.none().text("q", "", query, 60);
		var all = territory.find(host.area(), asked.length() > 60 ? "" : asked);
		var buildings = of(all, Place.Kind.BUILDING);
		var entrances = of(all, Place.Kind.ENTRANCE);
		var units = entrances.stream()
				.flatMap(entrance -> buildings.stream().filter(building -> entrance.name().startsWith(building.name()))
						.map(building -> entrance.name().substring(building.name().length())))
				.distinct().sorted().limit(12).toList();
		return new WherePage(query, buildings.isEmpty() ? entrances : buildings, of(all, Place.Kind.PUBLIC), units,
				chosen,
				unit, typed, affected, stopped, here, catalogue.dangerIn(words), problems);
	}

	private static List<Place> of(List<Place> all, Place.Kind kind) {
		return all.stream().filter(place -> place.kind() == kind).toList();
	}
}
