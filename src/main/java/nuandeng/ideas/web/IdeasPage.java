package nuandeng.ideas.web;

import java.util.List;
import java.util.Optional;
import nuandeng.ideas.Decision;
import nuandeng.kernel.Rule;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// What residents propose: what waits for an answer, and what was answered lately.
///
/// @param inTime the rule that says by when
/// @param wrong the number of the idea whose answer is to be put right; empty where none is
/// @param decision what was chosen for it
/// @param because what was typed for it
public record IdeasPage(List<Item> open, List<Answered> answered, Rule inTime, String wrong,
		Optional<Decision> decision, String because, Problems problems) implements Page {

	/// One that waits.
	///
	/// @param number of its request, twelve digits
	/// @param due the day, as people say it; empty where the calendar is not published
	public record Item(String number, String grouped, String words, String by, String said, String due, boolean late) {}

	/// One that was answered.
	///
	/// @param small by whom and when
	public record Answered(String number, String grouped, String gist, Decision decision, String because,
			String small) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether a decision is ticked for an idea.
	public boolean ticked(Item item, Decision each) {
		return item.number().equals(wrong) && decision.filter(each::equals).isPresent();
	}
}
