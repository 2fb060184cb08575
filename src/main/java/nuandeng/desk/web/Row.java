package nuandeng.desk.web;

import nuandeng.cases.CaseState;
import nuandeng.cases.CaseView;
import nuandeng.cases.DueChip;
import nuandeng.requests.RequestView;
import java.time.Instant;

/// A line of the list: a request nobody has made a case yet, or a case.
///
/// @param id what it is ticked and chosen by: `r-` or `c-` and its number
/// @param mine whether it waits for the reader
/// @param path its own page
public record Row(String id, DueChip due, String number, String title, String community, String state, String icon,
		boolean mine, String who, String path) {

	/// A request that waits.
	static Row of(RequestView request, DueChip due, String community) {
		return new Row("r-" + request.number().value(), due, request.number().value().substring(8),
				(request.idea() ? "主意：" : "") + request.gist(60),
				community, CaseState.REGISTERED.chip(), CaseState.REGISTERED.icon(), true, "–",
				"/desk/cases/inbox/" + request.number().value());
	}

	/// A case.
	static Row of(CaseView view, String community, Instant now) {
		var mine = view.state() == CaseState.REGISTERED;
		return new Row("c-" + view.number().value(), DueChip.of(view, now), "案" + view.number().value().substring(8),
				view.title(),
				community, view.state().chip(), view.state().icon(), mine,
				view.leadName().isEmpty() ? "–" : view.leadName(),
				"/desk/cases/" + view.number().value());
	}
}
