package nuandeng.territory.web;

import java.util.List;
import nuandeng.territory.Place;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;

/// The codes on the doors of the communities somebody looks after.
public record DoorsPage(List<Block> blocks) implements Page {

	/// The doors of a community.
	public record Block(Hosts.Host host, List<Place> doors) {}
}
