package nuandeng.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.CaseSheet.Possible;
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

	/// A step that is one key away.
	///
	/// @param anchor where on the page of the case it is taken
	public record Act(String key, String word, String anchor) {}

	/// The steps that can be taken now and have a key.
	public List<Act> acts() {
		var acts = new ArrayList<Act>();
		offer(acts, Possible.SEND, "A", "分派", "step-sending");
		offer(acts, Possible.DESIGNATE, "A", "指定", "step-designation");
		if (!sheet.voices().isEmpty()) {
			offer(acts, Possible.REPLY, "R", "回复", "reply-words");
		}
		offer(acts, Possible.REPORT, "E", "说办好了", "step-result");
		offer(acts, Possible.DECLINE, "U", "没法办", "step-refusal");
		offer(acts, Possible.PARK, "P", "存案", "step-parking");
		offer(acts, Possible.DISPUTE, "T", "不归我们", "step-dispute");
		offer(acts, Possible.PASS_ON, "T", "转出去", "step-passing-on");
		offer(acts, Possible.EXTEND, "D", "延期", "step-extension");
		offer(acts, Possible.JOIN, "M", "合并", "step-joining");
		offer(acts, Possible.NOTE, "N", "记内部", "step-note");
		return acts;
	}

	private void offer(List<Act> acts, Possible what, String key, String word, String anchor) {
		if (sheet.may(what)) {
			acts.add(new Act(key, word, anchor));
		}
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
