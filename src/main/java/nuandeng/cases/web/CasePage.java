package nuandeng.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.CaseView;
import nuandeng.cases.TimelineEntry;
import nuandeng.cases.spi.Voice;
import nuandeng.kernel.Times;
import nuandeng.web.Page;

/// One case: where it stands and by when, why then, what can be done next, who waits, what happened.
///
/// @param base the address of the list it came from: `/desk/cases`, `/partner` or `/lead`
/// @param steps what can be done, the likeliest first
/// @param show which entries of the timeline: `all`, `talk` or `change`
/// @param opened contacts that were opened for a reason just now, by request
public record CasePage(CaseSheet sheet, String base, List<StepForm> steps, Typed typed, String show,
		Map<UUID, String> opened, Instant now) implements Page {

	@Override
	public int status() {
		return typed.wrong() ? 422 : 200;
	}

	/// The address of this page.
	public String path() {
		return pathOf(base, sheet.view());
	}

	/// The address of another case for the same reader.
	public String pathOf(CaseView other) {
		return pathOf(base, other);
	}

	static String pathOf(String base, CaseView view) {
		return base + (base.equals("/desk/cases") ? "/" : "/cases/") + view.number();
	}

	/// What the list is called this page came from.
	public String list() {
		return switch (base) {
			case "/partner" -> "交给我们的";
			case "/lead" -> "今天该推";
			default -> "诉求";
		};
	}

	/// The entries that are shown.
	public List<TimelineEntry> entries() {
		return switch (show) {
			case "talk" -> sheet.timeline().stream().filter(TimelineEntry::isTalk).toList();
			case "change" -> sheet.timeline().stream().filter(TimelineEntry::isChange).toList();
			default -> sheet.timeline();
		};
	}

	/// How many entries a filter would show.
	public long count(String filter) {
		return switch (filter) {
			case "talk" -> sheet.timeline().stream().filter(TimelineEntry::isTalk).count();
			case "change" -> sheet.timeline().stream().filter(TimelineEntry::isChange).count();
			default -> sheet.timeline().size();
		};
	}

	/// The state sentence without its date, the date, and what follows, so that the date can stand out.
	public String[] say() {
		var sentence = sheet.view().residentSentence();
		var from = sentence.indexOf("最晚");
		var to = sentence.indexOf("回话", Math.max(from, 0));
		return from < 0 || to < from
				? new String[] {sentence, "", ""}
				: new String[] {sentence.substring(0, from), sentence.substring(from, to), sentence.substring(to)};
	}

	/// Whether somebody who waits said other or more words than those the case is opened with.
	public boolean saysMore(Voice voice) {
		return !voice.words().isBlank() && !voice.words().equals(sheet.matter().words());
	}

	/// A moment as people say it.
	public String at(Instant moment) {
		return Times.moment(moment, now, false);
	}

	/// The step that is offered first: the one blue button.
	public Optional<StepForm> first() {
		return steps.stream().findFirst();
	}
}
