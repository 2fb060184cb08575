package nuandeng.orders.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log of what happened to orders, `orders.facts`: appended to, never changed.
@Repository
public class OrderFacts {

	private final JdbcClient sql;

	OrderFacts(JdbcClient sql) {
		this.sql = sql;
	}

	/// What happened after a position, oldest first. A transaction that ends late may still put an entry before one that
	/// was already read.
	public List<OrderFact> since(long position, int most) {
		return sql.sql("SELECT * FROM orders.facts WHERE position > :position ORDER BY position LIMIT :most")
				.param("position", position)
				.param("most", most)
				.query(OrderFacts::fact)
				.list();
	}

	/// What happened to one order, oldest first.
	public List<OrderFact> of(UUID order) {
		return sql.sql("SELECT * FROM orders.facts WHERE order_id = :order ORDER BY position LIMIT 200")
				.param("order", order)
				.query(OrderFacts::fact)
				.list();
	}

	/// What several orders are called, for the rows behind a figure.
	public Map<UUID, String> titles(Collection<UUID> orders) {
		var titles = new HashMap<UUID, String>();
		sql.sql("SELECT id, title FROM orders.orders WHERE id = ANY(:ids)")
				.param("ids", orders.toArray(UUID[]::new))
				.query(row -> {
					titles.put(row.getObject("id", UUID.class), row.getString("title"));
				});
		return titles;
	}

	/// Appends one; its position is given by the log.
	public void append(OrderFact fact) {
		sql.sql("""
				INSERT INTO orders.facts (order_id, kind, area, origin_kind, origin_id, places, people, stars, at)
				VALUES (:order, :kind, :area, :originKind, :originId, :places, :people, :stars, :at)
				""")
				.param("order", fact.order())
				.param("kind", fact.kind().name())
				.param("area", fact.area().digits())
				.param("originKind", fact.origin().map(Subject::kind).orElse(null))
				.param("originId", fact.origin().map(Subject::id).orElse(null))
				.param("places", fact.places())
				.param("people", fact.people())
				.param("stars", fact.stars().orElse(null))
				.param("at", Timestamp.from(fact.at()))
				.update();
	}

	private static OrderFact fact(ResultSet row, int n) throws SQLException {
		@Nullable String originKind = row.getString("origin_kind");
		var stars = row.getInt("stars");
		var given = row.wasNull() ? Optional.<Integer>empty() : Optional.of(stars);
		return new OrderFact(row.getLong("position"), row.getObject("order_id", UUID.class),
				OrderFact.Kind.valueOf(row.getString("kind")), new AreaCode(row.getString("area")),
				originKind == null
						? Optional.empty()
						: Optional.of(new Subject(originKind, row.getObject("origin_id", UUID.class))),
				row.getInt("places"), row.getInt("people"), given, row.getTimestamp("at").toInstant());
	}
}
