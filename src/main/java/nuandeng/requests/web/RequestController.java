package nuandeng.requests.web;

import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.GRID_STAFF;
import static nuandeng.identity.Role.STREET_DISPATCHER;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.attachments.Attachments;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseView;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.requests.Chasing;
import nuandeng.requests.Contact;
import nuandeng.requests.Following;
import nuandeng.requests.Promise;
import nuandeng.requests.Promises;
import nuandeng.requests.RequestNumber;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/requests/{number}`: one request at the desk, and what its speaker says on the telephone about it.
@Controller
@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, GRID_STAFF, STREET_DISPATCHER})
class RequestController {

	private static final List<String> REASONS = List.of("回话", "约时间看", "核对地址", "有危险");

	private final Requests requests;
	private final Following following;
	private final Chasing chasing;
	private final Promises promises;
	private final CaseDesk cases;
	private final Attachments attachments;
	private final Notices notices;
	private final AuditTrail trail;
	private final InstantSource clock;

	RequestController(Requests requests, Following following, Chasing chasing, Promises promises, CaseDesk cases,
			Attachments attachments, Notices notices, AuditTrail trail, InstantSource clock) {
		this.requests = requests;
		this.following = following;
		this.chasing = chasing;
		this.promises = promises;
		this.cases = cases;
		this.attachments = attachments;
		this.notices = notices;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/desk/requests/{number}")
	RequestPage page(@PathVariable String number, Actor actor) {
		return page(request(number, actor), false, Problems.none());
	}

	/// Shows name and telephone in full, for a reason that is written down.
	@PostMapping("/desk/requests/{number}/contact")
	RequestPage contact(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Actor actor) {
		var request = request(number, actor);
		if (!REASONS.contains(reason)) {
			return page(request, false, Problems.none().add("reason", "选一下为什么要看。"));
		}
		trail.viewed(actor, new Subject("request", request.id().value()), "contact", reason);
		return page(request, true, Problems.none());
	}

	/// What the speaker says about the result, on the telephone or in the lane.
	@PostMapping("/desk/requests/{number}/verdict")
	Answer judge(@PathVariable String number, @RequestParam Map<String, String> form, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var said = form.getOrDefault("said", "");
		var words = problems.text("words", "原话", form.get("words"), 300);
		if (!said.matches("done|not")) {
			problems.add("said", "点一下本人说的是办好了，还是没办好。");
		}
		if (words.isBlank() && !problems.any()) {
			problems.add("words", "写一句谁说的、怎么说的，比如“本人电话里说灯亮了”。");
		}
		if (!problems.any()) {
			following.judge(request.id(), said.equals("done"), OptionalInt.empty(), words, actor)
					.ifPresent(rule -> problems.add("said", rule.sentence() + "。（" + rule.id() + "）"));
		}
		return after(request, problems, "记下了：本人说" + (said.equals("done") ? "办好了。" : "没办好，接着办。"));
	}

	/// The speaker says: never mind.
	@PostMapping("/desk/requests/{number}/withdrawal")
	Answer withdraw(@PathVariable String number, @RequestParam Map<String, String> form, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var words = problems.text("why", "原话", form.get("why"), 300);
		if (words.isBlank() && !problems.any()) {
			problems.add("why", "写一句谁说的、怎么说的。");
		}
		if (!problems.any()) {
			following.withdraw(request.id(), words, actor);
		}
		return after(request, problems, "记下了，本人说不办了。");
	}

	/// More words, as the speaker said them.
	@PostMapping("/desk/requests/{number}/words")
	Answer add(@PathVariable String number, @RequestParam Map<String, String> form, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var words = problems.text("more", "补充", form.get("more"), 1000);
		if (words.isBlank() && !problems.any()) {
			problems.add("more", "写一句补充了什么。");
		}
		if (!problems.any()) {
			following.add(request.id(), words, actor)
					.ifPresent(rule -> problems.add("more", rule.sentence() + "。（" + rule.id() + "）"));
		}
		return after(request, problems, "补上了。");
	}

	/// The speaker asks where it stands.
	@PostMapping("/desk/requests/{number}/chasing")
	Answer chase(@PathVariable String number, Actor actor) {
		var request = request(number, actor);
		return switch (chasing.chase(request.id(), actor)) {
			case Chasing.Chased.Done _ -> after(request, Problems.none(), "记下了，管这件事的人会知道。");
			case Chasing.Chased.Before _ -> after(request, Problems.none(), "今天记过一次催问了，不另记。");
			case Chasing.Chased.Refused(var because) -> after(request,
					Problems.none().add("chase", because.sentence() + "。（" + because.id() + "）"), "");
		};
	}

	/// What was promised, by a day.
	@PostMapping("/desk/requests/{number}/promises")
	Answer promise(@PathVariable String number, @RequestParam Map<String, String> form, Actor actor) {
		var request = request(number, actor);
		var problems = Problems.none();
		var what = problems.text("what", "答应的话", form.get("what"), 200);
		if (what.isBlank() && !problems.any()) {
			problems.add("what", "写一下答应了什么。");
		}
		try {
			var due = LocalDate.parse(form.getOrDefault("due", ""));
			if (due.isBefore(today()) || due.isAfter(today().plusYears(1))) {
				problems.add("due", "哪天前回话？从今天到一年内选一天。");
			}
			if (!problems.any()) {
				promises.make(request.id(), new Promise(what, due), actor);
			}
		} catch (DateTimeException e) {
			problems.add("due", "哪天前回话？写成 2026-10-12 这样。");
		}
		return after(request, problems, "记下了，到那天提醒你。");
	}

	/// A slip with a fresh link, for whoever stands at the counter.
	@GetMapping("/desk/requests/{number}/slip")
	Go slip(@PathVariable String number, Actor actor) {
		return Go.to("/desk/inbox/walkin/slip?t=" + following.link(request(number, actor).id(), actor));
	}

	private Answer after(RequestView request, Problems problems, String said) {
		return problems.any()
				? Answer.show(page(request, false, problems))
				: Answer.go(Go.to("/desk/requests/" + request.number()).saying(said));
	}

	private RequestView request(String number, Actor actor) {
		return RequestNumber.of(number).flatMap(requests::find)
				.filter(found -> actor.mayIn(found.area(), COMMUNITY_WORKER, COMMUNITY_SECRETARY, GRID_STAFF,
						STREET_DISPATCHER))
				.orElseThrow(() -> new Gone("没有这件诉求，或者不在你的片区。"));
	}

	private RequestPage page(RequestView request, boolean opened, Problems problems) {
		var onCase = request.onCase().map(cases::view);
		var now = clock.instant();
		var lines = following.entries(request.id()).stream()
				.map(entry -> new Line(entry.kind().word(), (entry.who().equals("您") ? "本人" : entry.who()) + "，"
						+ Times.moment(entry.at(), now, false), entry.words(), List.of()))
				.toList();
		var told = notices.about(new Subject("request", request.id().value())).stream()
				.filter(delivery -> delivery.to() instanceof Recipient.Speaker)
				.map(delivery -> RequestPage.told(delivery, Times.moment(delivery.at(), now, false)))
				.toList();
		return new RequestPage(request, request.sentence(onCase),
				onCase.map(there -> "/desk/cases/" + there.number()).orElse(""),
				onCase.map(there -> there.number().grouped()).orElse(""), request.placeWords(),
				request.contact().map(contact -> words(contact, opened)), opened, lines, told,
				promises.to(request.id()),
				attachments.of(new Subject("request", request.id().value())), mayBeJudged(onCase),
				mayBeChased(request, onCase), today().toString(), problems);
	}

	private static boolean mayBeJudged(Optional<CaseView> onCase) {
		return onCase.filter(there -> switch (there.state()) {
			case REPORTED, CLOSED, DECLINED -> true;
			case REGISTERED, SENT, DISPUTED, IN_HAND, ASKING, OUTSIDE, PARKED, DROPPED -> false;
		}).isPresent();
	}

	private static boolean mayBeChased(RequestView request, Optional<CaseView> onCase) {
		return request.withdrawnAt().isEmpty() && onCase.map(CaseView::state).map(Chasing::isWaitedFor).orElse(true);
	}

	private static String words(Contact contact, boolean opened) {
		var name = contact.name().map(called -> opened ? called.full() : called.masked()).orElse("没留称呼");
		var phone = contact.phone().map(number -> opened ? number.digits() : number.masked()).orElse("没留电话");
		return name + "，" + phone + (contact.email().isPresent() ? opened ? "，" + contact.email().get() : "，留了邮箱" : "")
				+ (contact.callOnly() ? "，只打电话" : "");
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
