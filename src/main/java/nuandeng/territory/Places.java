package nuandeng.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps places in `territory.places`.
@Repository
class Places {

	private final JdbcClient sql;

	Places(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Place place, LocalDate from) {
		sql.sql("""
				INSERT INTO territory.places (id, grid, kind, name, sort_key, door_code, valid_from)
				VALUES (:id, :grid, :kind, :name, :sortKey, :doorCode, :from)
				""")
				.param("id", place.id().value())
				.param("grid", place.grid().digits())
				.param("kind", place.kind().name())
				.param("name", place.name())
				.param("sortKey", HouseNumbers.sortKey(place.name()))
				.param("doorCode", place.doorCode().orElse(null))
				.param("from", from)
				.update();
	}

	Optional<Place> find(PlaceId id) {
		return sql.sql("SELECT * FROM territory.places WHERE id = :id").param("id", id.value()).query(Places::place)
				.optional();
	}

	Optional<Place> behind(String doorCode, LocalDate day) {
		return sql.sql("""
				SELECT * FROM territory.places
				 WHERE door_code = :code AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				""")
				.param("code", doorCode)
				.param("day", day)
				.query(Places::place)
				.optional();
	}

	void withdraw(PlaceId id, String code, AccountId by, Instant at) {
		sql.sql("UPDATE territory.places SET door_code = NULL WHERE id = :id").param("id", id.value()).update();
		sql.sql("""
				INSERT INTO territory.withdrawn_codes (code, place, withdrawn_by, withdrawn_at) VALUES (:code, :id, :by, :at)
				""")
				.param("code", code)
				.param("id", id.value())
				.param("by", by.value())
				.param("at", java.sql.Timestamp.from(at))
				.update();
	}

	void give(PlaceId id, String code) {
		sql.sql("UPDATE territory.places SET door_code = :code WHERE id = :id")
				.param("code", code)
				.param("id", id.value())
				.update();
	}

	List<Place> doors(AreaCode community, LocalDate day) {
		return sql.sql("""
				SELECT * FROM territory.places
				 WHERE grid >= :from AND grid < :end AND door_code IS NOT NULL
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				 ORDER BY grid, sort_key, id LIMIT 500
				""")
				.param("from", community.digits())
				.param("end", community.end())
				.param("day", day)
				.query(Places::place)
				.list();
	}

	/// The places of a grid in house-number order.
	List<Place> of(AreaCode grid, Optional<Place> after, int most, LocalDate day) {
		return sql.sql("""
				SELECT * FROM territory.places
				 WHERE grid = :grid AND (sort_key, id) > (:key, :id)
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				 ORDER BY sort_key, id LIMIT :most
				""")
				.param("grid", grid.digits())
				.param("key", after.map(place -> HouseNumbers.sortKey(place.name())).orElse(""))
				.param("id", after.map(Place::id).map(PlaceId::value).orElse(new UUID(0, 0)))
				.param("day", day)
				.param("most", most)
				.query(Places::place)
				.list();
	}

	/// Which of some names are taken in a community. Holds the community until the transaction ends, so that two cannot
	/// put up the same building.
	List<String> taken(AreaCode community, Collection<String> names, LocalDate day) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "territory.places " + community)
				.query((_, _) -> 0).list();
		return sql.sql("""
				SELECT name FROM territory.places
				 WHERE grid >= :from AND grid < :end AND name = ANY(:names)
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				 ORDER BY sort_key
				""")
				.param("from", community.digits())
				.param("end", community.end())
				.param("names", names.toArray(String[]::new))
				.param("day", day)
				.query(String.class)
				.list();
	}

	/// Ends a place with its last day; one that began later never was there.
	void end(PlaceId id, LocalDate last) {
		sql.sql("""
				UPDATE territory.places SET valid_to = :last, valid_from = least(valid_from, :last)
				 WHERE id = :id AND valid_to IS NULL
				""")
				.param("id", id.value())
				.param("last", last)
				.update();
	}

	/// How many places of an area have a code on their door.
	int countDoors(AreaCode area, LocalDate day) {
		return sql.sql("""
				SELECT count(*) FROM territory.places
				 WHERE grid >= :from AND grid < :end AND door_code IS NOT NULL
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				""")
				.param("from", area.digits())
				.param("end", area.end())
				.param("day", day)
				.query(Integer.class)
				.single();
	}

	List<Place> find(AreaCode community, String typed, LocalDate day) {
		return sql.sql("""
				SELECT * FROM territory.places
				 WHERE grid >= :from AND grid < :end AND strpos(name, :typed) > 0
				   AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
				 ORDER BY strpos(name, :typed), sort_key, id LIMIT 200
				""")
				.param("from", community.digits())
				.param("end", community.end())
				.param("typed", typed)
				.param("day", day)
				.query(Places::place)
				.list();
	}

	private static Place place(ResultSet row, int n) throws SQLException {
		return new Place(new PlaceId(row.getObject("id", UUID.class)), new AreaCode(row.getString("grid")),
				Place.Kind.valueOf(row.getString("kind")), row.getString("name"),
				Optional.ofNullable(row.getString("door_code")));
	}
}
