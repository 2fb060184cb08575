package nuandeng.sample;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.territory.Area;
import nuandeng.territory.Place;
import nuandeng.territory.Position;
import nuandeng.territory.Positions;
import nuandeng.territory.Territory;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;

/// Builds the district: areas, communities, buildings, entrances, public places.
@Component
class SampleAreas {

	static final AreaCode DISTRICT = new AreaCode("990101");

	private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)栋");
	private static final String HOURS = "周一到周五 8:30–17:30，夜里有人值班";

	private final Territory territory;
	private final Positions positions;

	SampleAreas(Territory territory, Positions positions) {
		this.territory = territory;
		this.positions = positions;
	}

	boolean built() {
		return territory.area(DISTRICT).isPresent();
	}

	void build() {
		found(code -> code.level().digits() < AreaCode.Level.COMMUNITY.digits());
		for (var line : Lines.of("communities.csv")) {
			refuse(territory.found(new Hosts.Host(new AreaCode(line[0]), line[1], line[2], line[3], line[4], HOURS,
					"备案号：示例，由主办单位填写")));
		}
		found(code -> code.level() == AreaCode.Level.GRID);
		var row = 0;
		for (var line : Lines.of("places.csv")) {
			places(++row, new AreaCode(line[0]), Place.Kind.valueOf(line[1]), line[2], Integer.parseInt(line[3]),
					line[4]);
		}
	}

	private void found(Predicate<AreaCode> which) {
		for (var line : Lines.of("areas.csv")) {
			var code = new AreaCode(line[0]);
			if (which.test(code)) {
				refuse(territory.found(new Area(code, line[1])));
			}
		}
	}

	private static void refuse(Optional<Rule> because) {
		because.ifPresent(rule -> {
			throw new IllegalStateException(rule.sentence());
		});
	}

	private void places(int row, AreaCode grid, Place.Kind kind, String names, int entrances, String letters) {
		var range = RANGE.matcher(names);
		if (range.matches()) {
			for (int number = Integer.parseInt(range.group(1)); number <= Integer.parseInt(range.group(2)); number++) {
				building(row, grid, number, entrances, letters);
			}
			return;
		}
		var count = 0;
		for (var name : names.split(";")) {
			count++;
			measured(row, territory.build(grid, kind, name, Optional.of("%s%02d0".formatted(letters, count))), count,
					0);
		}
	}

	private void building(int row, AreaCode grid, int number, int entrances, String letters) {
		territory.build(grid, Place.Kind.BUILDING, number + "栋", Optional.empty());
		for (int entrance = 1; entrance <= entrances; entrance++) {
			measured(row, territory.build(grid, Place.Kind.ENTRANCE, number + "栋" + entrance + "单元",
					Optional.of("%s%02d%d".formatted(letters, number, entrance))), number, entrance);
		}
	}

	/// The district lies in the open sea, in rows: nobody's door is there.
	private void measured(int row, Place place, int number, int entrance) {
		var at = new Position(38.9 + row * 0.003, 120.6 + number * 0.0008 + entrance * 0.0002, 5);
		refuse(positions.measure(place.id(), at, Actor.clock()));
	}
}
