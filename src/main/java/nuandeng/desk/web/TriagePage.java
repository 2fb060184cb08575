package nuandeng.desk.web;

import nuandeng.web.Page;

/// A request that waits, on a page of its own.
public record TriagePage(RequestPane pane) implements Page {

	@Override
	public int status() {
		return pane.status();
	}
}
