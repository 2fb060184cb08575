package nuandeng.noting.web;

import static nuandeng.identity.Role.BUILDING_LEAD;
import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.GRID_STAFF;
import static nuandeng.identity.Role.STREET_DISPATCHER;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.PromiseView;
import nuandeng.requests.Promises;
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

/// `/desk/promises`: 答应过的事. Each leaves the list only when somebody writes down what the speaker was told.
@Controller
@OnlyFor({BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
class PromiseController implements MenuEntry {

	private static final Role[] ROLES =
			{BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER};

	private final Promises promises;
	private final Identity identity;
	private final InstantSource clock;

	PromiseController(Promises promises, Identity identity, InstantSource clock) {
		this.promises = promises;
		this.identity = identity;
		this.clock = clock;
	}

	@GetMapping("/desk/promises")
	PromisesPage page(Actor actor) {
		return page(actor, "", Problems.none());
	}

	@PostMapping("/desk/promises/{id}/told")
	Answer told(@PathVariable UUID id, @RequestParam Map<String, String> form, Actor actor) {
		promises.find(id).filter(found -> actor.mayIn(found.area(), ROLES))
				.orElseThrow(() -> new Gone("没有这件答应过的事，或者不在你的片区。"));
		var problems = Problems.none();
		var words = problems.text("told", "说了什么", form.get("told"), 300);
		if (!problems.any()) {
			promises.told(id, words, actor)
					.ifPresent(rule -> problems.add("told", "写一句怎么告诉本人的。" + rule.sentence() + "。（" + rule.id() + "）"));
		}
		return problems.any()
				? Answer.show(page(actor, id.toString(), problems))
				: Answer.go(Go.to("/desk/promises").saying("记下了，这件答应的事算完。"));
	}

	private PromisesPage page(Actor actor, String wrong, Problems problems) {
		var today = today();
		var open = actor.areaOf(ROLES).map(area -> promises.open(area, today.plusYears(1), 200))
				.orElse(java.util.List.of());
		var names = identity.namesOf(open.stream().map(PromiseView::madeBy).distinct().toList());
		return new PromisesPage(open.stream()
				.map(each -> new PromisesPage.Item(each.id().toString(), each.number().grouped(),
						"/desk/requests/" + each.number(),
						gist(each.words()), each.what(), Times.day(each.due(), clock.instant()),
						each.due().isBefore(today),
						each.due().equals(today), names.getOrDefault(each.madeBy(), "")))
				.toList(), wrong, problems);
	}

	private static String gist(String words) {
		return words.codePointCount(0, words.length()) <= 40 ? words
				: words.substring(0, words.offsetByCodePoints(0, 40)) + "…";
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String label() {
		return "答应过的事";
	}

	@Override
	public String path() {
		return "/desk/promises";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(ROLES);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return actor.areaOf(ROLES).map(area -> OptionalLong.of(promises.open(area, today(), 100).size()))
				.orElse(OptionalLong.empty());
	}
}
