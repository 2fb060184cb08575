package nuandeng.orders.web;

import nuandeng.orders.OrderView;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// How it went.
///
/// @param went what was chosen, `DONE`, `AGAIN` or `NOT_DONE`; empty at first
public record ReportPage(OrderView order, String went, String line, Problems problems, OrderWords words)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
