package nuandeng.cases;

import static nuandeng.cases.CaseRules.STUCK;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nuandeng.cases.steps.CaseFile;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a leader of the street must push today: only what does not move by itself. Each case stands here once, for the
/// first reason that holds.
@Service
@Transactional(readOnly = true)
public class PushList {

	private static final Period REMEMBERED = Period.ofDays(14);

	/// Why a case needs somebody from above, in the order of the page. The word after the days says what they count.
	public enum Why {
		/// Two bodies say "not ours", and nobody has designated one.
		DISPUTED("两家都说不归自己", "等街道指定谁来办", "天没主办"),
		/// Came back, or went round, three times.
		PROBLEM("疑难，归街道抓", "重办三次，或者转来转去三次没人接", "天还没了结"),
		/// Proposed for parking.
		TO_PARK("等人批存案", "说现在办不了，要另一个人点头", "天等着批"),
		/// Parked, and the day to look again is over.
		LOOK_PASSED("存案过了回看日", "说好那天再看一次，还没看", "天前该看"),
		/// Residents or a checker said "not done" twice.
		NOT_DONE_TWICE("两次没办好", "第三次会成为街道的难件", "次没办好"),
		/// Nobody moved it for long.
		STUCK("卡住了", "最近一次有人动它，是好些天以前", "天没动"),
		/// Past due.
		OVERDUE("超时没回话", "过了答应居民的那天", "天超时");

		private final String word;
		private final String rule;
		private final String unit;

		Why(String word, String rule, String unit) {
			this.word = word;
			this.rule = rule;
			this.unit = unit;
		}

		/// The heading.
		public String word() {
			return word;
		}

		/// What makes a case stand there.
		public String rule() {
			return rule;
		}

		/// What the number beside a case counts.
		public String unit() {
			return unit;
		}
	}

	/// The cases that need somebody for one reason.
	///
	/// @param all how many there are, shown or not
	public record Group(Why why, long all, List<Row> rows) {}

	/// One of them.
	///
	/// @param number days, or times for {@link Why#NOT_DONE_TWICE}
	/// @param waiting what it waits for, in words for staff
	public record Row(CaseView view, long number, String waiting) {}

	/// A case the reader asked after.
	public record AskedAfter(CaseView view, Instant at) {}

	private record Found(CaseId id, Why why, Instant since, long all) {}

	private final JdbcClient sql;
	private final Cases cases;
	private final CaseViews views;
	private final CaseSheets sheets;
	private final InstantSource clock;

	PushList(JdbcClient sql, Cases cases, CaseViews views, CaseSheets sheets, InstantSource clock) {
		this.sql = sql;
		this.cases = cases;
		this.views = views;
		this.sheets = sheets;
		this.clock = clock;
	}

	/// What is to be pushed inside an area; reasons for which nothing stands are left out.
	///
	/// @param most how many of each to show; at most 200
	public List<Group> of(AreaCode within, int most) {
		var found = found(within, Math.min(most, 200));
		var files = cases.find(found.stream().map(Found::id).toList()).stream()
				.collect(Collectors.toMap(file -> file.head().id(), Function.identity()));
		var shown = views.of(files.values()).stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
		var groups = new EnumMap<Why, List<Row>>(Why.class);
		var all = new EnumMap<Why, Long>(Why.class);
		for (var one : found) {
			var view = shown.get(one.id());
			var file = files.get(one.id());
			if (view != null && file != null) {
				groups.computeIfAbsent(one.why(), _ -> new ArrayList<>()).add(row(one, view, file));
				all.put(one.why(), one.all());
			}
		}
		return groups.entrySet().stream()
				.map(group -> new Group(group.getKey(), all.getOrDefault(group.getKey(), 0L), group.getValue()))
				.toList();
	}

	private Row row(Found one, CaseView view, CaseFile file) {
		return new Row(view, switch (one.why()) {
			case NOT_DONE_TWICE -> view.redos();
			case OVERDUE -> Math.max(1, Duration.between(one.since(), clock.instant()).toDays());
			case DISPUTED, PROBLEM, TO_PARK, LOOK_PASSED, STUCK -> ChronoUnit.DAYS
					.between(LocalDate.ofInstant(one.since(), WorkCalendar.ZONE), today());
		}, sheets.waiting(file));
	}

	private List<Found> found(AreaCode within, int most) {
		return sql.sql("""
				WITH known AS (
				    SELECT id, CASE WHEN state = 'DISPUTED' THEN 'DISPUTED'
				                    WHEN problem_since IS NOT NULL AND state <> 'PARKED' THEN 'PROBLEM'
				                    WHEN state = 'IN_HAND' AND park_reason IS NOT NULL THEN 'TO_PARK'
				                    WHEN state = 'PARKED' THEN CASE WHEN park_look_back < :today THEN 'LOOK_PASSED' END
				                    WHEN redos >= 2 THEN 'NOT_DONE_TWICE'
				                    WHEN touched < :stuck THEN 'STUCK'
				                    WHEN state NOT IN ('ASKING', 'REPORTED') AND due < :now THEN 'OVERDUE' END AS why,
				           disputed_at, problem_since, park_proposed_at, park_look_back, touched, due
				      FROM cases.cases c
				     CROSS JOIN LATERAL (SELECT max(at) AS touched FROM (SELECT at FROM cases.entry
				                          WHERE case_id = c.id ORDER BY position DESC LIMIT 1) latest) entry
				     WHERE area >= :from AND area < :to AND (%s OR joined_into IS NULL AND state = 'PARKED')
				), placed AS (
				    SELECT id, why, since, count(*) OVER (PARTITION BY why) AS together,
				           row_number() OVER (PARTITION BY why ORDER BY since, id) AS place
				      FROM known CROSS JOIN LATERAL (SELECT CASE why WHEN 'DISPUTED' THEN disputed_at
				           WHEN 'PROBLEM' THEN problem_since WHEN 'TO_PARK' THEN park_proposed_at
				           WHEN 'LOOK_PASSED' THEN park_look_back::timestamp AT TIME ZONE 'Asia/Shanghai'
				           WHEN 'OVERDUE' THEN due ELSE touched END AS since) counted
				     WHERE why IS NOT NULL
				)
				SELECT * FROM placed WHERE place <= :most ORDER BY why, place
				""".formatted(CaseLists.OPEN))
				.param("from", within.digits())
				.param("to", within.end())
				.param("now", Timestamp.from(clock.instant()))
				.param("today", today())
				.param("stuck", Timestamp.from(clock.instant().minus(STUCK.most(), ChronoUnit.DAYS)))
				.param("most", most)
				.query((row, n) -> new Found(new CaseId(row.getObject("id", UUID.class)),
						Why.valueOf(row.getString("why")), CaseRows.moment(row, "since"), row.getLong("together")))
				.list();
	}

	/// What an actor asked after in the last two weeks, the latest first; at most ten.
	public List<AskedAfter> askedAfter(Actor actor) {
		var since = clock.instant().minus(REMEMBERED);
		var asked = sql.sql("""
				SELECT case_id, max(at) AS at FROM cases.entry
				 WHERE actor = :actor AND at > :since AND kind = 'asked-after'
				 GROUP BY case_id ORDER BY max(at) DESC LIMIT 10
				""")
				.param("actor", actor.account().value())
				.param("since", Timestamp.from(since))
				.query((row, n) -> Map.entry(new CaseId(row.getObject("case_id", UUID.class)),
						CaseRows.moment(row, "at")))
				.list();
		var shown = views.of(cases.find(asked.stream().map(Map.Entry::getKey).toList())).stream()
				.collect(Collectors.toMap(CaseView::id, Function.identity()));
		return asked.stream().flatMap(each -> java.util.Optional.ofNullable(shown.get(each.getKey()))
				.map(view -> new AskedAfter(view, each.getValue())).stream()).toList();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
