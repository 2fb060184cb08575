package nuandeng.insight.web;

import java.util.List;
import nuandeng.insight.Behind;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// The rows behind one figure.
///
/// @param all how many rows there are on all pages
/// @param orders the rows, where the figure counts orders; otherwise `lines` are
/// @param more the address of the next page, if there is one
public record RowsPage(Asked asked, Behind behind, long all, String areaName, List<Line> lines, List<OrderLine> orders,
		String moment, @Nullable String more) implements Page {

	/// In which order the rows stand.
	public String order() {
		return behind.ofSteps() || behind.ofOrders() ? "先发生的在前。" : "先到期的在前。";
	}
}
