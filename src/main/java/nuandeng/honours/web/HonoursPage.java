package nuandeng.honours.web;

import java.util.List;
import nuandeng.honours.HonourView;
import nuandeng.web.Page;

/// What a community was awarded, for everybody.
///
/// @param current what is in force
/// @param past what has run out or was taken back
public record HonoursPage(List<HonourView> current, List<HonourView> past) implements Page {

	static HonoursPage of(List<HonourView> honours) {
		return new HonoursPage(honours.stream().filter(HonourView::current).toList(),
				honours.stream().filter(honour -> !honour.current()).toList());
	}
}
