package nuandeng.setup.web;

import java.time.LocalDate;
import java.util.List;
import nuandeng.identity.Person;
import nuandeng.organisations.Body;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One account, with what it may do and what can be done with it.
///
/// @param self whether it is the account of whoever looks
public record UserPage(Person person, Wording wording, Form form, List<Area> areas, List<Body> bodies, LocalDate today,
		boolean self) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}

	/// From when to when a role is held, in words.
	public String days(Person.Held held) {
		return held.from() + " 起" + held.last().map(last -> "，到 " + last + " 为止").orElse("");
	}
}
