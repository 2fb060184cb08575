package nuandeng.ideas.web;

import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.STREET_DISPATCHER;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nuandeng.ideas.Decision;
import nuandeng.ideas.Idea;
import nuandeng.ideas.IdeaRules;
import nuandeng.ideas.Ideas;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.Times;
import nuandeng.requests.Contact;
import nuandeng.requests.RequestId;
import nuandeng.requests.RequestNumber;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/ideas`: 居民的主意. Each leaves the list when it was answered, with the reason.
@Controller
@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
class IdeasController implements MenuEntry {

	private static final Role[] ROLES = {COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER};
	private static final int LONGEST_REASON = 300;
	private static final int MOST = 100;

	private final Ideas ideas;
	private final Requests requests;
	private final Identity identity;
	private final InstantSource clock;

	IdeasController(Ideas ideas, Requests requests, Identity identity, InstantSource clock) {
		this.ideas = ideas;
		this.requests = requests;
		this.identity = identity;
		this.clock = clock;
	}

	@GetMapping("/desk/ideas")
	IdeasPage page(Actor actor) {
		return page(actor, "", Optional.empty(), "", Problems.none());
	}

	@PostMapping("/desk/ideas/{number}/answer")
	Answer answer(@PathVariable String number, @RequestParam Map<String, String> form, Actor actor) {
		var request = RequestNumber.of(number).flatMap(requests::find)
				.filter(found -> found.idea() && actor.mayIn(found.area(), ROLES))
				.orElseThrow(() -> new Gone("没有这个主意，或者不在你的片区。"));
		var problems = Problems.none();
		var decision = decision(form.getOrDefault("decision", ""));
		var because = problems.text("because", "理由", form.get("because"), LONGEST_REASON);
		if (decision.isEmpty()) {
			problems.add("decision", "点一下采纳、部分采纳，还是没采纳。");
		}
		if (because.isBlank()) {
			problems.add("because", "写一下为什么。" + words(IdeaRules.ANSWERED_WITH_REASON));
		}
		if (!problems.any() && decision.isPresent()) {
			var refused = ideas.decide(request.id(), decision.get(), because, actor);
			return Answer.go(Go.to("/desk/ideas")
					.saying(refused.map(rule -> "刚有人给过说法了，在下面。" + rule.sentence() + "。（" + rule.id() + "）")
							.orElse("告诉本人了：" + decision.get().word() + "。")));
		}
		return Answer.show(page(actor, request.number().value(), decision, because, problems));
	}

	private static String words(nuandeng.kernel.Rule rule) {
		return rule.sentence() + "。（" + rule.id() + "）";
	}

	private static Optional<Decision> decision(String chosen) {
		return Arrays.stream(Decision.values()).filter(each -> each.name().equals(chosen)).findFirst();
	}

	private IdeasPage page(Actor actor, String wrong, Optional<Decision> decision, String because, Problems problems) {
		var now = clock.instant();
		var area = actor.areaOf(ROLES);
		var open = area.map(within -> ideas.open(within, MOST)).orElse(List.of());
		var answered = area.map(within -> ideas.answered(within, 20)).orElse(List.of());
		var said = requests.views(Stream.concat(open.stream(), answered.stream()).map(Idea::request).toList());
		var names = identity.namesOf(
				answered.stream().flatMap(idea -> idea.answer().stream()).map(Idea.Reply::by).distinct().toList());
		return new IdeasPage(open.stream().flatMap(idea -> item(idea, said, now).stream()).toList(),
				answered.stream().flatMap(idea -> answered(idea, said, names, now).stream()).toList(),
				IdeaRules.ANSWERED_IN_TIME, wrong, decision, because, problems);
	}

	private Optional<IdeasPage.Item> item(Idea idea, Map<RequestId, RequestView> said, Instant now) {
		var due = ideas.due(idea.saidAt()).moment();
		return Optional.ofNullable(said.get(idea.request())).map(request -> new IdeasPage.Item(
				request.number().value(), request.number().grouped(),
				request.words().isBlank() ? "（只有照片）" : request.words(),
				request.contact().flatMap(Contact::name).map(PersonName::masked).orElse("没留称呼"),
				Times.day(idea.saidAt(), now), due.map(at -> Times.day(at, now)).orElse(""),
				due.filter(now::isAfter).isPresent()));
	}

	private static Optional<IdeasPage.Answered> answered(Idea idea, Map<RequestId, RequestView> said,
			Map<AccountId, String> names, Instant now) {
		return idea.answer().flatMap(reply -> Optional.ofNullable(said.get(idea.request()))
				.map(request -> new IdeasPage.Answered(request.number().value(), request.number().grouped(),
						request.gist(60), reply.decision(), reply.because(),
						names.getOrDefault(reply.by(), "") + "，" + Times.moment(reply.at(), now, false))));
	}

	@Override
	public int order() {
		return 31;
	}

	@Override
	public String label() {
		return "居民的主意";
	}

	@Override
	public String path() {
		return "/desk/ideas";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(ROLES);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return actor.areaOf(ROLES).map(area -> OptionalLong.of(ideas.waiting(area)))
				.orElse(OptionalLong.empty());
	}
}
