package nuandeng.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the copies of facts. Whatever is asked goes through `insight.fates`, which gives every request one fate.
@Repository
class Figures {

	private static final String FATES = """
			insight.fates(:first, :last, :from, :until, :asOf) f
			 WHERE (:channel = '' OR f.channel = :channel) AND (:topic = '' OR f.topic = :topic OR f.topic LIKE :topic || '-%')
			""";

	private final JdbcClient sql;

	Figures(JdbcClient sql) {
		this.sql = sql;
	}

	private JdbcClient.StatementSpec ask(String query, Question question, Instant asOf) {
		return sql.sql(query)
				.param("first", question.area().digits())
				.param("last", question.area().end())
				.param("from", Timestamp.from(question.fromAt()))
				.param("until", Timestamp.from(question.untilAt()))
				.param("asOf", Timestamp.from(asOf))
				.param("channel", question.channel())
				.param("topic", question.topic());
	}

	/// How many were received, counted without looking at what became of them.
	long received(Question question, Instant asOf) {
		if (!question.topic().isEmpty()) {
			return ask("SELECT count(DISTINCT f.request) FROM " + FATES, question, asOf).query(Long.class).single();
		}
		return ask("""
				SELECT count(DISTINCT request) FROM insight.request_facts
				 WHERE kind = 'LODGED' AND said_at >= :from AND said_at < :until AND at <= :asOf
				   AND area >= :first AND area < :last AND (:channel = '' OR channel = :channel) AND :topic = ''
				""", question, asOf).query(Long.class).single();
	}

	Map<Fate, Long> fates(Question question, Instant asOf) {
		var counts = new EnumMap<Fate, Long>(Fate.class);
		for (var fate : Fate.values()) {
			counts.put(fate, 0L);
		}
		ask("SELECT f.fate, count(*) AS many FROM " + FATES + " GROUP BY f.fate", question, asOf)
				.query(row -> {
					counts.put(Fate.valueOf(row.getString("fate")), row.getLong("many"));
				});
		return counts;
	}

	/// The requests behind a figure, first due first, then first received.
	///
	/// @param after the last row of the page before
	List<Fated> rows(Question question, Instant asOf, Behind behind, Instant ownerlessBefore, Optional<Fated> after,
			int most) {
		return ask("SELECT f.* FROM " + FATES + " AND " + behind.condition() + """
				 AND (coalesce(f.due, 'infinity'), f.said_at, f.request) > (:due::timestamptz, :said::timestamptz, :id::uuid)
				 ORDER BY coalesce(f.due, 'infinity'), f.said_at, f.request LIMIT :most
				""", question, asOf)
				.param("ownerless", Timestamp.from(ownerlessBefore))
				.param("due", after.map(row -> row.due().map(Instant::toString).orElse("infinity")).orElse("-infinity"))
				.param("said", after.map(row -> row.saidAt().toString()).orElse("-infinity"))
				.param("id", after.map(Fated::request).orElse(new UUID(0, 0)))
				.param("most", most)
				.query(Figures::fated)
				.list();
	}

	long count(Question question, Instant asOf, Behind behind, Instant ownerlessBefore) {
		return ask("SELECT count(*) FROM " + FATES + " AND " + behind.condition(), question, asOf)
				.param("ownerless", Timestamp.from(ownerlessBefore))
				.query(Long.class)
				.single();
	}

	/// Distinct cases after joining; a request without a case is one by itself.
	long cases(Question question, Instant asOf) {
		return ask("SELECT count(DISTINCT coalesce(f.root, f.request)) FROM " + FATES, question, asOf).query(Long.class)
				.single();
	}

	/// What the residents answered, each request by its last word.
	///
	/// @return solved, answered, satisfied, pleased, rated, silent
	long[] said(Question question, Instant asOf) {
		return ask("""
				SELECT count(*) FILTER (WHERE v.kind = 'SAID_DONE'), count(v.kind),
				       count(*) FILTER (WHERE v.stars >= 3), count(*) FILTER (WHERE v.stars >= 4), count(v.stars),
				       count(*) FILTER (WHERE v.kind IS NULL AND q.state IN ('REPORTED', 'CLOSED'))
				  FROM (SELECT f.* FROM\s""" + FATES + """
				 ) q LEFT JOIN LATERAL (SELECT r.kind, r.stars FROM insight.request_facts r
				               WHERE r.request = q.request AND r.kind IN ('SAID_DONE', 'SAID_NOT_DONE') AND r.at <= :asOf
				               ORDER BY r.at DESC, r.position DESC LIMIT 1) v ON true
				""", question, asOf)
				.query((row,
						n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
								row.getLong(5),
								row.getLong(6)})
				.single();
	}

	/// What happened in the cases of a question.
	///
	/// @param dispatches times a case was given to a body
	/// @param taken times that was answered by taking it up
	/// @param inTime of those, within the limit
	record Work(long dispatches, long taken, long inTime, long disputed, long upheld, long closed, long redone,
			long closedInTime, long openLate, @Nullable Long medianMinutes, @Nullable Long slowMinutes,
			@Nullable Long medianContact, long pausedMinutes, long allMinutes, long added) {}

	Work work(Question question, Instant asOf) {
		return ask("""
				WITH q AS MATERIALIZED (SELECT f.* FROM\s""" + FATES + """
				), c AS MATERIALIZED (SELECT root, min(said_at) AS said_at FROM q WHERE root IS NOT NULL GROUP BY root),
				steps AS MATERIALIZED (
				    SELECT f.*, lead(f.kind) OVER w AS next_kind, lead(f.at) OVER w AS next_at, lead(f.lead) OVER w AS next_lead,
				           lag(f.lead) OVER w AS last_lead
				      FROM c JOIN insight.case_facts f ON f.case_id = c.root AND f.at <= :asOf
				       AND f.kind IN ('SENT', 'DESIGNATED', 'TAKEN_UP', 'DISPUTED')
				    WINDOW w AS (PARTITION BY f.case_id ORDER BY f.at, f.position)),
				ends AS MATERIALIZED (
				    SELECT c.root, c.said_at, s.to_state, s.due, s.working_minutes, s.paused_minutes, s.redos,
				           (SELECT max(r.at) FROM insight.case_facts r WHERE r.case_id = c.root AND r.kind = 'REPORTED' AND r.at <= :asOf) AS reported_at,
				           (SELECT min(r.at) FROM insight.case_facts r WHERE r.case_id = c.root AND r.kind = 'CONTACTED' AND r.at <= :asOf) AS contacted_at
				      FROM c JOIN LATERAL (SELECT * FROM insight.case_facts s WHERE s.case_id = c.root AND s.at <= :asOf
				                            ORDER BY s.at DESC, s.position DESC LIMIT 1) s ON true)
				SELECT (SELECT count(*) FROM steps WHERE kind IN ('SENT', 'DESIGNATED')) AS dispatches,
				       (SELECT count(*) FROM steps WHERE kind IN ('SENT', 'DESIGNATED') AND next_kind = 'TAKEN_UP') AS taken,
				       (SELECT count(*) FROM steps WHERE kind IN ('SENT', 'DESIGNATED') AND next_kind = 'TAKEN_UP' AND next_at <= sign_in_by) AS in_time,
				       (SELECT count(*) FROM steps WHERE kind = 'DISPUTED') AS disputed,
				       (SELECT count(*) FROM steps WHERE kind = 'DISPUTED' AND next_lead IS DISTINCT FROM last_lead AND next_kind IS NOT NULL) AS upheld,
				       count(*) FILTER (WHERE to_state = 'CLOSED') AS closed,
				       count(*) FILTER (WHERE to_state = 'CLOSED' AND redos > 0) AS redone,
				       count(*) FILTER (WHERE to_state = 'CLOSED' AND reported_at <= due) AS closed_in_time,
				       count(*) FILTER (WHERE to_state IN ('REGISTERED', 'SENT', 'DISPUTED', 'IN_HAND', 'ASKING') AND due < :asOf) AS open_late,
				       percentile_cont(0.5) WITHIN GROUP (ORDER BY working_minutes) FILTER (WHERE to_state = 'CLOSED') AS median,
				       percentile_cont(0.9) WITHIN GROUP (ORDER BY working_minutes) FILTER (WHERE to_state = 'CLOSED') AS slow,
				       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM contacted_at - said_at) / 60)
				           FILTER (WHERE contacted_at IS NOT NULL) AS contact,
				       coalesce(sum(paused_minutes), 0) AS paused, coalesce(sum(working_minutes + paused_minutes), 0) AS whole,
				       (SELECT count(*) FROM q JOIN insight.request_facts a ON a.request = q.request AND a.kind = 'ADDED' AND a.at <= :asOf) AS added
				  FROM ends
				""", question, asOf)
				.query((row, n) -> new Work(row.getLong("dispatches"), row.getLong("taken"), row.getLong("in_time"),
						row.getLong("disputed"), row.getLong("upheld"), row.getLong("closed"), row.getLong("redone"),
						row.getLong("closed_in_time"), row.getLong("open_late"), rounded(row, "median"),
						rounded(row, "slow"),
						rounded(row, "contact"), row.getLong("paused"), row.getLong("whole"), row.getLong("added")))
				.single();
	}

	/// When something was received and when its residents were first reached.
	record Contact(Instant saidAt, @Nullable Instant at) {}

	/// Every case with an attempt to reach its residents; at most 200,000.
	List<Contact> contacts(Question question, Instant asOf) {
		return ask("""
				SELECT min(q.said_at) AS said_at, min(c.at) FILTER (WHERE c.kind = 'CONTACTED') AS reached_at
				  FROM (SELECT f.* FROM\s""" + FATES + """
				 ) q JOIN insight.case_facts c ON c.case_id = q.root AND c.kind IN ('CONTACTED', 'NOT_REACHED') AND c.at <= :asOf
				 GROUP BY q.root LIMIT 200000
				""", question, asOf)
				.query((row, n) -> {
					@Nullable Timestamp reached = row.getTimestamp("reached_at");
					return new Contact(row.getTimestamp("said_at").toInstant(),
							reached == null ? null : reached.toInstant());
				})
				.list();
	}

	/// How many requests a topic had, most first.
	record Topic(String topic, long many) {}

	List<Topic> topics(Question question, Instant asOf, int most) {
		return ask("SELECT split_part(f.topic, '-', 1) AS topic, count(*) AS many FROM " + FATES
				+ " AND f.topic IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most", question, asOf)
				.param("most", most)
				.query((row, n) -> new Topic(row.getString("topic"), row.getLong("many")))
				.list();
	}

	List<Month> months(Question question, Instant asOf) {
		return ask("""
				SELECT to_char(f.said_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, count(*) AS received,
				       count(*) FILTER (WHERE f.fate <> 'IN_HAND') AS settled
				  FROM\s""" + FATES + " GROUP BY 1 ORDER BY 1 LIMIT 120", question, asOf)
				.query((row, n) -> new Month(YearMonth.parse(row.getString("month")), row.getLong("received"),
						row.getLong("settled"), row.getLong("received") - row.getLong("settled")))
				.list();
	}

	/// Cases that staff found before any resident spoke of them, in an area and period.
	long foundByStaff(Question question, Instant asOf) {
		return ask("""
				SELECT count(*) FROM insight.case_facts c
				 WHERE c.kind = 'REGISTERED' AND c.at >= :from AND c.at < :until AND c.at <= :asOf AND c.area >= :first AND c.area < :last
				   AND :channel = '' AND (:topic = '' OR c.topic = :topic OR c.topic LIKE :topic || '-%')
				   AND NOT EXISTS (SELECT FROM insight.request_facts r JOIN insight.request_facts l ON l.request = r.request AND l.kind = 'LODGED'
				                    WHERE r.on_case = c.case_id AND r.kind = 'JOINED' AND r.at <= :asOf AND l.at <= c.at)
				""", question, asOf).query(Long.class).single();
	}

	/// Orders asked for in an area and period: asked, published, taken by somebody, confirmed, rated, rated well.
	long[] orders(Question question, Instant asOf) {
		return ask("""
				SELECT count(*), count(*) FILTER (WHERE o.published), count(*) FILTER (WHERE o.taken),
				       count(*) FILTER (WHERE o.confirmed), count(o.stars), count(*) FILTER (WHERE o.stars >= 4)
				  FROM (SELECT a.order_id, bool_or(f.kind = 'PUBLISHED') AS published, bool_or(f.kind = 'TAKEN') AS taken,
				               bool_or(f.kind = 'CONFIRMED') AS confirmed, max(f.stars) AS stars
				          FROM insight.order_facts a JOIN insight.order_facts f ON f.order_id = a.order_id AND f.at <= :asOf
				         WHERE a.kind = 'ASKED' AND a.at >= :from AND a.at < :until AND a.at <= :asOf AND a.area >= :first AND a.area < :last
				           AND :channel = '' AND :topic = ''
				         GROUP BY a.order_id) o
				""", question, asOf)
				.query((row,
						n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
								row.getLong(5),
								row.getLong(6)})
				.single();
	}

	/// What had become of one request by now.
	Optional<Fated> now(UUID request, Instant asOf) {
		return sql.sql("""
				SELECT f.* FROM insight.request_facts l,
				       LATERAL insight.fates(l.area, l.area || ':', l.said_at, l.said_at + interval '1 microsecond', :asOf) f
				 WHERE l.request = :request AND l.kind = 'LODGED' AND f.request = l.request
				""")
				.param("request", request)
				.param("asOf", Timestamp.from(asOf))
				.query(Figures::fated)
				.optional();
	}

	/// What had become of several requests.
	Map<UUID, Fate> fatesNow(Collection<UUID> requests, Instant asOf) {
		var fates = new HashMap<UUID, Fate>();
		sql.sql("""
				SELECT f.request, f.fate FROM insight.request_facts l,
				       LATERAL insight.fates(l.area, l.area || ':', l.said_at, l.said_at + interval '1 microsecond', :asOf) f
				 WHERE l.request = ANY(:requests) AND l.kind = 'LODGED' AND f.request = l.request
				""")
				.param("requests", requests.toArray(UUID[]::new))
				.param("asOf", Timestamp.from(asOf))
				.query(row -> {
					fates.put(row.getObject("request", UUID.class), Fate.valueOf(row.getString("fate")));
				});
		return fates;
	}

	/// The first day anything was received in an area.
	Optional<LocalDate> firstDay(AreaCode area) {
		return sql.sql("""
				SELECT min(said_at) FROM insight.request_facts WHERE kind = 'LODGED' AND area >= :first AND area < :last
				""")
				.param("first", area.digits())
				.param("last", area.end())
				.query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
				.single()
				.map(at -> LocalDate.ofInstant(at.toInstant(), nuandeng.kernel.WorkCalendar.ZONE));
	}

	private static @Nullable Long rounded(ResultSet row, String column) throws SQLException {
		var value = row.getBigDecimal(column);
		return value == null ? null : value.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
	}

	private static Fated fated(ResultSet row, int n) throws SQLException {
		@Nullable UUID root = row.getObject("root", UUID.class);
		@Nullable UUID lead = row.getObject("lead", UUID.class);
		@Nullable Timestamp due = row.getTimestamp("due");
		@Nullable String topic = row.getString("topic");
		return new Fated(row.getObject("request", UUID.class), new AreaCode(row.getString("area")),
				row.getString("channel"),
				row.getTimestamp("said_at").toInstant(), Optional.ofNullable(root), row.getString("state"),
				Optional.ofNullable(lead), Optional.ofNullable(due).map(Timestamp::toInstant),
				topic == null ? "" : topic,
				Fate.valueOf(row.getString("fate")));
	}
}
