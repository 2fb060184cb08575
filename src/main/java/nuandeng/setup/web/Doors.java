package nuandeng.setup.web;

import java.util.ArrayList;
import java.util.List;
import nuandeng.territory.AreaRegister.Planned;
import nuandeng.territory.Place;

/// Writes out what somebody means by “1–6 栋，每栋 2 个单元”.
final class Doors {

	private Doors() {}

	/// Buildings with their entrances; the code is on each entrance, or on the building where it has one door only.
	static List<Planned> buildings(String estate, int first, int last, int entrances) {
		var planned = new ArrayList<Planned>();
		for (int number = first; number <= last; number++) {
			var building = estate + number + "栋";
			planned.add(new Planned(Place.Kind.BUILDING, building, entrances == 0));
			for (int entrance = 1; entrance <= entrances; entrance++) {
				planned.add(new Planned(Place.Kind.ENTRANCE, building + entrance + "单元", true));
			}
		}
		return planned;
	}

	/// Places everybody uses, each with a code of its own.
	static List<Planned> publics(List<String> names) {
		return names.stream().map(name -> new Planned(Place.Kind.PUBLIC, name, true)).toList();
	}
}
