package nuandeng.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Head;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Component;

/// Makes views of cases: the bodies' names are asked for once, however many cases there are.
@Component
class CaseViews {

	private final Cases cases;
	private final Organisations organisations;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	CaseViews(Cases cases, Organisations organisations, WorkCalendar calendar, InstantSource clock) {
		this.cases = cases;
		this.organisations = organisations;
		this.calendar = calendar;
		this.clock = clock;
	}

	CaseView of(CaseFile file) {
		return of(List.of(file)).getFirst();
	}

	List<CaseView> of(Collection<CaseFile> files) {
		var targets = targets(files);
		var names = names(files, targets.values());
		var now = clock.instant();
		return files.stream().map(file -> view(file, targets, names, now)).toList();
	}

	private Map<CaseId, CaseFile> targets(Collection<CaseFile> files) {
		var ids = files.stream().flatMap(file -> file.head().joinedInto().stream()).distinct().toList();
		return cases.find(ids).stream().collect(Collectors.toMap(file -> file.head().id(), Function.identity()));
	}

	private Map<BodyId, String> names(Collection<CaseFile> files, Collection<CaseFile> targets) {
		var all = new HashMap<CaseId, CaseFile>();
		files.forEach(file -> all.put(file.head().id(), file));
		targets.forEach(file -> all.put(file.head().id(), file));
		var leads = all.values().stream().flatMap(file -> file.assignment().stream()).map(Assignment::lead)
				.distinct().toList();
		return leads.isEmpty() ? Map.of() : organisations.names(leads);
	}

	private CaseView view(CaseFile file, Map<CaseId, CaseFile> targets, Map<BodyId, String> names, Instant now) {
		var head = file.head();
		var matter = head.matter();
		var state = file.state();
		var to = file.assignment();
		var lead = to.map(Assignment::lead);
		var due = state.isOpen() ? head.due(calendar).moment() : Optional.<Instant>empty();
		var running = state != CaseState.ASKING && state != CaseState.REPORTED;
		return new CaseView(head.id(), head.number(), head.version(), matter.title(), state, matter.area(),
				matter.placeWords(), matter.topic(), lead, lead.map(body -> names.getOrDefault(body, "")).orElse(""),
				to.map(Assignment::assistants).orElse(List.of()), due, running && due.filter(now::isAfter).isPresent(),
				matter.urgent(), matter.hazard(), matter.sensitive(), head.isProblem(), head.redos(),
				matter.receivedAt(), head.registeredAt(), sentence(file, targets, names, now), saidDoneAt(file),
				look(file), head.joinedInto());
	}

	private String sentence(CaseFile file, Map<CaseId, CaseFile> targets, Map<BodyId, String> names, Instant now) {
		return file.head().joinedInto().map(targets::get)
				.map(target -> "和另一件一起办。" + sentence(target, names, calendar, now))
				.orElseGet(() -> sentence(file, names, calendar, now));
	}

	/// Where a case stands, in the words every resident on it reads. Staff read the same words.
	private static String sentence(CaseFile file, Map<BodyId, String> names, WorkCalendar calendar, Instant now) {
		return switch (file) {
			case CaseFile.Registered _, CaseFile.Disputed _ -> "已收到，正在看归谁办。";
			case CaseFile.Sent(var head, var to) -> "已交给" + name(to, names) + by(head, calendar, now);
			case CaseFile.InHand(var head, var work) -> name(work.to(), names) + "正在办" + by(head, calendar, now);
			case CaseFile.Asking asking -> "想请您补充一点：" + asking.question();
			case CaseFile.Outside outside -> "已转给" + outside.unit() + "，我们继续盯着，"
					+ Times.day(outside.nextLook(), now) + "再看。";
			case CaseFile.Parked parked -> "现在办不了，" + Times.day(parked.why().lookBack(), now) + "前再看一次。";
			case CaseFile.Reported reported -> reported.result().explained() ? "说清楚了，请您看看。" : "说是办好了，请您看看。";
			case CaseFile.Closed _ -> "办结。";
			case CaseFile.Declined declined -> "这件事我们办不了：" + declined.reason().word() + "。"
					+ ended(declined.whereInstead());
			case CaseFile.Dropped _ -> "您说不办了。";
		};
	}

	private static String name(Assignment to, Map<BodyId, String> names) {
		return names.getOrDefault(to.lead(), "办理单位");
	}

	private static String by(Head head, WorkCalendar calendar, Instant now) {
		return head.due(calendar).moment()
				.map(at -> at.isBefore(now)
						? "，本该" + Times.day(at, now) + "回话，晚了，我们在催。"
						: "，最晚" + Times.day(at, now) + "回话。")
				.orElse("，哪天回话等放假安排公布了告诉您。");
	}

	private static String ended(String words) {
		return words.endsWith("。") ? words : words + "。";
	}

	private static Optional<Instant> saidDoneAt(CaseFile file) {
		return file instanceof CaseFile.Reported reported ? Optional.of(reported.result().at()) : Optional.empty();
	}

	private static Optional<LocalDate> look(CaseFile file) {
		return switch (file) {
			case CaseFile.Outside outside -> Optional.of(outside.nextLook());
			case CaseFile.Parked parked -> Optional.of(parked.why().lookBack());
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					Optional.empty();
		};
	}
}
