package nuandeng.filing.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Danger;
import nuandeng.territory.Place;
import nuandeng.territory.Positions;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;

/// The second screen: where? Left out when a door said so.
///
/// @param query what was looked for
/// @param units the entrances there are, such as “2单元”
/// @param chosen what is ticked, as it will be sent
/// @param stopped whether a door's code no longer leads anywhere
public record WherePage(String query, List<Place> buildings, List<Place> publics, List<String> units, String chosen,
		String unit, String typed, String affected, boolean stopped, Here here, Optional<Danger> danger,
		Problems problems) implements Page {

	/// What the telephone knows.
	///
	/// @param offered whether it makes sense to ask it
	/// @param asked whether it was asked
	/// @param near what lies around it, in this community
	/// @param elsewhere the community in which it stands, if that is another one
	public record Here(boolean offered, boolean asked, List<Positions.Near> near, Optional<Hosts.Host> elsewhere) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether nothing was found for what was looked for.
	public boolean nothing() {
		return !query.isBlank() && buildings.isEmpty() && publics.isEmpty();
	}
}
