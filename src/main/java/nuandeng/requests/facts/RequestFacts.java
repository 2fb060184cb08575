package nuandeng.requests.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Every fact about requests in order, from the first.
@Repository
public class RequestFacts {

	private final JdbcClient sql;
	private final TransactionTemplate apart;

	RequestFacts(JdbcClient sql, PlatformTransactionManager transactions) {
		this.sql = sql;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/// The facts after a position. None of them is skipped because its transaction was slow.
	///
	/// @param position the last one read; 0 to begin
	/// @param most how many at most
	public List<RequestFact> since(long position, int most) {
		var last = lastSettled();
		return sql.sql("""
				SELECT e.*, r.said_at, r.danger FROM requests.entries e JOIN requests.requests r ON r.id = e.request
				 WHERE e.position > :position AND e.position <= :last ORDER BY e.position LIMIT :most
				""")
				.param("position", position)
				.param("last", last)
				.param("most", most)
				.query(RequestFacts::fact)
				.list();
	}

	/// The last position below which nothing is still being written. Whoever writes holds the lock shared until the end
	/// of the transaction; having it alone for a moment means that everybody before us is done.
	private long lastSettled() {
		var last = apart.execute(_ -> {
			sql.sql("SELECT pg_advisory_xact_lock(726571756573)").query((row, n) -> 0).list();
			return sql.sql("SELECT coalesce(max(position), 0) FROM requests.entries").query(Long.class).single();
		});
		return last == null ? 0 : last;
	}

	private static RequestFact fact(ResultSet row, int n) throws SQLException {
		@Nullable UUID onCase = row.getObject("case_id", UUID.class);
		@Nullable Integer stars = row.getObject("stars", Integer.class);
		return new RequestFact(row.getLong("position"), row.getObject("request", UUID.class), row.getString("kind"),
				row.getTimestamp("at").toInstant(), new AreaCode(row.getString("area")), row.getString("channel"),
				Optional.ofNullable(onCase), stars == null ? OptionalInt.empty() : OptionalInt.of(stars),
				row.getTimestamp("said_at").toInstant(), row.getBoolean("danger"));
	}
}
