package nuandeng.requests.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every fact about requests in order, from the first.
@Repository
public class RequestFacts {

	private final JdbcClient sql;

	RequestFacts(JdbcClient sql) {
		this.sql = sql;
	}

	/// The facts after a position, oldest first. A transaction that ends late may still add one below a position already
	/// read; the reader has to look again.
	///
	/// @param position the last one read; 0 to begin
	/// @param most how many at most
	public List<RequestFact> since(long position, int most) {
		return sql.sql("""
				SELECT e.*, r.said_at, r.danger FROM requests.entries e JOIN requests.requests r ON r.id = e.request
				 WHERE e.position > :position ORDER BY e.position LIMIT :most
				""")
				.param("position", position)
				.param("most", most)
				.query(RequestFacts::fact)
				.list();
	}

	/// What several requests are called, for the rows behind a figure.
	public Map<UUID, Line> lines(Collection<UUID> requests) {
		var lines = new HashMap<UUID, Line>();
		sql.sql("SELECT id, number, left(words, 40) AS words, may_publish FROM requests.requests WHERE id = ANY(:ids)")
				.param("ids", requests.toArray(UUID[]::new))
				.query(row -> {
					lines.put(row.getObject("id", UUID.class),
							new Line(row.getString("number"), row.getString("words"), row.getBoolean("may_publish")));
				});
		return lines;
	}

	/// The request with a number of twelve digits.
	public Optional<UUID> numbered(String number) {
		return sql.sql("SELECT id FROM requests.requests WHERE number = :number").param("number", number)
				.query(UUID.class).optional();
	}

	/// How a request is called in a list of the staff.
	///
	/// @param words its first 40 characters
	/// @param mayPublish whether the speaker agreed that what became of it may be read by everybody
	public record Line(String number, String words, boolean mayPublish) {}

	private static RequestFact fact(ResultSet row, int n) throws SQLException {
		@Nullable UUID onCase = row.getObject("case_id", UUID.class);
		@Nullable UUID promise = row.getObject("promise", UUID.class);
		@Nullable LocalDate due = row.getObject("due", LocalDate.class);
		@Nullable Integer stars = row.getObject("stars", Integer.class);
		return new RequestFact(row.getLong("position"), row.getObject("request", UUID.class), row.getString("kind"),
				row.getTimestamp("at").toInstant(), new AreaCode(row.getString("area")), row.getString("channel"),
				Optional.ofNullable(onCase), stars == null ? OptionalInt.empty() : OptionalInt.of(stars),
				row.getTimestamp("said_at").toInstant(), row.getBoolean("danger"), Optional.ofNullable(promise),
				Optional.ofNullable(due));
	}
}
