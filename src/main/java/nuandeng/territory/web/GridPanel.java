package nuandeng.territory.web;

import java.util.List;
import nuandeng.web.Page;
import nuandeng.web.Part;
import nuandeng.web.spi.Hosts;

/// Who walks the grids of a community, on the residents' front page.
public record GridPanel(Hosts.Host host, List<Walker> walkers) implements Part {

	/// Somebody who walks a grid.
	///
	/// @param where the grid and its buildings: “三网格，管 1 到 7 栋”
	public record Walker(String name, String where) {

		/// The first character of the name, for the round sign.
		public String sign() {
			return name.substring(0, name.offsetByCodePoints(0, 1));
		}
	}

	@Override
	public String path() {
		return "/";
	}

	@Override
	public Page onItsPage() {
		throw new IllegalStateException("this part has no form");
	}
}
