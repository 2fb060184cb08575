package nuandeng.cases.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseState;
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

	/// The facts after a position, oldest first. A transaction that ends late may still add one below a position already
	/// read; the reader has to look again.
	///
	/// @param most how many; at most 10,000
	public List<CaseFact> since(long position, int most) {
		return sql.sql("""
				SELECT * FROM cases.fact
				 WHERE position > :position
				 ORDER BY position LIMIT :most
				""")
				.param("position", position)
				.param("most", Math.min(most, 10_000))
				.query(CaseFacts::fact)
				.list();
	}

	/// What several cases are called, for the rows behind a figure.
	public Map<UUID, Line> lines(Collection<UUID> cases) {
		var lines = new HashMap<UUID, Line>();
		sql.sql("SELECT id, number, title, sensitive FROM cases.cases WHERE id = ANY(:ids)")
				.param("ids", cases.toArray(UUID[]::new))
				.query(row -> {
					lines.put(row.getObject("id", UUID.class),
							new Line(row.getString("number"), row.getString("title"), row.getBoolean("sensitive")));
				});
		return lines;
	}

	/// The word staff read for a state, as a fact names it.
	///
	/// @throws IllegalArgumentException if no case was ever in such a state
	public static String chipOf(String state) {
		return CaseState.valueOf(state).chip();
	}

	/// How a case is called in a list.
	///
	/// @param sensitive whether its words are for those who handle it alone; a list does not show them then
	public record Line(String number, String title, boolean sensitive) {}

	private static CaseFact fact(ResultSet row, int n) throws SQLException {
		@Nullable Timestamp due = row.getTimestamp("due");
		@Nullable Timestamp signInBy = row.getTimestamp("sign_in_by");
		@Nullable Timestamp contactBy = row.getTimestamp("contact_by");
		@Nullable LocalDate lookBack = row.getObject("look_back", LocalDate.class);
		@Nullable String topic = row.getString("topic");
		@Nullable UUID lead = row.getObject("lead", UUID.class);
		return new CaseFact(row.getLong("position"), row.getObject("case_id", UUID.class), row.getString("kind"),
				row.getString("from_state"), row.getString("to_state"), new AreaCode(row.getString("area")),
				Optional.ofNullable(topic), Optional.ofNullable(lead), row.getTimestamp("at").toInstant(),
				Optional.ofNullable(due).map(Timestamp::toInstant), row.getLong("working_minutes"),
				row.getLong("paused_minutes"), row.getBoolean("urgent"), row.getBoolean("solved"), row.getInt("redos"),
				Optional.ofNullable(row.getObject("other", UUID.class)),
				Optional.ofNullable(signInBy).map(Timestamp::toInstant),
				Optional.ofNullable(contactBy).map(Timestamp::toInstant), row.getBoolean("contact_wanted"),
				Optional.ofNullable(lookBack));
	}
}
