package nuandeng.noting.web;

import java.util.List;
import java.util.stream.Stream;
import nuandeng.requests.Channel;
import nuandeng.territory.Place;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Writes down what somebody said elsewhere.
///
/// @param way where it stands: `/desk/inbox/phone`, `/desk/inbox/walkin` or `/w/note`
/// @param title its heading
/// @param channels the ways it may have been said
/// @param buildings those of whoever walks, to be chosen with one tap; empty at a desk
/// @param places places that fit what was typed, where it fits several
/// @param known what this telephone said before, for whoever picks up
public record NotePage(String way, String title, List<Channel> channels, Typed typed, List<Place> buildings,
		List<Place> places, List<Known> known, String today, Problems problems) implements Page {

	/// What was typed.
	public record Typed(String channel, String words, String where, String place, String name, String phone,
			boolean callOnly, String promise, String due) {

		static Typed empty(Channel usual) {
			return new Typed(usual.name(), "", "", "", "", "", false, "", "");
		}
	}

	/// Something said before from the same telephone.
	public record Known(String number, String path, String gist, String state) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether more than the words and the place is to be looked at.
	public boolean more() {
		return Stream.of("channel", "phone", "name", "promise", "due").anyMatch(field -> problems.of(field).isPresent())
				|| typed.callOnly() || !known.isEmpty()
				|| Stream.of(typed.phone(), typed.name(), typed.promise(), typed.due())
						.anyMatch(each -> !each.isEmpty());
	}

	/// Tells whether it is filled in at a desk rather than on the way.
	public boolean desk() {
		return way.startsWith("/desk");
	}
}
