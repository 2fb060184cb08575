package nuandeng.cases;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Walked;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.stereotype.Component;

/// Tells those who work on a case. Residents are told by the chapter that knows them.
@Component
class CaseNotices {

	private final Notices notices;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	CaseNotices(Notices notices, WorkCalendar calendar, InstantSource clock) {
		this.notices = notices;
		this.calendar = calendar;
		this.clock = clock;
	}

	void moved(CaseFile before, CaseFile file, Walked.Moved moved, UUID entry) {
		switch (moved.kind()) {
			case "sent", "designated", "handed-over" -> file.assignment().ifPresent(to -> {
				unit(file, to.lead(), entry, "有一件交给你们主办：" + title(file) + by(file));
				to.assistants().forEach(body -> unit(file, body, entry, "有一件请你们协办：" + title(file) + by(file)));
			});
			case "taken-back" -> before.assignment()
					.ifPresent(to -> unit(file, to.lead(), entry, "刚才交给你们的一件撤回了，不用接：" + title(file)));
			case "said-not-done", "not-agreed", "answered", "went-on", "parking-refused" ->
					file.assignment()
							.ifPresent(to -> unit(file, to.lead(), entry, moved.sentence() + "：" + title(file)));
			case "asked-after" -> {
				var text = "街道过问：" + moved.body() + "（" + title(file) + "）";
				file.assignment().ifPresent(to -> unit(file, to.lead(), entry, text));
				duty(file, area(file), "case.asked-after." + entry, text);
			}
			case "disputed" -> duty(file, streetOf(file), "case.disputed." + entry, "有一件两家都说不归自己，请指定：" + title(file));
			case "parking-proposed" -> duty(file, area(file), "case.parking." + entry, "有一件提请存案，请另一个人批：" + title(file));
			case "reported", "asked-again" -> duty(file, area(file), "case." + moved.kind() + "." + entry,
					moved.sentence() + "，请核一核：" + title(file));
			default -> {}
		}
	}

	void problem(CaseFile file) {
		duty(file, streetOf(file), "case.problem." + file.head().id(), "有一件办了三次还没办好，交街道来抓：" + title(file));
	}

	void dueToday(CaseFile file) {
		var key = "case.today." + file.head().id() + "." + dueKey(file);
		file.assignment().ifPresentOrElse(
				to -> unit(file, to.lead(), key, "今天要给居民回话：" + title(file)),
				() -> duty(file, area(file), key, "今天要给居民回话，还没分派：" + title(file)));
	}

	void overdue(CaseFile file) {
		var key = "case.over." + file.head().id() + "." + dueKey(file);
		file.assignment().ifPresent(to -> unit(file, to.lead(), key + ".unit", "超时了，居民还在等：" + title(file)));
		duty(file, area(file), key + ".desk", "超时了，居民还在等：" + title(file));
	}

	void untold(CaseFile file) {
		duty(file, area(file), "case.untold." + file.head().id() + "." + file.head().redos(),
				"说办好了，可还有居民没告诉到，换个办法告诉：" + title(file));
	}

	void lookAgain(CaseFile file) {
		duty(file, area(file), "case.look." + file.head().id() + "." + file.head().version(),
				"到了再看一次的日子：" + title(file));
	}

	private void unit(CaseFile file, BodyId body, UUID entry, String text) {
		unit(file, body, "case.unit." + entry + "." + body, text);
	}

	private void unit(CaseFile file, BodyId body, String key, String text) {
		notices.send(new Notice(key, new Recipient.Unit(body), text, urgency(file),
				Optional.of(file.head().id().subject()), Optional.of("/partner/cases/" + file.head().number())));
	}

	private void duty(CaseFile file, AreaCode area, String key, String text) {
		notices.send(new Notice(key, new Recipient.Duty(area), text, urgency(file),
				Optional.of(file.head().id().subject()), Optional.of("/desk/cases/" + file.head().number())));
	}

	private static Urgency urgency(CaseFile file) {
		return file.head().matter().urgent() ? Urgency.AT_ONCE : Urgency.ORDINARY;
	}

	private static String title(CaseFile file) {
		var matter = file.head().matter();
		return (matter.sensitive() ? "内容打开后看" : matter.title()) + "（案 " + file.head().number().grouped() + "）";
	}

	private String by(CaseFile file) {
		return file.head().due(calendar).moment().map(at -> "，最晚" + Times.day(at, clock.instant()) + "回话").orElse("");
	}

	private String dueKey(CaseFile file) {
		return file.head().due(calendar).moment().map(at -> Long.toString(at.getEpochSecond())).orElse("-");
	}

	private static AreaCode area(CaseFile file) {
		return file.head().matter().area();
	}

	private static AreaCode streetOf(CaseFile file) {
		return area(file).at(AreaCode.Level.STREET).orElse(area(file));
	}
}
