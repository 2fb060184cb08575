package nuandeng.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps orders in `orders.orders` and who takes part in `orders.hands`. Each state is one shape of row; the table's
/// checks say the same as {@link Order}.
@Repository
class Orders {

	private final JdbcClient sql;

	Orders(JdbcClient sql) {
		this.sql = sql;
	}

	/// Reads an order and holds its row until the transaction ends, so that the last place goes to one.
	///
	/// @throws NoSuchOrder if there is none
	Order lock(OrderId id) {
		return sql.sql("SELECT * FROM orders.orders WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query((row, n) -> order(row))
				.optional()
				.orElseThrow(() -> new NoSuchOrder(id));
	}

	/// @throws NoSuchOrder if there is none
	Order get(OrderId id) {
		return sql.sql("SELECT * FROM orders.orders WHERE id = :id")
				.param("id", id.value())
				.query((row, n) -> order(row))
				.optional()
				.orElseThrow(() -> new NoSuchOrder(id));
	}

	/// The order whose confirmation link carries a secret with this hash.
	Optional<OrderId> behind(byte[] tokenHash, Instant notBefore) {
		return sql.sql("SELECT id FROM orders.orders WHERE token_hash = :hash AND served_at >= :notBefore")
				.param("hash", tokenHash)
				.param("notBefore", Timestamp.from(notBefore))
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
				.optional();
	}

	/// Orders whose waiting is over, held so that another node takes others.
	List<OrderId> waitedLongEnough(Instant now, int most) {
		return sql.sql("""
				SELECT id FROM orders.orders o
				 WHERE state = 'OFFERED' AND widen_at <= :now
				   AND (reach <> 'STREET' OR NOT EXISTS (SELECT FROM orders.hands h WHERE h.order_id = o.id))
				 ORDER BY widen_at LIMIT :most FOR UPDATE SKIP LOCKED
				""")
				.param("now", Timestamp.from(now))
				.param("most", most)
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
				.list();
	}

	/// Counts what `helper` has taken and not finished. Takes a lock on the helper until the transaction ends: a limit
	/// on a count is only kept if the count cannot move meanwhile.
	int countInHand(AccountId helper) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", "orders.helper." + helper)
				.query((row, n) -> 0)
				.list();
		return sql.sql("""
				SELECT count(*) FROM orders.hands h JOIN orders.orders o ON o.id = h.order_id
				 WHERE h.helper = :helper AND o.state IN ('OFFERED', 'FULL')
				""")
				.param("helper", helper.value())
				.query(Integer.class)
				.single();
	}

	void add(Order.Asked order) {
		var row = new HashMap<String, @Nullable Object>(needOf(order.need()));
		row.put("id", order.id().value());
		row.put("by", order.by().value());
		row.put("at", Timestamp.from(order.askedAt()));
		sql.sql("""
				INSERT INTO orders.orders (id, title, words, area, public_place, door, contact, phone, starts_at, minutes,
				                           people, skill, risk, origin_kind, origin_id, asked_by, asked_at, state, since)
				VALUES (:id, :title, :words, :area, :place, :door, :contact, :phone, :startsAt, :minutes,
				        :people, :skill, :risk, :originKind, :originId, :by, :at, 'ASKED', :at)
				""")
				.params(row)
				.update();
	}

	/// Writes a state.
	///
	/// @param tokenHash what the resident's link is recognised by, for an order that was just served
	void save(Order order, Instant at, Optional<byte[]> tokenHash) {
		var row = new HashMap<String, @Nullable Object>(columns(order));
		row.put("id", order.id().value());
		row.put("startsAt", Timestamp.from(order.need().from()));
		row.put("state", OrderState.of(order).name());
		row.put("at", Timestamp.from(at));
		row.put("token", tokenHash.orElse(null));
		sql.sql("""
				UPDATE orders.orders
				   SET state = :state, since = :at, starts_at = :startsAt,
				       published_by = coalesce(:publishedBy, published_by), published_at = coalesce(:publishedAt, published_at),
				       reach = coalesce(:reach, reach), reached = coalesce(:reached, reached),
				       patience = coalesce(make_interval(secs => :patience), patience), widen_at = coalesce(:widenAt, widen_at),
				       reason = :reason, served_at = :servedAt, token_hash = coalesce(:token, token_hash),
				       witness = :witness, stars = :stars, thanks = :thanks
				 WHERE id = :id
				""")
				.params(row)
				.update();
	}

	/// Adds a place that was taken.
	void take(OrderId id, Hand hand) {
		sql.sql("INSERT INTO orders.hands (order_id, helper, taken_at) VALUES (:id, :helper, :at)")
				.param("id", id.value())
				.param("helper", hand.helper().value())
				.param("at", Timestamp.from(hand.takenAt()))
				.update();
	}

	/// Removes a place that was given back, or all of them.
	void leave(OrderId id, Optional<AccountId> helper) {
		sql.sql("DELETE FROM orders.hands WHERE order_id = :id AND (:helper::uuid IS NULL OR helper = :helper)")
				.param("id", id.value())
				.param("helper", helper.map(AccountId::value).orElse(null))
				.update();
	}

	/// Writes down how it went.
	void tell(OrderId id, AccountId helper, Went went, String words) {
		sql.sql("UPDATE orders.hands SET told = :told, words = :words WHERE order_id = :id AND helper = :helper")
				.param("id", id.value())
				.param("helper", helper.value())
				.param("told", went.name())
				.param("words", words)
				.update();
	}

	/// Erases door, name and telephone of orders that were over before a moment, and of those forgotten half a year after
	/// their time.
	List<OrderId> forgetContacts(Instant overBefore, Instant timeBefore, int most) {
		return sql.sql("""
				UPDATE orders.orders SET phone = NULL, contact = '', door = ''
				 WHERE id IN (SELECT id FROM orders.orders
				               WHERE (phone IS NOT NULL OR contact <> '' OR door <> '')
				                 AND (state IN ('SERVED', 'CONFIRMED', 'WITHDRAWN') AND since < :overBefore
				                      OR starts_at < :timeBefore)
				               ORDER BY since LIMIT :most FOR UPDATE SKIP LOCKED)
				RETURNING id
				""")
				.param("overBefore", Timestamp.from(overBefore))
				.param("timeBefore", Timestamp.from(timeBefore))
				.param("most", most)
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
				.list();
	}

	private static Map<String, @Nullable Object> needOf(Need need) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("title", need.title());
		row.put("words", need.words());
		row.put("area", need.area().digits());
		row.put("place", need.publicPlace());
		row.put("door", need.door());
		row.put("contact", need.contact());
		row.put("phone", need.phone().map(PhoneNumber::digits).orElse(null));
		row.put("startsAt", Timestamp.from(need.from()));
		row.put("minutes", need.minutes());
		row.put("people", need.people());
		row.put("skill", need.skill());
		row.put("risk", need.risk());
		row.put("originKind", need.origin().map(Subject::kind).orElse(null));
		row.put("originId", need.origin().map(Subject::id).orElse(null));
		return row;
	}

	private static Map<String, @Nullable Object> columns(Order order) {
		return switch (order) {
			case Order.Asked _ -> columns(null, order, "", null, null, null, "");
			case Order.Offered o -> columns(o.publication(), order, "", null, null, null, "");
			case Order.Full o -> columns(o.publication(), order, "", null, null, null, "");
			case Order.Returned o -> columns(null, order, o.reason(), null, null, null, "");
			case Order.Withdrawn o -> columns(null, order, o.reason(), null, null, null, "");
			case Order.Served o -> columns(null, order, "", o.servedAt(), null, null, "");
			case Order.Confirmed o -> columns(null, order, "", o.servedAt(), o.witness().orElse(null),
					o.stars().orElse(null), o.thanks());
		};
	}

	private static Map<String, @Nullable Object> columns(Order.@Nullable Publication board, Order order, String reason,
			@Nullable Instant servedAt, @Nullable AccountId witness, @Nullable Integer stars, String thanks) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("publishedBy", board == null ? null : board.by().value());
		row.put("publishedAt", board == null ? null : Timestamp.from(board.at()));
		row.put("reach", board == null ? null : board.reach().name());
		row.put("reached", board == null ? null : board.reach().around(order.need().area()).digits());
		row.put("patience", board == null ? null : (double) board.patience().toSeconds());
		row.put("widenAt", board == null ? null : Timestamp.from(board.widenAt()));
		row.put("reason", reason);
		row.put("servedAt", servedAt == null ? null : Timestamp.from(servedAt));
		row.put("witness", witness == null ? null : witness.value());
		row.put("stars", stars);
		row.put("thanks", thanks);
		return row;
	}

	private Order order(ResultSet row) throws SQLException {
		var id = new OrderId(row.getObject("id", UUID.class));
		return OrderRows.order(row, hands(List.of(id)).getOrDefault(id, List.of()));
	}

	/// Who takes part in several orders.
	Map<OrderId, List<Hand>> hands(List<OrderId> ids) {
		var found = new HashMap<OrderId, List<Hand>>();
		sql.sql("SELECT * FROM orders.hands WHERE order_id = ANY(:ids) ORDER BY taken_at, helper")
				.param("ids", ids.stream().map(OrderId::value).toArray(UUID[]::new))
				.query(row -> {
					found.computeIfAbsent(new OrderId(row.getObject("order_id", UUID.class)),
							_ -> new java.util.ArrayList<>())
							.add(OrderRows.hand(row));
				});
		return found;
	}
}
