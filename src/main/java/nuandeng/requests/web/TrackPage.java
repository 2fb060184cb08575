package nuandeng.requests.web;

import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Finds what was said without its link.
///
/// @param codeSent whether a code is under way, if there is anything to send it for
/// @param nothing whether nothing was found; why, is not said
/// @param tooMany why no more tries are taken; empty while they are
public record TrackPage(String number, String phone, boolean codeSent, boolean nothing, String tooMany,
		Problems problems)
		implements Page {

	static TrackPage empty() {
		return new TrackPage("", "", false, false, "", Problems.none());
	}

	@Override
	public int status() {
		return !tooMany.isEmpty() ? 429 : nothing || problems.any() ? 422 : 200;
	}
}
