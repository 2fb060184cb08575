package nuandeng.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps bodies in `organisations.bodies`.
@Repository
class Bodies {

	private static final String OPEN = " valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ";

	private final JdbcClient sql;

	Bodies(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Body body, LocalDate from) {
		sql.sql("""
				INSERT INTO organisations.bodies (id, name, kind, area, phone, email, round_the_clock, valid_from)
				VALUES (:id, :name, :kind, :area, :phone, :email, :roundTheClock, :from)
				""")
				.param("id", body.id().value())
				.param("name", body.name())
				.param("kind", body.kind().name())
				.param("area", body.area().digits())
				.param("phone", body.phone())
				.param("email", body.email().orElse(null))
				.param("roundTheClock", body.roundTheClock())
				.param("from", from)
				.update();
	}

	/// Ends a body with its last day; one that began later never was open.
	void close(BodyId id, LocalDate lastDay) {
		sql.sql("UPDATE organisations.bodies SET valid_to = :lastDay, valid_from = least(valid_from, :lastDay) WHERE id = :id")
				.param("id", id.value())
				.param("lastDay", lastDay)
				.update();
	}

	void correct(BodyId id, String name, String phone, Optional<String> email, boolean roundTheClock) {
		sql.sql("""
				UPDATE organisations.bodies SET name = :name, phone = :phone, email = :email, round_the_clock = :clock
				 WHERE id = :id
				""")
				.param("name", name)
				.param("phone", phone)
				.param("email", email.orElse(null))
				.param("clock", roundTheClock)
				.param("id", id.value())
				.update();
	}

	/// The open bodies of some areas and of those inside them, by name.
	List<Body> list(Collection<AreaCode> areas, String typed, Optional<Body> after, int most, LocalDate day) {
		return sql.sql("""
				SELECT * FROM organisations.bodies
				 WHERE area LIKE ANY(:areas) AND (:typed = '' OR strpos(name, :typed) > 0)
				   AND (name, id) > (:name, :id) AND
				""" + OPEN + "ORDER BY name, id LIMIT :most")
				.param("areas", areas.stream().map(area -> area.digits() + "%").toArray(String[]::new))
				.param("typed", typed)
				.param("name", after.map(Body::name).orElse(""))
				.param("id", after.map(Body::id).map(BodyId::value).orElse(new UUID(0, 0)))
				.param("day", day)
				.param("most", most)
				.query(Bodies::body)
				.list();
	}

	List<Body> find(Collection<BodyId> ids) {
		return ids.isEmpty() ? List.of() : sql.sql("SELECT * FROM organisations.bodies WHERE id = ANY(:ids)")
				.param("ids", array(ids))
				.query(Bodies::body)
				.list();
	}

	List<Body> open(Collection<BodyId> ids, LocalDate day) {
		return ids.isEmpty() ? List.of() : sql.sql("SELECT * FROM organisations.bodies WHERE id = ANY(:ids) AND" + OPEN)
				.param("ids", array(ids))
				.param("day", day)
				.query(Bodies::body)
				.list();
	}

	List<Body> serving(AreaCode area, LocalDate day) {
		return sql.sql("""
				SELECT * FROM organisations.bodies
				 WHERE (area = ANY(:around) OR (area >= :from AND area < :end)) AND
				""" + OPEN + "ORDER BY abs(length(area) - :length), area, kind, name, id LIMIT 500")
				.param("around", around(area))
				.param("from", area.digits())
				.param("end", area.end())
				.param("length", area.digits().length())
				.param("day", day)
				.query(Bodies::body)
				.list();
	}

	List<Body> within(AreaCode area, Body.Kind kind, LocalDate day) {
		return sql
				.sql("SELECT * FROM organisations.bodies WHERE kind = :kind AND area >= :from AND area < :end AND"
						+ OPEN
						+ "ORDER BY name, id LIMIT 500")
				.param("kind", kind.name())
				.param("from", area.digits())
				.param("end", area.end())
				.param("day", day)
				.query(Bodies::body)
				.list();
	}

	private static String[] around(AreaCode area) {
		return java.util.Arrays.stream(AreaCode.Level.values())
				.map(area::at)
				.flatMap(Optional::stream)
				.map(AreaCode::digits)
				.toArray(String[]::new);
	}

	private static UUID[] array(Collection<BodyId> ids) {
		return ids.stream().map(BodyId::value).toArray(UUID[]::new);
	}

	private static Body body(ResultSet row, int n) throws SQLException {
		return new Body(new BodyId(row.getObject("id", UUID.class)), row.getString("name"),
				Body.Kind.valueOf(row.getString("kind")), new AreaCode(row.getString("area")), row.getString("phone"),
				Optional.ofNullable(row.getString("email")), row.getBoolean("round_the_clock"));
	}
}
