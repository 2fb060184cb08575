package nuandeng.cases.web;

import java.time.Instant;
import java.util.List;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.TimelineEntry;
import nuandeng.kernel.Times;
import nuandeng.web.Page;

/// One case on paper: A4, black on white, with lines to sign.
///
/// @param printedBy who prints it
public record PrintPage(CaseSheet sheet, String base, String printedBy, WhyDue why, Instant now) implements Page {

	/// What happened, the earliest first, as a numbered table shows it.
	public List<TimelineEntry> entries() {
		return sheet.timeline().reversed();
	}

	/// The address of the case on the screen.
	public String path() {
		return base + (base.equals("/partner") ? "/cases/" : "/") + sheet.view().number();
	}

	/// The whole date and time.
	public String exact(Instant at) {
		return Times.exact(at);
	}
}
