package nuandeng.setup.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nuandeng.identity.Person;
import nuandeng.web.Page;

/// The accounts of the areas somebody runs.
///
/// @param typed what was looked for
/// @param more whether there are more after these
public record UsersPage(String typed, List<Person> people, Wording wording, boolean more, LocalDate today)
		implements Page {

	/// What was looked for, as it is written in an address.
	public String encoded() {
		return URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

	/// What somebody is trusted with now or soon.
	public List<String> roles(Person person) {
		return person.stillHeld(today).stream().map(held -> wording.of(held.grant())).toList();
	}
}
