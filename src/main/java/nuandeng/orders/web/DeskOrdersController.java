package nuandeng.orders.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.Attachments;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.orders.Hand;
import nuandeng.orders.NoSuchOrder;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderId;
import nuandeng.orders.OrderLists;
import nuandeng.orders.OrderState;
import nuandeng.orders.OrderView;
import nuandeng.orders.Outcome;
import nuandeng.orders.Verdict;
import nuandeng.orders.facts.OrderFacts;
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

/// `/desk/orders`: what the branch and the desk publish and look after.
@Controller
@OnlyFor({Role.BRANCH_SECRETARY, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class DeskOrdersController {

	private static final int A_PAGE = 30;

	private final OrderBoard board;
	private final OrderLists lists;
	private final OrderFacts facts;
	private final Identity identity;
	private final Attachments attachments;
	private final InstantSource clock;

	DeskOrdersController(OrderBoard board, OrderLists lists, OrderFacts facts, Identity identity,
			Attachments attachments,
			InstantSource clock) {
		this.board = board;
		this.lists = lists;
		this.facts = facts;
		this.identity = identity;
		this.attachments = attachments;
		this.clock = clock;
	}

	@GetMapping("/desk/orders")
	Page list(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String after,
			Actor actor) {
		var chosen = View.of(view);
		var found = lists.desk(actor, chosen.states(), TeamController.cursor(after), A_PAGE + 1);
		var shown = found.subList(0, Math.min(A_PAGE, found.size()));
		var late = shown.stream().filter(this::late).map(OrderView::id).toList();
		var names =
				identity.namesOf(shown.stream().flatMap(order -> order.hands().stream()).map(Hand::helper).toList());
		return new DeskOrdersPage(chosen, shown, late, names,
				found.size() > A_PAGE ? "/desk/orders?view=" + chosen.path()
						+ "&after=" + TeamController.written(new OrderLists.Row(shown.getLast(), 0).cursor()) : null,
				words());
	}

	private boolean late(OrderView order) {
		return order.state() == OrderState.ASKED
				&& lists.publishBy(order.since()).filter(clock.instant()::isAfter).isPresent();
	}

	@GetMapping("/desk/orders/{id}")
	Page one(@PathVariable UUID id, Actor actor) {
		return page(seen(id, actor), formFor(Map.of()), actor);
	}

	@PostMapping("/desk/orders/{id}/publication")
	Answer publish(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var order = seen(id, actor);
		var form = formFor(typed);
		var from = form.from();
		if (from.isEmpty()) {
			return Answer.show(page(order, form, actor));
		}
		return answer(board.publish(order.id(), from.get(), Duration.ofHours(form.patience()), actor), order, form,
				"date",
				"发出去了，等人来接。", actor);
	}

	@PostMapping("/desk/orders/{id}/confirmation")
	Answer confirm(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var order = seen(id, actor);
		var form = formFor(typed);
		var words = form.problems().text("words", "问到的话", typed.get("words"), 300);
		var verdict = typed.getOrDefault("verdict", "");
		if (!verdict.equals("good") && !verdict.equals("not")) {
			form.problems().add("words", "按一下：办好了，还是没办好。");
		}
		if (form.problems().any()) {
			return Answer.show(page(order, form, actor));
		}
		return answer(board.witness(order.id(), verdict.equals("good")
				? new Verdict.Good(Optional.empty(), "")
				: new Verdict.NotYet(words.isEmpty() ? "没说差在哪儿" : words), actor), order, form, "words", "记下了。", actor);
	}

	@PostMapping("/desk/orders/{id}/withdrawal")
	Answer withdraw(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var order = seen(id, actor);
		var form = formFor(typed);
		var reason = form.problems().text("reason", "为什么", typed.get("reason"), 200);
		if (reason.isEmpty()) {
			form.problems().add("reason", "写一句为什么不用了，去的人和居民会看到。");
		}
		if (form.problems().any()) {
			return Answer.show(page(order, form, actor));
		}
		return answer(board.withdraw(order.id(), reason, actor), order, form, "reason", "收回了，该告诉的人都告诉了。", actor);
	}

	private Answer answer(Outcome outcome, OrderView order, NeedForm form, String field, String said, Actor actor) {
		return switch (outcome) {
			case Outcome.Done _ -> Answer.go(Go.to("/desk/orders/" + order.id()).saying(said));
			case Outcome.Refused(_, var because) -> {
				form.problems().add(field, because.sentence() + "（" + because.id() + "）。");
				yield Answer.show(page(order, form, actor));
			}
		};
	}

	private DeskOrderPage page(OrderView order, NeedForm form, Actor actor) {
		return new DeskOrderPage(order, form, facts.of(order.id().value()),
				identity.namesOf(order.hands().stream().map(Hand::helper).toList()),
				attachments.of(order.id().subject()), order.takenBy(actor.account()), words());
	}

	private NeedForm formFor(Map<String, String> typed) {
		var fields = new HashMap<>(NeedForm.begun(Map.of(), clock.instant()).typed());
		fields.putAll(typed);
		return new NeedForm(fields, Problems.none());
	}

	private OrderView seen(UUID id, Actor actor) {
		try {
			var order = board.order(new OrderId(id), actor);
			AreaCode area = order.need().area();
			if (actor.mayIn(area, OrderLists.PUBLISHERS.toArray(Role[]::new))) {
				return order;
			}
		} catch (NoSuchOrder e) {
			// the same words as for an order of somewhere else
		}
		throw new Gone("没有这张单子，或者它不在你这一片。");
	}

	private OrderWords words() {
		return new OrderWords(clock.instant());
	}
}
