package nuandeng.volunteering.web;

import java.util.List;
import java.util.Set;
import nuandeng.volunteering.DualCheckInId;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.web.Page;

/// The registrations that a branch or a community sees, by name.
///
/// @param answerable those that the reader has to answer
/// @param going those that go on
/// @param over those that are over and not yet forgotten
/// @param told those with lines that the reader has to confirm
public record MembersPage(List<DualCheckInView> answerable, List<DualCheckInView> going, List<DualCheckInView> over,
		Set<DualCheckInId> told, Said said) implements Page {

	static MembersPage of(List<DualCheckInView> all, Set<DualCheckInId> told, Said said) {
		return new MembersPage(all.stream().filter(DualCheckInView::answerable).toList(),
				all.stream().filter(each -> !each.answerable() && each.state().open()).toList(),
				all.stream().filter(each -> !each.state().open()).toList(), told, said);
	}
}
