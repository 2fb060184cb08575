package nuandeng.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.orders.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps lines about what was done in `volunteering.services`. Each state is one shape of row; the table's checks say the
/// same as {@link ServiceRecord}.
@Repository
class ServiceRecords {

	private final JdbcClient sql;

	ServiceRecords(JdbcClient sql) {
		this.sql = sql;
	}

	/// Reads a line and holds it until the transaction ends.
	Optional<ServiceRecord> lock(ServiceId id) {
		return sql.sql("SELECT * FROM volunteering.services WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query(ServiceRecords::line)
				.optional();
	}

	/// The lines of a registration, latest first.
	List<ServiceRecord> of(DualCheckInId checkIn, int most) {
		return sql.sql(
				"SELECT * FROM volunteering.services WHERE check_in = :checkIn ORDER BY starts_at DESC, id LIMIT :most")
				.param("checkIn", checkIn.value())
				.param("most", most)
				.query(ServiceRecords::line)
				.list();
	}

	/// How many lines a registration has, struck ones too.
	int countOf(DualCheckInId checkIn) {
		return sql.sql("SELECT count(*) FROM volunteering.services WHERE check_in = :checkIn")
				.param("checkIn", checkIn.value())
				.query(Integer.class)
				.single();
	}

	/// The registrations of some areas, other than one's own, with lines that wait for a second person.
	List<DualCheckInId> told(Collection<AreaCode> areas, AccountId second) {
		return sql.sql("""
				SELECT DISTINCT c.id FROM volunteering.services s JOIN volunteering.check_ins c ON c.id = s.check_in
				 WHERE s.state = 'TOLD' AND c.state IN ('ASKED', 'CONFIRMED') AND c.member <> :second
				   AND EXISTS (SELECT FROM unnest(:areas) a WHERE c.community LIKE a || '%')
				""")
				.param("areas", areas.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("second", second.value())
				.query((row, n) -> new DualCheckInId(row.getObject("id", UUID.class)))
				.list();
	}

	/// Tells whether something that still counts was done at the same time.
	boolean overlaps(DualCheckInId checkIn, Served served) {
		return sql.sql("""
				SELECT EXISTS (SELECT FROM volunteering.services
				 WHERE check_in = :checkIn AND state <> 'STRUCK' AND starts_at < :until
				   AND starts_at + make_interval(mins => minutes) > :from)
				""")
				.param("checkIn", checkIn.value())
				.param("from", Timestamp.from(served.from()))
				.param("until", Timestamp.from(served.until()))
				.query(Boolean.class)
				.single();
	}

	/// Adds a line, unless the registration has one of the same order.
	///
	/// @return whether it was added
	boolean add(ServiceRecord line) {
		var row = columns(line);
		row.put("id", line.id().value());
		row.put("checkIn", line.checkIn().value());
		row.put("from", Timestamp.from(line.served().from()));
		row.put("minutes", line.served().minutes());
		row.put("what", line.served().what());
		row.put("order", line.served().order().map(OrderId::value).orElse(null));
		return sql.sql("""
				INSERT INTO volunteering.services (id, check_in, starts_at, minutes, what, order_id, written_at, state,
				                                   confirmed_by, confirmed_at, reason, struck_by, struck_at)
				VALUES (:id, :checkIn, :from, :minutes, :what, :order, :at, :state,
				        :confirmedBy, :confirmedAt, :reason, :struckBy, :struckAt)
				ON CONFLICT (check_in, order_id) WHERE order_id IS NOT NULL DO NOTHING
				""")
				.params(row)
				.update() == 1;
	}

	void save(ServiceRecord line) {
		var row = columns(line);
		row.remove("at");
		row.put("id", line.id().value());
		sql.sql("""
				UPDATE volunteering.services
				   SET state = :state, confirmed_by = :confirmedBy, confirmed_at = :confirmedAt,
				       reason = :reason, struck_by = :struckBy, struck_at = :struckAt
				 WHERE id = :id
				""")
				.params(row)
				.update();
	}

	private static Map<String, @Nullable Object> columns(ServiceRecord line) {
		return switch (line) {
			case ServiceRecord.Told s -> columns(s, s.at(), null, null, "", null, null);
			case ServiceRecord.Confirmed s ->
					columns(s, s.at(), s.by().orElse(null), s.confirmedAt(), "", null, null);
			case ServiceRecord.Struck s -> columns(s, s.at(), null, null, s.reason(), s.by(), s.struckAt());
		};
	}

	private static Map<String, @Nullable Object> columns(ServiceRecord line, Instant at,
			@Nullable AccountId confirmedBy, @Nullable Instant confirmedAt, String reason, @Nullable AccountId struckBy,
			@Nullable Instant struckAt) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("state", ServiceState.of(line).name());
		row.put("at", Timestamp.from(at));
		row.put("confirmedBy", confirmedBy == null ? null : confirmedBy.value());
		row.put("confirmedAt", confirmedAt == null ? null : Timestamp.from(confirmedAt));
		row.put("reason", reason);
		row.put("struckBy", struckBy == null ? null : struckBy.value());
		row.put("struckAt", struckAt == null ? null : Timestamp.from(struckAt));
		return row;
	}

	private static ServiceRecord line(ResultSet row, int n) throws SQLException {
		var id = new ServiceId(row.getObject("id", UUID.class));
		var checkIn = new DualCheckInId(row.getObject("check_in", UUID.class));
		var served = new Served(row.getTimestamp("starts_at").toInstant(), row.getInt("minutes"),
				row.getString("what"), Optional.ofNullable(row.getObject("order_id", UUID.class)).map(OrderId::new));
		var at = row.getTimestamp("written_at").toInstant();
		return switch (ServiceState.valueOf(row.getString("state"))) {
			case TOLD -> new ServiceRecord.Told(id, checkIn, served, at);
			case CONFIRMED -> new ServiceRecord.Confirmed(id, checkIn, served, at,
					Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(AccountId::new),
					row.getTimestamp("confirmed_at").toInstant());
			case STRUCK -> new ServiceRecord.Struck(id, checkIn, served, at, row.getString("reason"),
					new AccountId(row.getObject("struck_by", UUID.class)), row.getTimestamp("struck_at").toInstant());
		};
	}
}
