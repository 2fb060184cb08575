package nuandeng.feeds.web;

import java.time.Instant;
import java.util.List;
import nuandeng.feeds.Run;
import nuandeng.kernel.Times;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// `/desk/feeds`: hand in a file; what was handed in before.
///
/// @param areas where it may belong
/// @param source what was typed
/// @param area what was chosen
public record FeedsPage(List<Area> areas, List<Run> runs, String source, String area, Instant now, Problems problems)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// When a file was handed in.
	public String when(Run run) {
		return Times.moment(run.begunAt(), now, false);
	}
}
