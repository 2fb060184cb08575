package nuandeng.insight.web;

import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Writing what everybody may read about a request.
///
/// @param request the request, as its identifier
/// @param said the request's own words, for the writer only
/// @param word what became of it by now
public record ReleaseForm(String request, String number, String said, String word, String asked, String became,
		Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
