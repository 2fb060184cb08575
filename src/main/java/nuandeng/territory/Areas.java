package nuandeng.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.web.spi.Hosts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps areas in `territory.areas` and how communities present themselves in `territory.communities`.
@Repository
class Areas {

	private static final String HOSTS = """
			SELECT c.*, a.name FROM territory.communities c
			  JOIN territory.areas a ON a.code = c.code AND a.valid_to IS NULL
			""";

	private final JdbcClient sql;

	Areas(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Area area, LocalDate from) {
		sql.sql("INSERT INTO territory.areas (code, name, valid_from) VALUES (:code, :name, :from)")
				.param("code", area.code().digits())
				.param("name", area.name())
				.param("from", from)
				.update();
	}

	void present(Hosts.Host community) {
		sql.sql("""
				INSERT INTO territory.communities (code, slug, address, phone, hours, filing)
				VALUES (:code, :slug, :address, :phone, :hours, :filing)
				""")
				.param("code", community.area().digits())
				.param("slug", community.slug())
				.param("address", community.address())
				.param("phone", community.phone())
				.param("hours", community.hours())
				.param("filing", community.filing())
				.update();
	}

	/// Holds a code until the transaction ends, so that two cannot give it to two areas.
	boolean neverUsed(AreaCode code) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "territory.area " + code)
				.query((_, _) -> 0).list();
		return sql.sql("SELECT NOT EXISTS (SELECT FROM territory.areas WHERE code = :code)")
				.param("code", code.digits()).query(Boolean.class).single();
	}

	/// Gives an area another name from a day on; the old one stays readable for the days before.
	void rename(AreaCode code, String name, LocalDate from) {
		end(code, from.minusDays(1));
		sql.sql("INSERT INTO territory.areas (code, name, valid_from) VALUES (:code, :name, :from)")
				.param("code", code.digits())
				.param("name", name)
				.param("from", from)
				.update();
	}

	/// Ends an area with its last day. A name that began later held on no day; it goes where there is an earlier one, for
	/// the code itself stays.
	void end(AreaCode code, LocalDate last) {
		sql.sql("""
				DELETE FROM territory.areas a
				 WHERE code = :code AND valid_to IS NULL AND valid_from > :last
				   AND EXISTS (SELECT FROM territory.areas e WHERE e.code = a.code AND e.valid_from < a.valid_from)
				""")
				.param("code", code.digits())
				.param("last", last)
				.update();
		sql.sql("""
				UPDATE territory.areas SET valid_to = :last, valid_from = least(valid_from, :last)
				 WHERE code = :code AND valid_to IS NULL
				""")
				.param("code", code.digits())
				.param("last", last)
				.update();
	}

	boolean holdsNothing(AreaCode code, LocalDate day) {
		return sql.sql("""
				SELECT NOT EXISTS (SELECT FROM territory.areas WHERE code > :code AND code < :end
				          AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day))
				   AND NOT EXISTS (SELECT FROM territory.places WHERE grid >= :code AND grid < :end
				          AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day))
				""")
				.param("code", code.digits())
				.param("end", code.end())
				.param("day", day)
				.query(Boolean.class)
				.single();
	}

	/// The widest areas there are; at most 50.
	List<Area> roots(LocalDate day) {
		return sql.sql("""
				SELECT code, name FROM territory.areas a
				 WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				   AND NOT EXISTS (SELECT FROM territory.areas wider
				        WHERE a.code LIKE wider.code || '_%' AND wider.valid_from <= :day
				          AND (wider.valid_to IS NULL OR wider.valid_to >= :day))
				 ORDER BY code LIMIT 50
				""")
				.param("day", day)
				.query(Areas::area)
				.list();
	}

	void correct(Hosts.Host community) {
		sql.sql("""
				UPDATE territory.communities SET address = :address, phone = :phone, hours = :hours, filing = :filing
				 WHERE code = :code
				""")
				.param("code", community.area().digits())
				.param("address", community.address())
				.param("phone", community.phone())
				.param("hours", community.hours())
				.param("filing", community.filing())
				.update();
	}

	Optional<Area> find(AreaCode code, LocalDate day) {
		return sql.sql("""
				SELECT code, name FROM territory.areas
				 WHERE code = :code AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				""")
				.param("code", code.digits())
				.param("day", day)
				.query(Areas::area)
				.optional();
	}

	List<Area> find(Collection<AreaCode> codes, LocalDate day) {
		return codes.isEmpty() ? List.of() : sql.sql("""
				SELECT code, name FROM territory.areas
				 WHERE code = ANY(:codes) AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				""")
				.param("codes", codes.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("day", day)
				.query(Areas::area)
				.list();
	}

	List<Area> within(AreaCode code, AreaCode.Level level, LocalDate day) {
		return sql.sql("""
				SELECT code, name FROM territory.areas
				 WHERE code >= :from AND code < :end AND length(code) = :digits
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				 ORDER BY code LIMIT 500
				""")
				.param("from", code.digits())
				.param("end", code.end())
				.param("digits", level.digits())
				.param("day", day)
				.query(Areas::area)
				.list();
	}

	Optional<Hosts.Host> host(AreaCode community) {
		return sql.sql(HOSTS + " WHERE c.code = :code").param("code", community.digits()).query(Areas::host).optional();
	}

	Optional<Hosts.Host> host(String slug) {
		return sql.sql(HOSTS + " WHERE c.slug = :slug").param("slug", slug).query(Areas::host).optional();
	}

	List<Hosts.Host> hosts() {
		return sql.sql(HOSTS + " ORDER BY c.code LIMIT 300").query(Areas::host).list();
	}

	List<Hosts.Host> hosts(AreaCode within) {
		return sql.sql(HOSTS + " WHERE c.code >= :from AND c.code < :end ORDER BY c.code LIMIT 300")
				.param("from", within.digits())
				.param("end", within.end())
				.query(Areas::host)
				.list();
	}

	private static Area area(ResultSet row, int n) throws SQLException {
		return new Area(new AreaCode(row.getString("code")), row.getString("name"));
	}

	private static Hosts.Host host(ResultSet row, int n) throws SQLException {
		return new Hosts.Host(new AreaCode(row.getString("code")), row.getString("name"), row.getString("slug"),
				row.getString("address"), row.getString("phone"), row.getString("hours"), row.getString("filing"));
	}
}
