package nuandeng.honours.web;

import java.util.List;
import nuandeng.honours.HonourView;
import nuandeng.web.Page;
import nuandeng.web.Part;

/// The latest honours of a community, on the residents' front page.
///
/// @param latest a few that are in force
/// @param past how many have run out or were taken back
public record HonoursPanel(List<HonourView> latest, int past) implements Part {

	@Override
	public String path() {
		return "/";
	}

	@Override
	public Page onItsPage() {
		throw new IllegalStateException("the front page draws its own panels");
	}
}
