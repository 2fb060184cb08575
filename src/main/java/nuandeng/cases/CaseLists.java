package nuandeng.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nuandeng.cases.CaseQueue.Cursor;
import nuandeng.cases.steps.CaseFile;
import nuandeng.catalogue.TopicCode;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads lists of cases, danger first and then what is due first; they go on where the page before ended.
@Repository
class CaseLists {

	private static final String ORDER = " ORDER BY rank, due_or_never, id LIMIT :most";

	/// Word for word what the partial indexes say, so that they are used.
	static final String OPEN =
			"joined_into IS NULL AND state IN ('REGISTERED','SENT','DISPUTED','IN_HAND','ASKING','OUTSIDE','REPORTED')";

	static final String NOT_OPEN = "joined_into IS NULL AND state IN ('PARKED','CLOSED','DECLINED','DROPPED')";

	private static final String OF_BODIES = """
			 AND (lead IN (:bodies) OR assistants && CAST(:array AS uuid[]))
			 AND (complaint_against IS NULL OR complaint_against NOT IN (:bodies))
			""";

	private final JdbcClient sql;

	CaseLists(JdbcClient sql) {
		this.sql = sql;
	}

	List<CaseFile> queue(CaseQueue which, AreaCode within, Optional<Cursor> after, int most, Instant now) {
		return sql.sql("SELECT * FROM cases.cases WHERE area >= :from AND area < :to AND " + condition(which)
				+ " AND (rank, due_or_never, id) > (:rank, :due, :id)" + ORDER)
				.param("from", within.digits())
				.param("to", within.end())
				.param("now", Timestamp.from(now))
				.param("night", Timestamp.from(endOfDay(now)))
				.params(place(after))
				.param("most", most)
				.query(CaseRows::file)
				.list();
	}

	/// The cases that bodies handle or help with; never those that complain of them.
	List<CaseFile> ofBodies(Collection<BodyId> bodies, boolean open, Optional<Cursor> after, int most) {
		return bodies.isEmpty() ? List.of()
				: sql.sql("SELECT * FROM cases.cases WHERE " + (open ? OPEN : NOT_OPEN) + OF_BODIES
						+ " AND (rank, due_or_never, id) > (:rank, :due, :id)" + ORDER)
						.params(params(bodies))
						.params(place(after))
						.param("most", most)
						.query(CaseRows::file)
						.list();
	}

	/// How many open cases bodies handle or help with.
	long countOfBodies(Collection<BodyId> bodies) {
		return bodies.isEmpty() ? 0
				: sql.sql("SELECT count(*) FROM cases.cases WHERE " + OPEN + OF_BODIES)
						.params(params(bodies))
						.query(Long.class)
						.single();
	}

	private static Map<String, Object> params(Collection<BodyId> bodies) {
		return Map.of("bodies", bodies.stream().map(BodyId::value).toList(), "array",
				bodies.stream().map(BodyId::toString).collect(Collectors.joining(",", "{", "}")));
	}

	/// What is parked, the next look back first.
	List<CaseFile.Parked> parked(AreaCode within, LocalDate from, int most) {
		return sql.sql("""
				SELECT * FROM cases.cases WHERE area >= :from AND area < :to AND joined_into IS NULL AND state = 'PARKED'
				   AND park_look_back >= :day ORDER BY park_look_back, id LIMIT :most
				""")
				.param("from", within.digits())
				.param("to", within.end())
				.param("day", from)
				.param("most", most)
				.query((row, n) -> (CaseFile.Parked) CaseRows.file(row, n))
				.list();
	}

	List<CaseFile> near(AreaCode area, Optional<PlaceId> place, Optional<TopicCode> topic, int most) {
		if (place.isEmpty() && topic.isEmpty()) {
			return List.of();
		}
		var community = area.at(AreaCode.Level.COMMUNITY).orElse(area);
		return sql.sql("SELECT * FROM cases.cases WHERE " + OPEN + """
				   AND area >= :from AND area < :to
				   AND (place = CAST(:place AS uuid) OR topic = CAST(:topic AS text))
				 ORDER BY (place IS NOT DISTINCT FROM CAST(:place AS uuid)) DESC,
				          (topic IS NOT DISTINCT FROM CAST(:topic AS text)) DESC, received_at DESC, id
				 LIMIT :most
				""")
				.param("from", community.digits())
				.param("to", community.end())
				.param("place", place.map(PlaceId::value).orElse(null))
				.param("topic", topic.map(TopicCode::value).orElse(null))
				.param("most", most)
				.query(CaseRows::file)
				.list();
	}

	/// How many cases each list holds: exactly, except what is over, which is counted no further than `most`.
	Map<CaseQueue, Long> counts(AreaCode within, Instant now, int most) {
		var ofOpen = EnumSet.complementOf(EnumSet.of(CaseQueue.PARKED, CaseQueue.OVER));
		var columns = ofOpen.stream()
				.map(queue -> "count(*) FILTER (WHERE " + condition(queue) + ") AS " + queue.name())
				.collect(Collectors.joining(", "));
		var counts = sql.sql("SELECT " + columns + " FROM cases.cases WHERE area >= :from AND area < :to AND " + OPEN)
				.param("from", within.digits())
				.param("to", within.end())
				.param("now", Timestamp.from(now))
				.param("night", Timestamp.from(endOfDay(now)))
				.query((row, n) -> {
					var found = new EnumMap<CaseQueue, Long>(CaseQueue.class);
					for (var queue : ofOpen) {
						found.put(queue, row.getLong(queue.name()));
					}
					return found;
				})
				.single();
		counts.put(CaseQueue.PARKED, count(CaseQueue.PARKED, within, Integer.MAX_VALUE));
		counts.put(CaseQueue.OVER, count(CaseQueue.OVER, within, most));
		return counts;
	}

	/// How many cases a list holds that does not depend on the hour, counted no further than `most`.
	long count(CaseQueue which, AreaCode within, int most) {
		return sql.sql("SELECT count(*) FROM (SELECT FROM cases.cases WHERE area >= :from AND area < :to AND "
				+ condition(which) + " LIMIT :most) counted")
				.param("from", within.digits())
				.param("to", within.end())
				.param("most", most)
				.query(Long.class)
				.single();
	}

	private static String condition(CaseQueue which) {
		return switch (which) {
			case OPEN -> OPEN;
			case TO_SEND -> "joined_into IS NULL AND state = 'REGISTERED'";
			case TODAY -> OPEN + " AND state NOT IN ('ASKING','REPORTED') AND due >= :now AND due < :night";
			case OVERDUE -> OPEN + " AND state NOT IN ('ASKING','REPORTED') AND due < :now";
			case DISPUTED -> "joined_into IS NULL AND state = 'DISPUTED'";
			case ASKING -> "joined_into IS NULL AND state = 'ASKING'";
			case OUTSIDE -> "joined_into IS NULL AND state = 'OUTSIDE'";
			case TO_CHECK -> "joined_into IS NULL AND state = 'REPORTED' AND checked_by IS NULL";
			case PROBLEM -> OPEN + " AND problem_since IS NOT NULL";
			case TO_PARK -> "joined_into IS NULL AND state = 'IN_HAND' AND park_reason IS NOT NULL";
			case PARKED -> "joined_into IS NULL AND state = 'PARKED'";
			case OVER -> "joined_into IS NULL AND state IN ('CLOSED','DECLINED','DROPPED')";
		};
	}

	private static Map<String, Object> place(Optional<Cursor> after) {
		return after.<Map<String, Object>>map(cursor -> Map.of("rank", cursor.rank(), "due",
				Timestamp.from(cursor.due()), "id", cursor.id()))
				.orElseGet(
						() -> Map.of("rank", -1, "due", Timestamp.from(Instant.EPOCH), "id", new java.util.UUID(0, 0)));
	}

	private static Instant endOfDay(Instant now) {
		return LocalDate.ofInstant(now, WorkCalendar.ZONE).plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
	}
}
