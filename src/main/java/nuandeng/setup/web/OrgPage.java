package nuandeng.setup.web;

import nuandeng.organisations.Body;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One body, to be put right or closed.
///
/// @param area the name of the area it serves
public record OrgPage(Body body, String area, Form form) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}

	/// Whether somebody answers day and night, as it stands or as it was typed.
	public boolean roundTheClock() {
		return form.typed().isEmpty() ? body.roundTheClock() : form.ticked("clock");
	}
}
