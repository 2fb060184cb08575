package nuandeng.desk.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.cases.CaseBook.Deed;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Outcome;
import nuandeng.cases.TimelineEntry;
import nuandeng.cases.Visibility;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.Rule;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestView;
import nuandeng.web.Go;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the desk does to many lines at once, and what it takes back.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class ManyController {

	private static final int AT_ONCE = 100;

	/// What one press does takes a moment, and the clock goes on meanwhile.
	private static final Duration ONE_PRESS = Duration.ofSeconds(2);

	private final Panes panes;
	private final Triage triage;
	private final CaseDesk cases;
	private final CaseBook book;
	private final Joining joining;

	ManyController(Panes panes, Triage triage, CaseDesk cases, CaseBook book, Joining joining) {
		this.panes = panes;
		this.triage = triage;
		this.cases = cases;
		this.book = book;
		this.joining = joining;
	}

	/// Does the same to every line that is ticked; what a rule stops is told and left as it was.
	@PostMapping("/desk/cases/many")
	Go many(@RequestParam(defaultValue = "") List<String> tick,
			@RequestParam(name = "do", defaultValue = "") String what,
			@RequestParam Map<String, String> typed, Actor actor) {
		var back = Go.to(TriageController.back(typed));
		if (tick.isEmpty()) {
			return back.saying("先勾上要一起办的，再点。");
		}
		var done = 0;
		var stopped = new LinkedHashMap<String, String>();
		for (var line : tick.stream().distinct().limit(AT_ONCE).toList()) {
			var because = one(line, what, typed, actor);
			if (because.isEmpty()) {
				done++;
			} else {
				stopped.put(line, because.get());
			}
		}
		return back.saying(told(what, done, stopped));
	}

	/// Takes back what the actor did last to a case, if nobody touched it since.
	@PostMapping("/desk/cases/undoing")
	Go undo(@RequestParam Map<String, String> typed, Actor actor) {
		var back = Go.to(TriageController.back(typed));
		var deed =
				book.deeds(actor).stream().filter(each -> each.id().toString().equals(typed.get("case"))).findFirst();
		if (deed.isEmpty()) {
			return back.saying("这件后来有人动过，撤不了了。");
		}
		var taken = joining.on(deed.get().id());
		var refused = undo(deed.get(), actor);
		return refused.map(because -> back.saying("没撤成：" + because.sentence() + "。" + because.id()))
				.orElseGet(() -> again(typed, deed.get(), taken, actor)
						.saying("已撤销：" + deed.get().sentence() + "。"));
	}

	/// Back to the list, with what was taken back beside it: the next key is meant for that one.
	private Go again(Map<String, String> typed, Deed deed, List<RequestView> taken, Actor actor) {
		var waiting = taken.stream().flatMap(request -> panes.request(request.number().value(), actor).stream())
				.filter(RequestView::waits).map(request -> "r-" + request.number().value()).findFirst();
		return Go.to(TriageController.back(typed).replaceAll("&on=[^&]*", "") + "&on="
				+ waiting.orElseGet(() -> "c-" + cases.view(deed.id()).number().value()));
	}

	private Optional<Rule> undo(Deed deed, Actor actor) {
		return switch (deed.kind()) {
			case "joined" -> refusal(cases.unjoin(deed.id(), actor));
			case "sent" -> {
				var atOnce = registeredWith(deed, actor);
				var refused = refusal(cases.take(deed.id(), new CaseStep.TakeBack(), actor));
				yield refused.isPresent() || !atOnce ? refused : unregister(deed.id(), actor);
			}
			default -> unregister(deed.id(), actor);
		};
	}

	/// Tells whether a case was registered and sent with one press.
	private boolean registeredWith(Deed deed, Actor actor) {
		var entries = cases.timeline(deed.id(), Visibility.SENSITIVE);
		return entries.size() == 2
				&& entries.stream().map(TimelineEntry::kind).toList().equals(List.of("sent", "registered"))
				&& Duration.between(entries.getLast().at(), entries.getFirst().at()).compareTo(ONE_PRESS) <= 0
				&& !joining.on(deed.id()).isEmpty()
				&& actor.signedIn();
	}

	private Optional<Rule> unregister(CaseId id, Actor actor) {
		for (var request : joining.on(id)) {
			joining.unassign(request.id(), actor);
		}
		return refusal(cases.take(id, new CaseStep.Unregister(), actor));
	}

	private static Optional<Rule> refusal(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Done _ -> Optional.empty();
			case Outcome.Refused(_, var because) -> Optional.of(because);
		};
	}

	/// @return why it was not done; empty if it was
	private Optional<String> one(String line, String what, Map<String, String> typed, Actor actor) {
		return line.startsWith("r-")
				? panes.request(line.substring(2), actor).filter(RequestView::waits)
						.map(request -> one(request, what, typed, actor)).orElse(Optional.of("刚被别人分派了"))
				: TriageController.caseNumber(line.replaceAll("\\D", "")).flatMap(number -> book.find(number, actor))
						.map(view -> step(what, view.title(), view.area(), view.state(), typed)
								.map(step -> refusal(cases.take(view.id(), step, actor)).map(Rule::sentence))
								.orElse(Optional.of("这样办不了，打开看看")))
						.orElse(Optional.of("不在你管的片区里"));
	}

	private Optional<String> one(RequestView request, String what, Map<String, String> typed, Actor actor) {
		var send = what.equals("suggested") ? triage.first(request.words(), request.area()) : chosen(what, typed);
		if (send.isEmpty()) {
			return Optional.of(what.equals("suggested") ? "没认出是哪一类，要自己选" : "还没登记成案，先分派");
		}
		return switch (triage.send(request, send.get(), Optional.empty(), actor)) {
			case Triage.Result.Now _ -> Optional.empty();
			case Triage.Result.Stopped(var because) -> Optional.of(because.sentence());
		};
	}

	private Optional<CaseStep> step(String what, String title, nuandeng.kernel.AreaCode area, CaseState state,
			Map<String, String> typed) {
		return switch (what) {
			case "suggested" -> state == CaseState.REGISTERED ? triage.first(title, area).map(CaseStep.class::cast)
					: Optional.empty();
			case "send" -> chosen(what, typed).map(CaseStep.class::cast);
			case "park" -> parking(typed);
			case "note" ->
					words(typed, "note").map(words -> new CaseStep.Note(words, Visibility.STAFF, Optional.empty()));
			default -> Optional.empty();
		};
	}

	private static Optional<CaseStep.Send> chosen(String what, Map<String, String> typed) {
		return what.equals("send")
				? TriageController.topic(typed.getOrDefault("topic", ""))
						.flatMap(topic -> TriageController.body(typed.getOrDefault("lead", ""))
								.map(lead -> new CaseStep.Send(lead, List.of(), topic)))
				: Optional.empty();
	}

	private static Optional<CaseStep> parking(Map<String, String> typed) {
		try {
			return words(typed, "condition").map(condition -> new CaseStep.ProposeParking(
					ParkReason.valueOf(typed.getOrDefault("reason", "")), condition,
					LocalDate.parse(typed.getOrDefault("look", ""))));
		} catch (IllegalArgumentException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> words(Map<String, String> typed, String field) {
		var problems = Problems.none();
		var words = problems.text(field, "这段话", typed.get(field), 500);
		return problems.any() || words.isBlank() ? Optional.empty() : Optional.of(words);
	}

	private static String told(String what, int done, Map<String, String> stopped) {
		var word = switch (what) {
			case "park" -> "提请存案";
			case "note" -> "记了一笔";
			default -> "分派了";
		};
		return stopped.isEmpty() ? done + " 件" + word + "。"
				: done + " 件" + word + "，" + stopped.size() + " 件没成：" + stopped.values().iterator().next() + "。";
	}
}
