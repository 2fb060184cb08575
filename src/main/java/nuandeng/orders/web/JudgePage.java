package nuandeng.orders.web;

import nuandeng.orders.OrderView;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The resident's answer, behind the link that came with the notice.
public record JudgePage(OrderView order, String token, String line, Problems problems, OrderWords words)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
