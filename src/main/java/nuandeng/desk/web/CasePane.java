package nuandeng.desk.web;

import java.time.Instant;
import java.util.List;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.DueChip;
import nuandeng.kernel.Times;
import nuandeng.web.Page;
import nuandeng.web.Part;

/// A case beside the list.
///
/// @param tips what seems right if it waits for the desk, with a key each
/// @param back the list it was opened from
public record CasePane(CaseSheet sheet, List<Tip> tips, String back, Instant now) implements Part {

	@Override
	public String path() {
		return "/desk/cases/" + sheet.view().number().value();
	}

	@Override
	public Page onItsPage() {
		return new BesidePage(this);
	}

	/// Its due chip.
	public DueChip due() {
		return DueChip.of(sheet.view(), now);
	}

	/// A moment as people say it.
	public String at(Instant moment) {
		return Times.moment(moment, now, false);
	}
}
