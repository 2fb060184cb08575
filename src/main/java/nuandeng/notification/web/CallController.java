package nuandeng.notification.web;

import java.time.InstantSource;
import java.util.Arrays;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.notification.CallAnswer;
import nuandeng.notification.CallDesk;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/calls`: the desk calls people who are told in no other way.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class CallController {

	private static final int SHOWN = 50;
	private static final int NOTE = 200;

	private final CallDesk desk;
	private final InstantSource clock;

	CallController(CallDesk desk, InstantSource clock) {
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping("/desk/calls")
	CallsPage list(Actor actor) {
		return new CallsPage(desk.waiting(actor, SHOWN), desk.count(actor), clock.instant());
	}

	@GetMapping("/desk/calls/{id}")
	CallPage open(@PathVariable long id, Actor actor) {
		return page(id, "", "", actor, Problems.none());
	}

	@PostMapping("/desk/calls/{id}/answer")
	Answer answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String note, Actor actor) {
		var problems = Problems.none();
		var chosen = Arrays.stream(CallAnswer.values()).filter(each -> each.name().equals(answer)).findFirst();
		if (chosen.isEmpty()) {
			problems.add("answer", "选一下打得怎么样。");
		}
		var words = problems.text("note", "要记的话", note, NOTE);
		if (problems.any()) {
			return Answer.show(page(id, answer, note, actor, problems));
		}
		return Answer.go(switch (desk.answer(id, chosen.orElseThrow(), words, actor)) {
			case CallDesk.Noted.Done(var next) -> Go.to("/desk/calls").saying(next);
			case CallDesk.Noted.Before() -> Go.to("/desk/calls").saying("这通电话刚有人打过了，记的是那一次。");
		});
	}

	private CallPage page(long id, String answer, String note, Actor actor, Problems problems) {
		var opened = desk.open(id, actor).orElseThrow(() -> new Gone("这通电话已经打过了，或者不在你的社区。"));
		return new CallPage(opened, answer, note, clock.instant(), problems);
	}
}
