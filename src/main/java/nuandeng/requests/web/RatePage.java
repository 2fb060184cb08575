package nuandeng.requests.web;

import nuandeng.requests.RequestView;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Done or not done: two buttons; then, for whoever likes, one line and some stars.
///
/// @param sentence where it stands
/// @param asked whether there is something to judge now
/// @param changeable whether the verdict given may still be changed
/// @param until until when
public record RatePage(RequestView request, String token, String sentence, boolean asked, boolean changeable,
		String until, String typed, Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
