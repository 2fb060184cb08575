package nuandeng.insight.web;

import java.util.List;
import nuandeng.insight.Behind;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// The requests behind one figure.
///
/// @param more the address of the next page, if there is one
public record RowsPage(Asked asked, Behind behind, String areaName, List<ReportsPage.Line> lines, String moment,
		@Nullable String more) implements Page {}
