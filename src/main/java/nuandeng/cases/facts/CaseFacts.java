package nuandeng.cases.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What happened to cases, in the order in which it may be read.
@Repository
@Transactional(readOnly = true)
public class CaseFacts {

	private final JdbcClient sql;

	CaseFacts(JdbcClient sql) {
		this.sql = sql;
	}

	/// The facts after a position, oldest first. Stops before a fact that a transaction still under way may precede, so
	/// that a reader who remembers the last position misses nothing.
	///
	/// @param most how many; at most 10,000
	public List<CaseFact> since(long position, int most) {
		return sql.sql("""
				SELECT * FROM cases.fact
				 WHERE position > :position
				   AND position < coalesce((SELECT min(position) FROM cases.fact
				         WHERE position > :position AND written_by >= pg_snapshot_xmin(pg_current_snapshot())),
				         9223372036854775807)
				 ORDER BY position LIMIT :most
				""")
				.param("position", position)
				.param("most", Math.min(most, 10_000))
				.query(CaseFacts::fact)
				.list();
	}

	private static CaseFact fact(ResultSet row, int n) throws SQLException {
		@Nullable Timestamp due = row.getTimestamp("due");
		@Nullable String topic = row.getString("topic");
		@Nullable UUID lead = row.getObject("lead", UUID.class);
		return new CaseFact(row.getLong("position"), row.getObject("case_id", UUID.class), row.getString("kind"),
				row.getString("from_state"), row.getString("to_state"), new AreaCode(row.getString("area")),
				Optional.ofNullable(topic), Optional.ofNullable(lead), row.getTimestamp("at").toInstant(),
				Optional.ofNullable(due).map(Timestamp::toInstant), row.getLong("working_minutes"),
				row.getLong("paused_minutes"), row.getBoolean("urgent"), row.getBoolean("solved"), row.getInt("redos"));
	}
}
