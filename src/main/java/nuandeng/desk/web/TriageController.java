package nuandeng.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseNumber;
import nuandeng.cases.CaseRules;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Visibility;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Subject;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.FormKey;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/cases/inbox/{number}`: one request that waits, and what the desk does with it.
@Controller
@RequestMapping("/desk/cases/inbox/{number:\\d{12}}")
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class TriageController {

	private final Panes panes;
	private final Triage triage;
	private final Requests requests;
	private final Joining joining;
	private final CaseBook book;
	private final AuditTrail trail;

	TriageController(Panes panes, Triage triage, Requests requests, Joining joining, CaseBook book, AuditTrail trail) {
		this.panes = panes;
		this.triage = triage;
		this.requests = requests;
		this.joining = joining;
		this.book = book;
		this.trail = trail;
	}

	@GetMapping
	Answer page(@PathVariable String number, Actor actor) {
		var request = request(number, actor);
		return request.waits() ? Answer.show(panes.plain(request, "/desk/cases?view=wait"))
				: Answer.go(Go.to(whereNow(request, actor)));
	}

	/// Makes it a case and sends it, as suggested or as chosen.
	@PostMapping("/sending")
	Answer send(@PathVariable String number, @RequestParam Map<String, String> typed,
			@RequestParam(defaultValue = "") List<String> assistant, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var send = read(typed, assistant, problems);
		if (send.isEmpty()) {
			return again(request, "sending", typed, problems);
		}
		return answer(triage.send(request, send.get(), against(typed), actor), request, "sending", typed, actor);
	}

	/// Writes down that it was answered at once, and how.
	@PostMapping("/answer")
	Answer answerAtOnce(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var send = read(typed, List.of(), problems);
		var words = problems.text("words", "怎么答复的", typed.get("words"), 1000);
		if (words.isBlank()) {
			problems.add("words", "写一下怎么答复的，居民会看到。");
		}
		if (send.isEmpty() || problems.any()) {
			return again(request, "answer", typed, problems);
		}
		return answer(triage.answered(request, send.get(), words, actor), request, "answer", typed, actor);
	}

	/// Says that it cannot be done, why, and where to go instead.
	@PostMapping("/refusal")
	Answer decline(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var reason = Arrays.stream(RejectReason.values())
				.filter(each -> each.name().equals(typed.getOrDefault("reason", ""))).findFirst();
		var instead = problems.text("instead", "该去哪里、找谁", typed.get("instead"), 1000);
		if (reason.isEmpty()) {
			problems.add("reason", "选一个原因。");
		}
		if (instead.isBlank()) {
			problems.add("instead", "写一下该去哪里、找谁，居民会看到。");
		}
		if (problems.any()) {
			return again(request, "refusal", typed, problems);
		}
		return answer(triage.begin(request, new CaseStep.Decline(reason.orElseThrow(), instead), actor), request,
				"refusal", typed, actor);
	}

	/// Makes it a case with a first word to those who wait for it.
	@PostMapping("/reply")
	Answer reply(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		return say(number, "reply", typed, actor);
	}

	/// Makes it a case with a word for the desk alone.
	@PostMapping("/note")
	Answer note(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		return say(number, "note", typed, actor);
	}

	private Answer say(String number, String word, Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var reply = word.equals("reply");
		var words = problems.text("words", reply ? "写给居民的话" : "记的话", typed.get("words"), 1000);
		if (words.isBlank()) {
			problems.add("words", reply ? "写一句给居民的话。" : "写一下记什么。");
		}
		if (problems.any()) {
			return again(request, word, typed, problems);
		}
		var first = reply ? new CaseStep.Reply(words) : new CaseStep.Note(words, Visibility.STAFF, Optional.empty());
		return answer(triage.begin(request, first, actor), request, word, typed, actor);
	}

	/// Makes it a case and nothing more, to go on from its page.
	@PostMapping("/registration")
	Answer register(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		return switch (triage.register(request, Optional.empty(), against(typed), actor)) {
			case Triage.Result.Now(var view) ->
					Answer.go(Go.to("/desk/cases/" + view.number()).saying("登记成案 " + view.number().grouped() + "。"));
			case Triage.Result.Stopped stopped -> answer(stopped, request, "registration", typed, actor);
		};
	}

	/// Joins it to a case that says the same.
	@PostMapping("/joining")
	Answer join(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		var near = typed.getOrDefault("near", "");
		var target = caseNumber(
				(near.isEmpty() || near.equals("own") ? typed.getOrDefault("into", "") : near).replaceAll("\\D", ""))
				.flatMap(found -> book.find(found, actor))
				.filter(view -> view.state().isOpen() || view.joinedInto().isPresent());
		if (target.isEmpty()) {
			return again(request, "joining", typed, Problems.none().add("into", "没有这个编号的、还在办的案子，对一下数字。"));
		}
		return answer(triage.join(request, target.get().id(), actor), request, "joining", typed, actor);
	}

	/// Takes it off the case it was joined to; it waits again.
	@PostMapping("/parting")
	Answer part(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		return joining.unassign(request.id(), actor)
				.map(because -> Answer
						.show(panes.pane(request, back(typed), "parting", typed, Problems.none(), because, "")))
				.orElseGet(() -> Answer.go(Go.to("/desk/cases/inbox/" + number).saying("分开了，重新看归谁办。")));
	}

	/// Says that two things were said: the second gets a number of its own, from the same speaker, by the same way.
	@PostMapping("/splitting")
	Answer split(@PathVariable String number, @RequestParam Map<String, String> typed, FormKey key, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var second = problems.text("second", "第二件事", typed.get("second"), 1000);
		if (second.isBlank()) {
			problems.add("second", "写一下第二件是什么事，用居民的原话。");
		}
		if (problems.any()) {
			return again(request, "splitting", typed, problems);
		}
		var receipt = requests.lodge(new Lodging(key.value(), request.channel(), second, request.area(),
				request.place(),
				request.placeWords(), request.contact(), request.mayPublish(), Optional.empty(), request.saidAt(),
				Optional.empty(), Optional.of(actor.account()), Optional.empty(), OptionalInt.empty()), actor);
		trail.did(actor, "request.split", new Subject("request", request.id().value()),
				Map.of("second", receipt.id().toString()));
		return Answer
				.go(Go.to("/desk/cases/inbox/" + number).saying("分成两件了，第二件编号 " + receipt.number().grouped() + "。"));
	}

	/// Opens how the speaker is reached, for a reason that is written down.
	@PostMapping("/contact-opened")
	Answer open(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
		var request = request(number, actor);
		var reason = typed.getOrDefault("reason", "");
		if (reason.isBlank() || reason.length() > 40) {
			return Answer.show(panes.pane(request, back(typed), "contact-opened", typed, Problems.none(),
					CaseRules.OPENED_FOR_A_REASON, ""));
		}
		trail.viewed(actor, new Subject("request", request.id().value()), "contact", reason);
		return Answer.show(panes.pane(request, back(typed), "", Map.of(), Problems.none(), null,
				request.reachedAt().orElse("")));
	}

	private Answer answer(Triage.Result result, RequestView request, String form, Map<String, String> typed,
			Actor actor) {
		return switch (result) {
			case Triage.Result.Now(var view) ->
					Answer.go(Go.to(back(typed)).saying(view.residentSentence() + "案 " + view.number().grouped()));
			case Triage.Result.Stopped(var because) -> {
				var now = request(request.number().value(), actor);
				yield now.waits()
						? Answer.show(panes.pane(now, back(typed), form, typed, Problems.none(), because, ""))
						: Answer.go(Go.to(whereNow(now, actor)).saying("这件刚被别人分派了，没有再动它。"));
			}
		};
	}

	private Answer again(RequestView request, String form, Map<String, String> typed, Problems problems) {
		return Answer.show(panes.pane(request, back(typed), form, typed, problems, null, ""));
	}

	private String whereNow(RequestView request, Actor actor) {
		return request.onCase().flatMap(id -> book.find(id, actor)).map(view -> "/desk/cases/" + view.number())
				.orElse("/desk/cases");
	}

	private Optional<CaseStep.Send> read(Map<String, String> typed, List<String> assistant, Problems problems) {
		var suggestion = typed.getOrDefault("suggestion", "").split("/", 2);
		var topic = topic(suggestion.length == 2 ? suggestion[0] : typed.getOrDefault("topic", ""));
		var lead = body(suggestion.length == 2 ? suggestion[1] : typed.getOrDefault("lead", ""));
		if (topic.isEmpty()) {
			problems.add("topic", "选一下是哪一类事。");
		}
		if (lead.isEmpty()) {
			problems.add("lead", "选一下谁主办。");
		}
		return topic.flatMap(code -> lead.map(body -> new CaseStep.Send(body,
				assistant.stream().flatMap(value -> body(value).stream()).distinct().toList(), code)));
	}

	private static Optional<BodyId> against(Map<String, String> typed) {
		return body(typed.getOrDefault("against", ""));
	}

	static Optional<TopicCode> topic(String value) {
		try {
			return Optional.of(new TopicCode(value));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	static Optional<BodyId> body(String value) {
		try {
			return Optional.of(new BodyId(UUID.fromString(value)));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	static Optional<CaseNumber> caseNumber(String digits) {
		try {
			return Optional.of(new CaseNumber(digits));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/// Where the list is from which somebody came.
	static String back(Map<String, String> typed) {
		var back = typed.getOrDefault("back", "");
		return back.matches("/desk/cases\\?[\\w=&.%-]*") ? back : "/desk/cases?view=wait";
	}

	private RequestView request(String number, Actor actor) {
		return panes.request(number, actor).orElseThrow(() -> new Gone("没有这个编号，或者不在你管的片区里。"));
	}
}
