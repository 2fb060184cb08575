package nuandeng.volunteering.web;

import nuandeng.web.Page;

/// Telling what was done without an order.
public record ServicePage(ServiceForm form) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}
}
