package nuandeng.notification.web;

import java.time.Instant;
import java.util.List;
import nuandeng.kernel.Times;
import nuandeng.notification.CallAnswer;
import nuandeng.notification.CallDesk.Opened;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// `/desk/calls/{id}`: one call, with the number and what to say.
///
/// @param answer what was chosen
/// @param note what was typed
public record CallPage(Opened opened, String answer, String note, Instant now, Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// The answers to choose from.
	public List<CallAnswer> answers() {
		return List.of(CallAnswer.values());
	}

	/// When a held call may be made.
	public String until() {
		return opened.hold().map(hold -> Times.moment(hold.until(), now, false)).orElse("");
	}
}
