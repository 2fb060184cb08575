package nuandeng.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.territory.Area;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.web.Part;
import nuandeng.web.spi.HomePanel;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;

/// “您的网格员” on the front page: everybody who walks a grid here, by grid.
@Component
class GridWalkers implements HomePanel {

	private static final Pattern NUMBER = Pattern.compile("(\\d+)栋");

	private final Territory territory;
	private final Identity identity;

	GridWalkers(Territory territory, Identity identity) {
		this.territory = territory;
		this.identity = identity;
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public Optional<Part> panelFor(Hosts.Host host) {
		var staff = identity.holdersWithin(Role.GRID_STAFF, host.area());
		if (staff.isEmpty()) {
			return Optional.empty();
		}
		var grids = territory.within(host.area(), AreaCode.Level.GRID).stream()
				.collect(Collectors.toMap(Area::code, Area::name));
		var places = territory.find(host.area(), "");
		var walkers =
				staff.stream().map(actor -> walker(actor, grids.getOrDefault(areaOf(actor), host.name()), places));
		return Optional.of(new GridPanel(host, walkers.toList()));
	}

	private static GridPanel.Walker walker(Actor actor, String area, List<Place> places) {
		var buildings = buildings(places.stream()
				.filter(place -> place.kind() == Place.Kind.BUILDING && areaOf(actor).contains(place.grid()))
				.map(Place::name)
				.toList());
		return new GridPanel.Walker(actor.name(), buildings.isEmpty() ? area : area + "，管" + buildings);
	}

	/// `1 到 7 栋` for buildings in a row, else the lanes they stand in.
	static String buildings(List<String> names) {
		var numbers = new ArrayList<Integer>();
		for (var name : names) {
			var number = NUMBER.matcher(name);
			if (number.matches()) {
				numbers.add(Integer.parseInt(number.group(1)));
			}
		}
		if (numbers.size() > 1 && numbers.size() == names.size()) {
			var first = numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
			var last = numbers.stream().mapToInt(Integer::intValue).max().orElseThrow();
			if (last - first + 1 == numbers.size()) {
				return " " + first + " 到 " + last + " 栋";
			}
		}
		var lanes = numbers.size() == names.size() ? names
				: names.stream().map(name -> name.replaceFirst("\\d+(号|号楼|栋)$", "")).distinct().toList();
		return String.join("、", lanes.subList(0, Math.min(3, lanes.size()))) + (lanes.size() > 3 ? "等" : "");
	}

	private static AreaCode areaOf(Actor actor) {
		return actor.grants().getFirst().area();
	}
}
