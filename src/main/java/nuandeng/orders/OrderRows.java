package nuandeng.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

/// Reads rows of the two tables back into the types they came from.
final class OrderRows {

	private OrderRows() {}

	static Order order(ResultSet row, List<Hand> hands) throws SQLException {
		var id = new OrderId(row.getObject("id", UUID.class));
		var need = need(row);
		var since = instant(row, "since");
		var reason = row.getString("reason");
		return switch (OrderState.valueOf(row.getString("state"))) {
			case ASKED -> new Order.Asked(id, need, new AccountId(row.getObject("asked_by", UUID.class)),
					instant(row, "asked_at"));
			case OFFERED -> new Order.Offered(id, need, publication(row), hands);
			case FULL -> new Order.Full(id, need, publication(row), hands);
			case RETURNED -> new Order.Returned(id, need, hands, reason, since);
			case SERVED -> new Order.Served(id, need, hands, instant(row, "served_at"));
			case CONFIRMED -> new Order.Confirmed(id, need, hands, instant(row, "served_at"),
					account(row, "witness"), stars(row), row.getString("thanks"), since);
			case WITHDRAWN -> new Order.Withdrawn(id, need, hands, reason, since);
		};
	}

	static Hand hand(ResultSet row) throws SQLException {
		@Nullable String told = row.getString("told");
		return new Hand(new AccountId(row.getObject("helper", UUID.class)), instant(row, "taken_at"),
				Optional.ofNullable(told).map(Went::valueOf), row.getString("words"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static Need need(ResultSet row) throws SQLException {
		@Nullable String phone = row.getString("phone");
		@Nullable String originKind = row.getString("origin_kind");
		return new Need(row.getString("title"), row.getString("words"), new AreaCode(row.getString("area")),
				row.getString("public_place"), row.getString("door"), row.getString("contact"),
				Optional.ofNullable(phone).map(PhoneNumber::stored), instant(row, "starts_at"), row.getInt("minutes"),
				row.getInt("people"), row.getString("skill"), row.getString("risk"),
				originKind == null
						? Optional.empty()
						: Optional.of(new Subject(originKind, row.getObject("origin_id", UUID.class))));
	}

	private static Order.Publication publication(ResultSet row) throws SQLException {
		var patience = row.getObject("patience", PGInterval.class);
		return new Order.Publication(new AccountId(row.getObject("published_by", UUID.class)),
				instant(row, "published_at"), Reach.valueOf(row.getString("reach")),
				Duration.ofDays(patience.getDays()).plusHours(patience.getHours()).plusMinutes(patience.getMinutes())
						.plusMillis(Math.round(patience.getSeconds() * 1000)),
				instant(row, "widen_at"));
	}

	private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
		@Nullable UUID id = row.getObject(column, UUID.class);
		return Optional.ofNullable(id).map(AccountId::new);
	}

	private static Optional<Integer> stars(ResultSet row) throws SQLException {
		var stars = row.getInt("stars");
		return row.wasNull() ? Optional.empty() : Optional.of(stars);
	}
}
