package nuandeng.setup.web;

import java.util.List;
import nuandeng.organisations.Body;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The form that opens an account.
public record NewUserPage(Form form, List<Area> areas, List<Body> bodies) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}
}
