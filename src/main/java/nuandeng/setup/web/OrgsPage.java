package nuandeng.setup.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The bodies of the areas somebody runs.
///
/// @param typed what was looked for
/// @param names the names of their areas
/// @param more whether there are more after these
/// @param areas what a new one can be registered for
public record OrgsPage(String typed, List<Body> bodies, Map<AreaCode, String> names, boolean more, List<Area> areas,
		Form form) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}

	/// What was looked for, as it is written in an address.
	public String encoded() {
		return URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

	/// The sorts of bodies there are.
	public List<Body.Kind> kinds() {
		return List.of(Body.Kind.values());
	}

	/// The name of an area; its code if it has none.
	public String nameOf(AreaCode area) {
		return names.getOrDefault(area, area.digits());
	}
}
