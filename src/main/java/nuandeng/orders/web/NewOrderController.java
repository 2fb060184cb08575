package nuandeng.orders.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.orders.Need;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderLists;
import nuandeng.orders.Outcome;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.Go;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/orders/new`: asking for a hand, from a case or from nothing.
@Controller
@OnlyFor({Role.BRANCH_SECRETARY, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER,
		Role.GRID_STAFF, Role.BUILDING_LEAD})
class NewOrderController {

	private final OrderBoard board;
	private final Hosts hosts;
	private final InstantSource clock;

	NewOrderController(OrderBoard board, Hosts hosts, InstantSource clock) {
		this.board = board;
		this.hosts = hosts;
		this.clock = clock;
	}

	@GetMapping("/desk/orders/new")
	Page begin(@RequestParam Map<String, String> known, Actor actor) {
		areaOf(known).ifPresent(area -> inScope(area, actor));
		return page(NeedForm.begun(known, clock.instant()), actor);
	}

	@PostMapping("/desk/orders/new")
	Answer ask(@RequestParam Map<String, String> typed, Actor actor) {
		var form = new NeedForm(new HashMap<>(typed), Problems.none());
		var area = areaOf(typed).or(() -> communities(actor).stream().findFirst().map(Hosts.Host::area));
		if (area.isEmpty()) {
			form.problems().add("area", "选一下是哪个社区。");
			return Answer.show(page(form, actor));
		}
		inScope(area.get(), actor);
		var need = NeedForm.read(typed, area.get(), form);
		return need.isEmpty() ? Answer.show(page(form, actor)) : ask(need.get(), form, actor);
	}

	private Answer ask(Need need, NeedForm form, Actor actor) {
		return switch (board.ask(need, actor)) {
			case Outcome.Refused(_, var because) ->
					refused(form, because.sentence() + "（" + because.id() + "）。", actor);
			case Outcome.Done(var order) when !form.is("act", "publish") || !mayPublish(actor) ->
					Answer.go(Go.to(mayPublish(actor) ? "/desk/orders/" + order.id() : "/start").saying("记下了，支部会发出去。"));
			case Outcome.Done(var order) -> {
				board.publish(order.id(), need.from(), Duration.ofHours(form.patience()), actor);
				yield Answer.go(Go.to("/desk/orders/" + order.id()).saying("发出去了，等人来接。"));
			}
		};
	}

	private Answer refused(NeedForm form, String words, Actor actor) {
		form.problems().add("date", words);
		return Answer.show(page(form, actor));
	}

	private NewOrderPage page(NeedForm form, Actor actor) {
		var known = areaOf(form.typed()).filter(area -> !form.of("case").isEmpty());
		return new NewOrderPage(form, communities(actor), mayPublish(actor), known.map(this::nameOf).orElse(null));
	}

	private @Nullable String nameOf(AreaCode area) {
		return hosts.of(area).map(Hosts.Host::name).orElse(area.digits());
	}

	private static Optional<AreaCode> areaOf(Map<String, String> typed) {
		var digits = typed.getOrDefault("area", "");
		return digits.matches("\\d{12}(\\d{3})?") ? Optional.of(new AreaCode(digits)) : Optional.empty();
	}

	private List<Hosts.Host> communities(Actor actor) {
		return hosts.of(actor, Role.values());
	}

	private static void inScope(AreaCode area, Actor actor) {
		if (actor.grants().stream().noneMatch(grant -> grant.area().contains(area) || area.contains(grant.area()))) {
			throw new Denied("这个地方不在你这一片，请找那边的社区开单。");
		}
	}

	private static boolean mayPublish(Actor actor) {
		return actor.may(OrderLists.PUBLISHERS.toArray(Role[]::new));
	}
}
