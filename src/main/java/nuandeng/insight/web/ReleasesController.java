package nuandeng.insight.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.insight.Fated;
import nuandeng.insight.Insight;
import nuandeng.insight.InsightRules;
import nuandeng.insight.Release;
import nuandeng.insight.Released;
import nuandeng.insight.Releases;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.requests.facts.RequestFacts;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/public`: writing and releasing what everybody may read.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class ReleasesController {

	private static final int LONGEST = 200;

	private final Releases releases;
	private final Insight insight;
	private final RequestFacts requests;
	private final Identity identity;

	ReleasesController(Releases releases, Insight insight, RequestFacts requests, Identity identity) {
		this.releases = releases;
		this.insight = insight;
		this.requests = requests;
		this.identity = identity;
	}

	@GetMapping("/desk/public")
	Page list(Actor actor) {
		return page(actor, "", null, null);
	}

	@GetMapping("/desk/public/new")
	Page begin(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String request,
			Actor actor) {
		var digits = number.replaceAll("[^0-9]", "");
		var found = digits.length() == 12 ? requests.numbered(digits) : id(request);
		if (found.isEmpty() || fated(found.get(), actor).isEmpty()) {
			return page(actor, digits, "没找到这个编号，或者不在你这一片。", null);
		}
		if (!line(found.get()).mayPublish()) {
			return page(actor, digits, "这一位没同意公开，换一件写。", null);
		}
		var before = releases.about(found.get());
		return form(found.get(), before.map(Release::asked).orElse(""), before.map(Release::became).orElse(""),
				Problems.none(), actor);
	}

	@PostMapping("/desk/public/new")
	Answer write(@RequestParam(defaultValue = "") String request, @RequestParam(defaultValue = "") String asked,
			@RequestParam(defaultValue = "") String became, Actor actor) {
		var id = id(request).filter(found -> line(found).mayPublish()).orElseThrow(() -> new Gone("没有这一件。"));
		var fated = fated(id, actor).orElseThrow(() -> new Gone("没有这一件。"));
		var problems = Problems.none();
		var question = text(problems, "asked", "问的是什么", asked);
		var answer = text(problems, "became", "后来怎么样", became);
		if (problems.any()) {
			return Answer.show(form(id, question, answer, problems, actor));
		}
		return switch (releases.write(id, fated.area(), question, answer, actor)) {
			case Released.Done _ -> Answer.go(Go.to("/desk/public").saying("写好了，等另一个人看。"));
			case Released.Refused(var because) -> Answer.show(form(id, question, answer,
					problems.add("asked", because.sentence() + "（" + because.id() + "）。"), actor));
		};
	}

	private static String text(Problems problems, String field, String name, String typed) {
		var text = problems.text(field, name, typed, LONGEST);
		if (text.isEmpty()) {
			problems.add(field, name + "，写一两句。");
		}
		return text;
	}

	@PostMapping("/desk/public/{id}/release")
	Answer release(@PathVariable UUID id, @RequestParam(defaultValue = "") String written, Actor actor) {
		return answer(releases.release(id, moment(written), actor), "放出去了。", actor);
	}

	@PostMapping("/desk/public/{id}/taking-back")
	Answer takeBack(@PathVariable UUID id, Actor actor) {
		return answer(releases.takeBack(id, actor), "收回来了。", actor);
	}

	private Answer answer(Released released, String said, Actor actor) {
		return switch (released) {
			case Released.Done _ -> Answer.go(Go.to("/desk/public").saying(said));
			case Released.Refused(var because) when because.equals(InsightRules.IN_SCOPE) -> throw new Gone("没有这一段。");
			case Released.Refused(var because) -> Answer.show(page(actor, "", null, because));
		};
	}

	private ReleaseForm form(UUID id, String asked, String became, Problems problems, Actor actor) {
		var word = fated(id, actor).map(fated -> fated.fate().word()).orElse("");
		return new ReleaseForm(id.toString(), line(id).number(), line(id).words(), word, asked, became, problems);
	}

	private RequestFacts.Line line(UUID id) {
		return Optional.ofNullable(requests.lines(List.of(id)).get(id)).orElse(new RequestFacts.Line("", "", false));
	}

	private Optional<Fated> fated(UUID id, Actor actor) {
		return insight.now(id).filter(found -> actor.mayIn(found.area(), Releases.KEEPERS.toArray(Role[]::new)));
	}

	private static Instant moment(String written) {
		try {
			return Instant.parse(written);
		} catch (DateTimeException e) {
			return Instant.EPOCH;
		}
	}

	private static Optional<UUID> id(String written) {
		try {
			return Optional.of(UUID.fromString(written));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private ReleasesPage page(Actor actor, String typed, @Nullable String wrong, @Nullable Rule refusal) {
		AreaCode area = actor.areaOf(Releases.KEEPERS.toArray(Role[]::new)).orElseThrow();
		var waiting = releases.waiting(area);
		return new ReleasesPage(waiting, releases.released(area, Optional.empty(), 30),
				identity.namesOf(waiting.stream().map(Release::writtenBy).toList()), typed, wrong, refusal);
	}
}
