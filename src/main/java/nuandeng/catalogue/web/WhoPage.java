package nuandeng.catalogue.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Danger;
import nuandeng.catalogue.Guide;
import nuandeng.catalogue.Suggestion;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Whom to see about what: a search box; below, what was found, or the things most often asked.
///
/// @param words what was looked for; empty before anything was
public record WhoPage(String words, Problems problems, List<Suggestion> found, Optional<Danger> danger,
		List<Guide> guides)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
