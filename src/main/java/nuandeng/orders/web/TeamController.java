package nuandeng.orders.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.orders.Acceptance;
import nuandeng.orders.NoSuchOrder;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderId;
import nuandeng.orders.OrderLists;
import nuandeng.orders.OrderView;
import nuandeng.orders.Outcome;
import nuandeng.orders.Verdict;
import nuandeng.orders.Went;
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
import org.springframework.web.multipart.MultipartFile;

/// `/team`: what those who help see and do.
@Controller
@OnlyFor({Role.PARTY_MEMBER, Role.VOLUNTEER, Role.BRANCH_SECRETARY, Role.BUILDING_LEAD})
class TeamController {

	private static final int A_PAGE = 10;
	private static final int LINE = 200;
	private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

	private final OrderBoard board;
	private final OrderLists lists;
	private final Attachments attachments;
	private final AuditTrail trail;
	private final InstantSource clock;

	TeamController(OrderBoard board, OrderLists lists, Attachments attachments, AuditTrail trail, InstantSource clock) {
		this.board = board;
		this.lists = lists;
		this.attachments = attachments;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/team")
	Page near(@RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String skill,
			@RequestParam(defaultValue = "") String after, Actor actor) {
		var problems = Problems.none();
		var typed = problems.text("skill", "会什么", skill, 20);
		var sought = problems.any() ? "" : typed;
		var rows = lists.board(actor, sought, cursor(after), A_PAGE + 1);
		var shown = rows.subList(0, Math.min(A_PAGE, rows.size()));
		return new TeamPage(lists.inHand(actor), shown, sought, by.equals("skill"),
				rows.size() > A_PAGE ? "/team?after=" + written(shown.getLast().cursor()) : null, words());
	}

	@GetMapping("/team/mine")
	Page mine(Actor actor) {
		return new MinePage(lists.inHand(actor), lists.done(actor), words());
	}

	@GetMapping("/team/orders/{id}")
	Page one(@PathVariable UUID id, Actor actor) {
		var order = seen(id, actor);
		var mine = order.takenBy(actor.account());
		if (mine && !order.need().door().isEmpty()) {
			trail.viewed(actor, order.id().subject(), "door", "接了单");
		}
		return OrderPage.of(order, mine, words());
	}

	@PostMapping("/team/orders/{id}/acceptance")
	Answer take(@PathVariable UUID id, Actor actor) {
		var seen = seen(id, actor);
		return switch (board.accept(seen.id(), actor)) {
			case Acceptance.Granted _ -> Answer.go(Go.to("/team/orders/" + id).saying("说好了，谢谢你。"));
			case Acceptance.Full full -> Answer.show(OrderPage.refused(full.order(), false, words(), full.because(),
					full.instead().orElse(null), ""));
			case Acceptance.Refused refused -> Answer.show(OrderPage.refused(refused.order(),
					refused.order().takenBy(actor.account()), words(), refused.because(), null, ""));
		};
	}

	@PostMapping("/team/orders/{id}/release")
	Answer giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Actor actor) {
		var order = seen(id, actor);
		var problems = Problems.none();
		var line = problems.text("words", "这一句", words, LINE);
		if (problems.any()) {
			return Answer
					.show(new OrderPage(order, order.takenBy(actor.account()), words(), null, null, line, problems));
		}
		return switch (board.release(order.id(), line, actor)) {
			case Outcome.Done _ -> Answer.go(Go.to("/team").saying("知道了，我们另外找人。谢谢你提前说。"));
			case Outcome.Refused refused -> Answer.show(OrderPage.refused(order, order.takenBy(actor.account()),
					words(), refused.because(), null, line));
		};
	}

	/// Confirms as somebody who did not go but looked.
	@PostMapping("/team/orders/{id}/confirmation")
	Answer confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String verdict,
			@RequestParam(defaultValue = "") String words, Actor actor) {
		var order = seen(id, actor);
		var problems = Problems.none();
		var line = problems.text("words", "这一句", words, LINE);
		if (!verdict.equals("good") && !verdict.equals("not")) {
			problems.add("words", "按一下：办好了，还是没办好。");
		}
		if (problems.any()) {
			return Answer
					.show(new OrderPage(order, order.takenBy(actor.account()), words(), null, null, line, problems));
		}
		return switch (board.witness(order.id(), verdict.equals("good") ? new Verdict.Good(Optional.empty(), "")
				: new Verdict.NotYet(line.isEmpty() ? "没说差在哪儿" : line), actor)) {
			case Outcome.Done _ -> Answer.go(Go.to("/team").saying("记下了，谢谢你去看。"));
			case Outcome.Refused refused -> Answer.show(OrderPage.refused(order, order.takenBy(actor.account()),
					words(), refused.because(), null, line));
		};
	}

	@GetMapping("/team/report/{id}")
	Page tell(@PathVariable UUID id, Actor actor) {
		return new ReportPage(held(id, actor), "", "", Problems.none(), words());
	}

	@PostMapping("/team/report/{id}")
	Answer told(@PathVariable UUID id, @RequestParam(defaultValue = "") String went,
			@RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) @Nullable MultipartFile photo,
			Actor actor) {
		var order = held(id, actor);
		var problems = Problems.none();
		var line = problems.text("words", "这一句", words, LINE);
		var chosen = chosen(went);
		if (chosen.isEmpty()) {
			problems.add("went", "选一个：办好了、要再去，还是没办成。");
		}
		if (!problems.any() && photo != null && !photo.isEmpty()) {
			keep(photo, order, actor, problems);
		}
		if (problems.any()) {
			return Answer.show(new ReportPage(order, went, line, problems, words()));
		}
		return switch (board.report(order.id(), chosen.orElseThrow(), line, actor)) {
			case Outcome.Done _ -> Answer.go(Go.to("/team/mine").saying("记下了，辛苦了。"));
			case Outcome.Refused refused -> Answer.show(new ReportPage(order, went, line,
					problems.add("went", refused.because().sentence() + "（" + refused.because().id() + "）。"), words()));
		};
	}

	private void keep(MultipartFile photo, OrderView order, Actor actor, Problems problems) {
		try (var content = photo.getInputStream()) {
			if (attachments.keep(content, photo.getSize(), order.id().subject(),
					actor) instanceof Kept.Refused refused) {
				problems.add("photo", refused.because().sentence() + "。换一张，或者先不传照片。");
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<Went> chosen(String went) {
		try {
			return Optional.of(Went.valueOf(went));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private OrderView held(UUID id, Actor actor) {
		var order = seen(id, actor);
		if (!order.takenBy(actor.account())) {
			throw new Gone("这张单子不在你手上。");
		}
		return order;
	}

	private OrderView seen(UUID id, Actor actor) {
		try {
			var order = board.order(new OrderId(id), actor);
			if (lists.isFor(order, actor)) {
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

	static String written(OrderLists.Cursor cursor) {
		return cursor.nearness() + "." + cursor.from().getEpochSecond() + "." + cursor.id();
	}

	static Optional<OrderLists.Cursor> cursor(String after) {
		try {
			var parts = after.split("\\.", 3);
			return after.isEmpty() ? Optional.empty() : Optional.of(new OrderLists.Cursor(Integer.parseInt(parts[0]),
					Instant.ofEpochSecond(Long.parseLong(parts[1])), UUID.fromString(parts[2])))
					.filter(cursor -> cursor.from().isAfter(Instant.EPOCH) && cursor.from().isBefore(END_OF_TIME));
		} catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
			return Optional.empty();
		}
	}
}
