package nuandeng.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nuandeng.cases.PushList;
import nuandeng.kernel.Times;
import nuandeng.web.Page;

/// What a leader must push today.
///
/// @param all how many cases need somebody from above
/// @param one whether a single reason is shown, with everything that stands there
/// @param askedAfter what the reader asked after lately
public record LeadPage(List<PushList.Group> groups, long all, boolean one, List<PushList.AskedAfter> askedAfter,
		Instant now) implements Page {

	/// What a leader does about a case, as a button.
	///
	/// @param step the last word of the step's address
	public record Act(String word, String step) {}

	/// What is done about a reason.
	public Act act(PushList.Why why) {
		return switch (why) {
			case DISPUTED -> new Act("指定", "designation");
			case TO_PARK -> new Act("看看再批", "parking-approval");
			case PROBLEM, LOOK_PASSED, NOT_DONE_TWICE, STUCK, OVERDUE -> new Act("过问", "asking-after");
		};
	}

	/// The address of a case.
	public String path(PushList.Row row) {
		return "/lead/cases/" + row.view().number().value();
	}

	/// The address of everything that stands for one reason.
	public String path(PushList.Group group) {
		return "/lead?show=" + group.why().name().toLowerCase(Locale.ROOT);
	}

	/// How many of a group are not shown.
	public long more(PushList.Group group) {
		return group.all() - group.rows().size();
	}

	/// A day as people say it.
	public String day(Instant at) {
		return Times.moment(at, now, false);
	}
}
