package nuandeng.volunteering.web;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.Rule;
import nuandeng.volunteering.DualCheckInId;
import nuandeng.volunteering.DualCheckInLists;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.volunteering.Outcome;
import nuandeng.volunteering.Parting;
import nuandeng.volunteering.ServiceId;
import nuandeng.volunteering.Side;
import nuandeng.volunteering.Volunteering;
import nuandeng.volunteering.VolunteeringRules;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/members`: the branch answers for its members, the community sees who registered, both read what was done.
@Controller
@OnlyFor({Role.BRANCH_SECRETARY, Role.COMMUNITY_SECRETARY})
class MembersController {

	static final String PATH = "/desk/members";

	private static final int LINE = 200;

	private final Volunteering volunteering;
	private final DualCheckInLists lists;
	private final AuditTrail trail;
	private final InstantSource clock;

	MembersController(Volunteering volunteering, DualCheckInLists lists, AuditTrail trail, InstantSource clock) {
		this.volunteering = volunteering;
		this.lists = lists;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping(PATH)
	Page list(Actor actor) {
		return MembersPage.of(lists.seenBy(actor), lists.told(actor), said());
	}

	@GetMapping(PATH + "/{id}")
	Page one(@PathVariable UUID id, Actor actor) {
		var member = seen(id, actor);
		trail.viewed(actor, member.id().subject(), "services", "双报到");
		return page(member, Map.of(), Problems.none());
	}

	@PostMapping(PATH + "/{id}/answer")
	Answer answer(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var member = seen(id, actor);
		var problems = Problems.none();
		var heard = problems.text("heard", "怎么说的", typed.get("heard"), LINE);
		var reason = problems.text("reason", "为什么", typed.get("reason"), LINE);
		var chosen = typed.getOrDefault("answer", "");
		if (!chosen.equals("yes") && !chosen.equals("no")) {
			problems.add("reason", "按一下：是，还是不是。");
		}
		if (member.answerable() && member.side() == Side.COMMUNITY && heard.isEmpty()) {
			problems.add("heard", "写一句支部是谁、怎么说的。");
		}
		if (problems.any()) {
			return Answer.show(page(member, typed, problems));
		}
		return answer(chosen.equals("yes") ? volunteering.confirm(member.id(), heard, actor)
				: volunteering.decline(member.id(), reason, heard, actor), member, "reason", "记下了，已经告诉本人。", typed,
				actor);
	}

	@PostMapping(PATH + "/{id}/ending")
	Answer end(@PathVariable UUID id, Actor actor) {
		var member = seen(id, actor);
		var why = member.side() == Side.COMMUNITY ? Parting.MOVED : Parting.LEFT_BRANCH;
		return answer(volunteering.end(member.id(), why, actor), member, "end", "结束了，已经告诉本人和另一边。", Map.of(), actor);
	}

	@PostMapping(PATH + "/{id}/services/{line}/confirmation")
	Answer confirm(@PathVariable UUID id, @PathVariable UUID line, Actor actor) {
		var member = seen(id, actor);
		return answer(volunteering.witness(member.id(), new ServiceId(line), actor), member, "services", "确认了。",
				Map.of(), actor);
	}

	@PostMapping(PATH + "/{id}/services/{line}/striking")
	Answer strike(@PathVariable UUID id, @PathVariable UUID line, @RequestParam(defaultValue = "") String reason,
			Actor actor) {
		var member = seen(id, actor);
		var problems = Problems.none();
		var words = problems.text("services", "为什么", reason, LINE);
		if (problems.any()) {
			return Answer.show(page(member, Map.of("line", line.toString(), "strike", words), problems));
		}
		return answer(volunteering.strike(member.id(), new ServiceId(line), words, actor), member, "services", "划掉了。",
				Map.of("line", line.toString()), actor);
	}

	private Answer answer(Outcome outcome, DualCheckInView member, String field, String said,
			Map<String, String> typed, Actor actor) {
		return switch (outcome) {
			case Outcome.Done _ -> Answer.go(Go.to(PATH + "/" + member.id()).saying(said));
			case Outcome.Refused(var because) when because.equals(VolunteeringRules.WHO_SEES) ->
					throw new Gone("没有这一条。");
			case Outcome.Refused(var because) -> Answer.show(page(seen(member.id().value(), actor), typed,
					Problems.none().add(field, sentence(because))));
		};
	}

	private static String sentence(Rule because) {
		return because.sentence() + "（" + because.id() + "）。";
	}

	private MemberPage page(DualCheckInView member, Map<String, String> typed, Problems problems) {
		return new MemberPage(member, lists.services(member), typed, problems, said());
	}

	private DualCheckInView seen(UUID id, Actor actor) {
		return lists.checkIn(new DualCheckInId(id), actor).filter(member -> member.side() != Side.MEMBER)
				.orElseThrow(() -> new Gone("没有这一位，或者不归你们支部、社区看。"));
	}

	private Said said() {
		return new Said(clock.instant());
	}
}
