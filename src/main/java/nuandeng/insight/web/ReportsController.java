package nuandeng.insight.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.insight.Behind;
import nuandeng.insight.Cursor;
import nuandeng.insight.Insight;
import nuandeng.insight.InsightRules;
import nuandeng.insight.OrderRow;
import nuandeng.insight.Row;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Times;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import nuandeng.web.Denied;
import nuandeng.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/reports`: figures, and the rows behind each.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER, Role.AUDITOR})
class ReportsController {

	private static final int A_PAGE = 50;

	private final Insight insight;
	private final Territory territory;
	private final Lines lines;

	ReportsController(Insight insight, Territory territory, Lines lines) {
		this.insight = insight;
		this.territory = territory;
		this.lines = lines;
	}

	@GetMapping("/desk/reports")
	Page report(@RequestParam Map<String, String> address, Actor actor) {
		var asked = asked(address, actor);
		var question = asked.question();
		var asOf = insight.asOf(question);
		var report = insight.report(question);
		return new ReportsPage(asked, territory.nameOf(question.area()), areas(widest(actor)), report,
				lines.of(report.open(), asOf, actor), lines.topicNames(), asOf);
	}

	@GetMapping("/desk/reports/rows")
	Page rows(@RequestParam Map<String, String> address, Actor actor) {
		var asked = asked(address, actor);
		var question = asked.question();
		var behind = Behind.of(address.getOrDefault("behind", ""));
		var after = Cursor.of(address.getOrDefault("after", ""));
		var asOf = insight.asOf(question);
		if (behind.ofOrders()) {
			var found = insight.orders(question, behind, after, A_PAGE + 1);
			return page(asked, behind, found.all(), List.of(), lines.ofOrders(first(found.rows()), asOf, actor), asOf,
					next(found.rows(), OrderRow::here));
		}
		var found = insight.rows(question, behind, after, A_PAGE + 1);
		return page(asked, behind, found.all(), lines.of(first(found.rows()), asOf, actor), List.of(), asOf,
				next(found.rows(), Row::here));
	}

	private RowsPage page(Asked asked, Behind behind, long all, List<Line> rows, List<OrderLine> orders, Instant asOf,
			Optional<Cursor> next) {
		var more = next
				.map(cursor -> asked.address("/desk/reports/rows", "behind", behind.path(), "after", cursor.written()));
		return new RowsPage(asked, behind, all, territory.nameOf(asked.question().area()), rows, orders,
				Times.exact(asOf),
				more.orElse(null));
	}

	private static <R> List<R> first(List<R> found) {
		return found.subList(0, Math.min(A_PAGE, found.size()));
	}

	private static <R> Optional<Cursor> next(List<R> found, Function<R, Cursor> here) {
		return found.size() > A_PAGE ? Optional.of(here.apply(found.get(A_PAGE - 1))) : Optional.empty();
	}

	private Asked asked(Map<String, String> address, Actor actor) {
		var asked = Asked.read(address, widest(actor), insight.today());
		if (!insight.mayAsk(actor, asked.question().area())) {
			throw new Denied(InsightRules.IN_SCOPE.sentence() + "（" + InsightRules.IN_SCOPE.id() + "）。");
		}
		return asked;
	}

	private static AreaCode widest(Actor actor) {
		return actor.areaOf(Insight.READERS.toArray(Role[]::new)).orElseThrow();
	}

	/// The reader's own area and what lies in it, down to the grids of a community.
	private List<Area> areas(AreaCode widest) {
		var areas = new ArrayList<Area>();
		territory.area(widest).ifPresent(areas::add);
		var level = widest.level();
		for (var inside : AreaCode.Level.values()) {
			if (inside.compareTo(level) > 0 && inside.compareTo(AreaCode.Level.DISTRICT) > 0
					&& inside.ordinal() <= level.ordinal() + 2) {
				areas.addAll(territory.within(widest, inside));
			}
		}
		return areas;
	}
}
