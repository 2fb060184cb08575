package nuandeng.volunteering.web;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditEntry;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Rule;
import nuandeng.organisations.Body;
import nuandeng.volunteering.DualCheckInLists;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.volunteering.Outcome;
import nuandeng.volunteering.Parting;
import nuandeng.volunteering.ServiceId;
import nuandeng.volunteering.Volunteering;
import nuandeng.volunteering.VolunteeringRules;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/team/registration`: a party member registers at home, tells what was done, and ends it.
@Controller
@OnlyFor(Role.PARTY_MEMBER)
class RegistrationController {

	static final String PATH = "/team/registration";

	private static final int LOOKS = 10;

	private final Volunteering volunteering;
	private final DualCheckInLists lists;
	private final Identity identity;
	private final AuditTrail trail;
	private final InstantSource clock;

	RegistrationController(Volunteering volunteering, DualCheckInLists lists, Identity identity, AuditTrail trail,
			InstantSource clock) {
		this.volunteering = volunteering;
		this.lists = lists;
		this.identity = identity;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping(PATH)
	Page own(Actor actor) {
		return page(actor, "", "", Problems.none());
	}

	@PostMapping(PATH)
	Answer register(@RequestParam(defaultValue = "") String community, @RequestParam(defaultValue = "") String branch,
			@RequestParam(defaultValue = "") String agreed, Actor actor) {
		var problems = Problems.none();
		var home = lists.homes(actor).stream().map(Hosts.Host::area)
				.filter(area -> area.digits().equals(community)).findFirst();
		var work = home.flatMap(area -> lists.branches(area).stream().map(Body::id)
				.filter(id -> id.toString().equals(branch)).findFirst());
		if (home.isEmpty()) {
			problems.add("community", "选一下你住的社区。");
		}
		if (work.isEmpty()) {
			problems.add("branch", "选一下你单位的支部。");
		}
		if (!agreed.equals("yes")) {
			problems.add("agreed", "看清楚了、同意，再点一下上面的方框。");
		}
		if (problems.any()) {
			return Answer.show(page(actor, community, branch, problems));
		}
		return register(home.orElseThrow(), work.orElseThrow(), actor);
	}

	private Answer register(AreaCode home, BodyId work, Actor actor) {
		return switch (volunteering.register(work, home, true, actor)) {
			case Outcome.Done _ -> Answer.go(Go.to(PATH).saying("报到了，等单位支部回话。"));
			case Outcome.Refused(var because) ->
					Answer.show(
							page(actor, home.digits(), work.toString(), said(Problems.none(), "community", because)));
		};
	}

	@PostMapping(PATH + "/ending")
	Answer end(@RequestParam(defaultValue = "") String why, Actor actor) {
		var parting = why.equals("moved") ? Parting.MOVED : Parting.OWN_WORD;
		return switch (volunteering.end(open(actor).id(), parting, actor)) {
			case Outcome.Done _ -> Answer.go(Go.to(PATH).saying("结束了，谢谢你。"));
			case Outcome.Refused(var because) ->
					Answer.show(page(actor, "", "", said(Problems.none(), "why", because)));
		};
	}

	@GetMapping(PATH + "/service")
	Page beginTelling(Actor actor) {
		open(actor);
		return new ServicePage(ServiceForm.begun(clock.instant()));
	}

	@PostMapping(PATH + "/service")
	Answer tell(@RequestParam Map<String, String> typed, Actor actor) {
		var mine = open(actor);
		var read = ServiceForm.read(typed);
		if (read.served().isEmpty()) {
			return Answer.show(new ServicePage(read.form()));
		}
		return switch (volunteering.tell(mine.id(), read.served().get(), actor)) {
			case Outcome.Done _ -> Answer.go(Go.to(PATH).saying("记下了，等社区书记确认。"));
			case Outcome.Refused(var because) -> {
				said(read.form().problems(), "date", because);
				yield Answer.show(new ServicePage(read.form()));
			}
		};
	}

	@PostMapping(PATH + "/service/{id}/striking")
	Answer strike(@PathVariable UUID id, Actor actor) {
		return switch (volunteering.strike(open(actor).id(), new ServiceId(id), "本人说记错了", actor)) {
			case Outcome.Done _ -> Answer.go(Go.to(PATH).saying("划掉了。"));
			case Outcome.Refused(var because) when because.equals(VolunteeringRules.WHO_SEES) ->
					throw new Gone("没有这一条。");
			case Outcome.Refused(var because) ->
					Answer.show(page(actor, "", "", said(Problems.none(), "services", because)));
		};
	}

	private DualCheckInView open(Actor actor) {
		return lists.mine(actor).filter(mine -> mine.state().open())
				.orElseThrow(() -> new Gone("你现在没有报到。要报到，从“双报到”那一页开始。"));
	}

	private static Problems said(Problems problems, String field, Rule because) {
		return problems.add(field, because.sentence() + "（" + because.id() + "）。");
	}

	private RegistrationPage page(Actor actor, String community, String branch, Problems problems) {
		var mine = lists.mine(actor);
		var homes = lists.homes(actor);
		var branches = homes.stream().map(home -> home.area().at(AreaCode.Level.DISTRICT)).flatMap(Optional::stream)
				.distinct().flatMap(district -> lists.branches(district).stream()).toList();
		return new RegistrationPage(mine.orElse(null), mine.map(lists::services).orElse(List.of()),
				mine.map(this::looks).orElse(List.of()), homes, branches, community, branch, problems,
				new Said(clock.instant()));
	}

	/// Who has looked at a member's lines, latest first.
	private List<RegistrationPage.Look> looks(DualCheckInView mine) {
		var entries = trail.about(mine.id().subject()).stream().filter(entry -> entry.what().equals("viewed"))
				.sorted(Comparator.comparing(AuditEntry::at).reversed()).limit(LOOKS).toList();
		var names = identity.namesOf(entries.stream().map(AuditEntry::actor).toList());
		return entries.stream()
				.map(entry -> new RegistrationPage.Look(names.getOrDefault(entry.actor(), ""), entry.at()))
				.toList();
	}
}
