package nuandeng.volunteering.web;

import java.util.List;
import java.util.Map;
import nuandeng.volunteering.CheckInState;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.volunteering.ServiceView;
import nuandeng.volunteering.Side;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One registration for the branch or the community: how it stands, and what was done.
///
/// @param typed what stands in the fields
public record MemberPage(DualCheckInView member, List<ServiceView> services, Map<String, String> typed,
		Problems problems, Said said) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// What stands in a field.
	public String of(String field) {
		return typed.getOrDefault(field, "");
	}

	/// Tells whether the reader writes down what a branch without accounts said.
	public boolean forBranch() {
		return member.answerable() && member.side() == Side.COMMUNITY;
	}

	/// Tells whether the reader keeps the lines: confirms and strikes.
	public boolean keeps() {
		return member.side() == Side.COMMUNITY && member.state().open();
	}

	/// The word on the button that ends it; empty where the reader cannot.
	public String ending() {
		return !member.state().open() ? ""
				: member.side() == Side.COMMUNITY ? "搬走了，结束"
				: member.state() == CheckInState.CONFIRMED ? "不在本支部了，结束" : "";
	}
}
