package nuandeng.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and keeps the calls to make, which are notices in state `TO_CALL`, those of one person together.
@Repository
class Calls {

	private static final String GROUPED = """
			SELECT min(id) AS first, recipient, max(whom) AS whom, array_agg(body ORDER BY id) AS bodies,
			       bool_or(urgency = 'AT_ONCE') AS at_once, max(misses) AS misses, min(at) AS since,
			       min(due_at) AS from_when, min(area) AS area
			  FROM notification.notices
			 WHERE state = 'TO_CALL' AND recipient_kind = 'SPEAKER' AND area >= :from AND area < :to
			""";

	private final JdbcClient sql;

	Calls(JdbcClient sql) {
		this.sql = sql;
	}

	/// The calls of an area, the most urgent first, then those that may be made soonest.
	List<Call> waiting(AreaCode within, int most) {
		return sql.sql(GROUPED + " GROUP BY recipient ORDER BY at_once DESC, from_when, first LIMIT :most")
				.param("from", within.digits())
				.param("to", within.end())
				.param("most", most)
				.query((row, n) -> call(row))
				.list();
	}

	/// How many people are to be called.
	long count(AreaCode within) {
		return sql.sql("""
				SELECT count(DISTINCT recipient) FROM notification.notices
				 WHERE state = 'TO_CALL' AND area >= :from AND area < :to
				""")
				.param("from", within.digits())
				.param("to", within.end())
				.query(Long.class)
				.single();
	}

	/// The call that a notice belongs to.
	Optional<Call> find(long notice, AreaCode within) {
		return sql.sql(GROUPED + """
				   AND recipient = (SELECT recipient FROM notification.notices WHERE id = :notice)
				 GROUP BY recipient
				""")
				.param("from", within.digits())
				.param("to", within.end())
				.param("notice", notice)
				.query((row, n) -> call(row))
				.optional();
	}

	/// The notices of a call, held until the transaction ends, so that two people do not both write down an answer.
	List<Long> lock(Call call) {
		return sql.sql("""
				SELECT id FROM notification.notices
				 WHERE recipient_kind = 'SPEAKER' AND recipient = :recipient AND state = 'TO_CALL' ORDER BY id FOR UPDATE
				""")
				.param("recipient", call.request().toString())
				.query(Long.class)
				.list();
	}

	void settle(List<Long> notices, String state) {
		sql.sql("UPDATE notification.notices SET state = :state WHERE id IN (:ids)")
				.param("state", state)
				.param("ids", notices)
				.update();
	}

	void later(List<Long> notices, Instant from, int misses) {
		sql.sql("UPDATE notification.notices SET due_at = :from, misses = :misses WHERE id IN (:ids)")
				.param("from", Timestamp.from(from))
				.param("misses", misses)
				.param("ids", notices)
				.update();
	}

	private static Call call(ResultSet row) throws SQLException {
		return new Call(row.getLong("first"), UUID.fromString(row.getString("recipient")), row.getString("whom"),
				texts(row.getArray("bodies")), row.getBoolean("at_once") ? Urgency.AT_ONCE : Urgency.PLEASE_LOOK,
				row.getInt("misses"), row.getTimestamp("since").toInstant(), row.getTimestamp("from_when").toInstant(),
				new AreaCode(row.getString("area")));
	}

	private static List<String> texts(Array bodies) throws SQLException {
		return List.of((String[]) bodies.getArray());
	}
}
