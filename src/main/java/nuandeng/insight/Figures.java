package nuandeng.insight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import nuandeng.insight.Gathering.Gathered;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the copies of facts. Whatever is asked goes through `insight.fates`, which gives every request one fate.
@Repository
class Figures {

	private final JdbcClient sql;
	private final Gathering gathering;

	Figures(JdbcClient sql, Gathering gathering) {
		this.sql = sql;
		this.gathering = gathering;
	}

	/// How many were received, counted without looking at what became of them.
	long received(Gathered gathered) {
		if (!gathered.asking().question().topic().isEmpty()) {
			return gathering.ask(gathered, "SELECT count(DISTINCT f.request) FROM gathered f").query(Long.class)
					.single();
		}
		return gathering.ask(new Gathered(gathered.asking(), ""), """
				SELECT count(*) FROM insight.request_lines
				 WHERE position = lodged AND said_at >= :from AND said_at < :until AND known <= :asOf
				   AND area >= :first AND area < :last AND (:channel = '' OR channel = :channel)
				""").query(Long.class).single();
	}

	/// Counts the rows behind figures, those of one basis at once.
	Tally tally(Gathered gathered, Collection<Behind> figures) {
		var counts = new EnumMap<Behind, Long>(Behind.class);
		figures.stream().collect(Collectors.groupingBy(Behind::basis)).forEach((basis, together) -> {
			var columns = together.stream()
					.map(figure -> "count(*) FILTER (WHERE " + figure.condition() + ") AS " + figure.name())
					.collect(Collectors.joining(",\n"));
			gathering.ask(gathered, "SELECT " + columns + "\nFROM " + basis.rows()).query(row -> {
				for (var figure : together) {
					counts.put(figure, row.getLong(figure.name()));
				}
			});
		});
		return new Tally(counts);
	}

	/// The rows behind a figure, in order: what is due first, then what was received first; what happened first.
	///
	/// @param after where the page before ended
	List<Row> rows(Gathered gathered, Behind behind, Optional<Cursor> after, int most) {
		return list(gathered, behind, "f.*, " + behind.basis().step(), after, most).query(Figures::row).list();
	}

	/// The orders behind a figure, in the order in which they were asked for.
	List<OrderRow> orders(Gathered gathered, Behind behind, Optional<Cursor> after, int most) {
		return list(gathered, behind, "f.*", after, most)
				.query((row, n) -> new OrderRow(row.getObject("order_id", UUID.class),
						new AreaCode(row.getString("area")), row.getTimestamp("asked_at").toInstant(),
						row.getBoolean("published"), row.getBoolean("taken"), row.getBoolean("confirmed"),
						Optional.ofNullable(row.getObject("stars", Integer.class)), here(row)))
				.list();
	}

	private JdbcClient.StatementSpec list(Gathered gathered, Behind behind, String columns, Optional<Cursor> after,
			int most) {
		var basis = behind.basis();
		return gathering.ask(gathered, "SELECT * FROM (SELECT " + columns + ", " + basis.order() + " FROM "
				+ basis.rows() + " AND (" + behind.condition() + """
						)) b
						 WHERE :begun OR (b.first, b.second, b.third) > (:firstKey::timestamptz, :secondKey::timestamptz, :thirdKey)
						 ORDER BY b.first, b.second, b.third LIMIT :most
						""")
				.param("begun", after.isEmpty())
				.param("firstKey", after.map(Cursor::first).orElse("infinity"))
				.param("secondKey", after.map(Cursor::second).orElse("infinity"))
				.param("thirdKey", after.map(Cursor::third).orElse(""))
				.param("most", most);
	}

	Durations durations(Gathered gathered) {
		return gathering.ask(gathered, """
				SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, extract(epoch FROM f.contacted_at - f.said_at) / 60))
				           FILTER (WHERE %s) AS contact,
				       percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.working_minutes) FILTER (WHERE %s) AS work,
				       coalesce(sum(f.paused_minutes) FILTER (WHERE %2$s), 0) AS paused,
				       coalesce(sum(f.working_minutes + f.paused_minutes) FILTER (WHERE %2$s), 0) AS whole,
				       coalesce(sum(f.asking_minutes) FILTER (WHERE %2$s), 0) AS asking
				  FROM gathered f
				""".formatted(Behind.REACHED.condition(), Behind.DONE.condition()))
				.query((row, n) -> {
					@Nullable Array work = row.getArray("work");
					var minutes = work == null ? new Double[2] : (Double[]) work.getArray();
					return new Durations(minutes(row.getObject("contact", Double.class)), minutes(minutes[0]),
							minutes(minutes[1]), row.getLong("paused"), row.getLong("whole"), row.getLong("asking"));
				})
				.single();
	}

	private static OptionalLong minutes(@Nullable Double minutes) {
		return minutes == null ? OptionalLong.empty() : OptionalLong.of(Math.round(minutes));
	}

	/// How many requests a topic had, most first.
	record Topic(String topic, long many) {}

	List<Topic> topics(Gathered gathered, int most) {
		return gathering.ask(gathered, """
				SELECT split_part(f.topic, '-', 1) AS topic, count(*) AS many FROM gathered f WHERE f.topic IS NOT NULL
				 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most
				""")
				.param("most", most)
				.query((row, n) -> new Topic(row.getString("topic"), row.getLong("many")))
				.list();
	}

	List<Month> months(Gathered gathered) {
		return gathering.ask(gathered, """
				SELECT date_trunc('month', f.said_at AT TIME ZONE 'Asia/Shanghai')::date AS month, count(*) AS received,
				       count(*) FILTER (WHERE f.fate <> 'IN_HAND') AS settled
				  FROM gathered f GROUP BY 1 ORDER BY 1 LIMIT 120
				""")
				.query((row, n) -> new Month(YearMonth.from(row.getObject("month", LocalDate.class)),
						row.getLong("received"), row.getLong("settled"),
						row.getLong("received") - row.getLong("settled")))
				.list();
	}

	/// What had become of several requests.
	List<Fated> now(Collection<UUID> requests, Instant asOf) {
		return sql.sql("""
				SELECT f.* FROM insight.request_facts l,
				       LATERAL insight.fates(l.area, l.area || ':', l.said_at, l.said_at + interval '1 microsecond', :asOf) f
				 WHERE l.request = ANY(:requests) AND l.kind = 'LODGED' AND f.request = l.request
				""")
				.param("requests", requests.toArray(UUID[]::new))
				.param("asOf", Timestamp.from(asOf))
				.query((row, n) -> fated(row))
				.list();
	}

	private static Row row(ResultSet row, int n) throws SQLException {
		@Nullable Timestamp at = row.getTimestamp("step_at");
		@Nullable Timestamp answered = row.getTimestamp("answered_at");
		@Nullable String answer = row.getString("answer");
		return new Row(fated(row), at == null
				? Optional.empty()
				: Optional.of(new Step(at.toInstant(), Optional.ofNullable(answered).map(Timestamp::toInstant),
						answer == null ? "" : answer, Optional.ofNullable(row.getObject("body", UUID.class)),
						Optional.ofNullable(row.getObject("day", LocalDate.class)))),
				here(row));
	}

	private static Cursor here(ResultSet row) throws SQLException {
		var first = row.getObject("first", OffsetDateTime.class);
		return new Cursor(first.equals(OffsetDateTime.MAX) ? "infinity" : first.toInstant().toString(),
				row.getTimestamp("second").toInstant().toString(), row.getString("third"));
	}

	private static Fated fated(ResultSet row) throws SQLException {
		@Nullable UUID root = row.getObject("root", UUID.class);
		@Nullable UUID lead = row.getObject("lead", UUID.class);
		@Nullable Timestamp due = row.getTimestamp("due");
		@Nullable String topic = row.getString("topic");
		return new Fated(row.getObject("request", UUID.class), new AreaCode(row.getString("area")),
				row.getString("channel"), row.getTimestamp("said_at").toInstant(), Optional.ofNullable(root),
				row.getString("state"), Optional.ofNullable(lead), Optional.ofNullable(due).map(Timestamp::toInstant),
				topic == null ? "" : topic, Fate.valueOf(row.getString("fate")));
	}
}
