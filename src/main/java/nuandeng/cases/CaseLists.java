package nuandeng.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
		if (bodies.isEmpty()) {
			return List.of();
		}
		return sql.sql("""
				SELECT * FROM cases.cases
				 WHERE (lead IN (:bodies) OR assistants && CAST(:array AS uuid[]))
				   AND (complaint_against IS NULL OR complaint_against NOT IN (:bodies))
				   AND joined_into IS NULL AND (state IN (:open)) = :isOpen
				   AND (rank, due_or_never, id) > (:rank, :due, :id)
				""" + ORDER)
				.param("bodies", bodies.stream().map(BodyId::value).toList())
				.param("array", bodies.stream().map(BodyId::toString).collect(Collectors.joining(",", "{", "}")))
				.param("open", openStates())
				.param("isOpen", open)
				.params(place(after))
				.param("most", most)
				.query(CaseRows::file)
				.list();
	}

	/// How many open cases bodies handle or help with.
	long countOfBodies(Collection<BodyId> bodies) {
		if (bodies.isEmpty()) {
			return 0;
		}
		return sql.sql("""
				SELECT count(*) FROM cases.cases
				 WHERE (lead IN (:bodies) OR assistants && CAST(:array AS uuid[]))
				   AND (complaint_against IS NULL OR complaint_against NOT IN (:bodies))
				   AND joined_into IS NULL AND state IN (:open)
				""")
				.param("bodies", bodies.stream().map(BodyId::value).toList())
				.param("array", bodies.stream().map(BodyId::toString).collect(Collectors.joining(",", "{", "}")))
				.param("open", openStates())
				.query(Long.class)
				.single();
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
		return sql.sql("""
				SELECT * FROM cases.cases
				 WHERE area >= :from AND area < :to AND joined_into IS NULL AND state IN (:open)
				   AND (place = CAST(:place AS uuid) OR topic = CAST(:topic AS text))
				 ORDER BY (place IS NOT DISTINCT FROM CAST(:place AS uuid)) DESC,
				          (topic IS NOT DISTINCT FROM CAST(:topic AS text)) DESC, received_at DESC, id
				 LIMIT :most
				""")
				.param("from", community.digits())
				.param("to", community.end())
				.param("open", openStates())
				.param("place", place.map(PlaceId::value).orElse(null))
				.param("topic", topic.map(TopicCode::value).orElse(null))
				.param("most", most)
				.query(CaseRows::file)
				.list();
	}

	Map<CaseQueue, Long> counts(AreaCode within, Instant now) {
		var columns = Stream.of(CaseQueue.values())
				.map(queue -> "count(*) FILTER (WHERE " + condition(queue) + ") AS "
						+ queue.name().toLowerCase(java.util.Locale.ROOT))
				.collect(Collectors.joining(", "));
		return sql.sql("SELECT " + columns + " FROM cases.cases WHERE area >= :from AND area < :to")
				.param("from", within.digits())
				.param("to", within.end())
				.param("now", Timestamp.from(now))
				.param("night", Timestamp.from(endOfDay(now)))
				.query((row, n) -> {
					var counts = new EnumMap<CaseQueue, Long>(CaseQueue.class);
					for (var queue : CaseQueue.values()) {
						counts.put(queue, row.getLong(queue.name()));
					}
					return (Map<CaseQueue, Long>) counts;
				})
				.single();
	}

	private static String condition(CaseQueue which) {
		var open =
				"joined_into IS NULL AND state IN ('REGISTERED','SENT','DISPUTED','IN_HAND','ASKING','OUTSIDE','REPORTED')";
		return switch (which) {
			case OPEN -> open;
			case TO_SEND -> "joined_into IS NULL AND state = 'REGISTERED'";
			case TODAY -> open + " AND state NOT IN ('ASKING','REPORTED') AND due >= :now AND due < :night";
			case OVERDUE -> open + " AND state NOT IN ('ASKING','REPORTED') AND due < :now";
			case DISPUTED -> "joined_into IS NULL AND state = 'DISPUTED'";
			case ASKING -> "joined_into IS NULL AND state = 'ASKING'";
			case OUTSIDE -> "joined_into IS NULL AND state = 'OUTSIDE'";
			case TO_CHECK -> "joined_into IS NULL AND state = 'REPORTED' AND checked_by IS NULL";
			case PROBLEM -> open + " AND problem_since IS NOT NULL";
			case TO_PARK -> "joined_into IS NULL AND state = 'IN_HAND' AND park_reason IS NOT NULL";
			case PARKED -> "joined_into IS NULL AND state = 'PARKED'";
			case OVER -> "joined_into IS NULL AND state IN ('CLOSED','DECLINED','DROPPED')";
		};
	}

	private static List<String> openStates() {
		return Stream.of(CaseState.values()).filter(CaseState::isOpen).map(CaseState::name).toList();
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
