package nuandeng.filing.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Danger;
import nuandeng.territory.Place;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The second screen: where? Left out when a door said so.
///
/// @param query what was looked for
/// @param units the entrances there are, such as “2单元”
/// @param chosen what is ticked, as it will be sent
/// @param stopped whether a door's code no longer leads anywhere
public record WherePage(String query, List<Place> buildings, List<Place> publics, List<String> units, String chosen,
		String unit, String typed, String affected, boolean stopped, Optional<Danger> danger, Problems problems)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether nothing was found for what was looked for.
	public boolean nothing() {
		return !query.isBlank() && buildings.isEmpty() && publics.isEmpty();
	}
}
