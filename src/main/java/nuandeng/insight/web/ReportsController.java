package nuandeng.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.insight.Behind;
import nuandeng.insight.Fate;
import nuandeng.insight.Fated;
import nuandeng.insight.Insight;
import nuandeng.insight.InsightRules;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Times;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import nuandeng.web.Denied;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/reports`: figures, and the rows behind each.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER, Role.AUDITOR})
class ReportsController {

	private static final int FIRST_ROWS = 5;
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
		var before = YearMonth.from(question.to()).minusMonths(1);
		var last = insight.answers(question.between(before.atDay(1), before.atEndOfMonth()));
		var open = lines.of(insight.rows(question, Behind.IN_HAND, Optional.empty(), FIRST_ROWS), asOf);
		return new ReportsPage(asked, territory.nameOf(question.area()), areas(widest(actor)), report, open,
				lines.topicNames(), last, asOf);
	}

	@GetMapping("/desk/reports/rows")
	Page rows(@RequestParam Map<String, String> address, Actor actor) {
		var asked = asked(address, actor);
		var question = asked.question();
		var behind = Behind.of(address.getOrDefault("behind", ""));
		var found = insight.rows(question, behind, after(address.getOrDefault("after", "")), A_PAGE + 1);
		var shown = found.subList(0, Math.min(A_PAGE, found.size()));
		var more = found.size() > A_PAGE
				? asked.address("/desk/reports/rows", "behind", behind.path(), "after", written(shown.getLast()))
				: null;
		var asOf = insight.asOf(question);
		return new RowsPage(asked, behind, territory.nameOf(question.area()), lines.of(shown, asOf), Times.exact(asOf),
				more);
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

	private static String written(Fated row) {
		return row.due().map(Instant::toString).orElse("") + "_" + row.saidAt() + "_" + row.request();
	}

	private static Optional<Fated> after(String written) {
		var parts = written.split("_", -1);
		try {
			return parts.length != 3 ? Optional.empty()
					: Optional.of(new Fated(UUID.fromString(parts[2]), new AreaCode("00"), "",
							Instant.parse(parts[1]), Optional.empty(), "", Optional.empty(), instant(parts[0]), "",
							Fate.IN_HAND));
		} catch (IllegalArgumentException | java.time.DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<Instant> instant(@Nullable String written) {
		return written == null || written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
	}
}
