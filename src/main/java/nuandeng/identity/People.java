package nuandeng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and changes accounts and roles the way an administrator does: with every role there ever was.
@Repository
class People {

	private final JdbcClient sql;

	People(JdbcClient sql) {
		this.sql = sql;
	}

	/// Opens an account without a password; false if it is there already.
	boolean add(AccountId id, String name, Instant at) {
		return sql.sql("""
				INSERT INTO identity.accounts (id, name, opened_at) VALUES (:id, :name, :at) ON CONFLICT DO NOTHING
				""")
				.param("id", id.value())
				.param("name", name)
				.param("at", java.sql.Timestamp.from(at))
				.update() == 1;
	}

	UUID grant(AccountId account, Grant grant, LocalDate from, Optional<LocalDate> last) {
		var id = Ids.next();
		sql.sql("""
				INSERT INTO identity.grants (id, account, role, area, body, valid_from, valid_to)
				VALUES (:id, :account, :role, :area, :body, :from, :last)
				""")
				.param("id", id)
				.param("account", account.value())
				.param("role", grant.role().name())
				.param("area", grant.area().digits())
				.param("body", grant.body().map(BodyId::value).orElse(null))
				.param("from", from)
				.param("last", last.orElse(null))
				.update();
		return id;
	}

	/// Ends a role with its last day; one that would have begun later never was held.
	void end(UUID grant, LocalDate last) {
		sql.sql("UPDATE identity.grants SET valid_to = :last, valid_from = least(valid_from, :last) WHERE id = :id")
				.param("last", last)
				.param("id", grant)
				.update();
	}

	/// Whoever ever held a role inside the areas, by name.
	List<Person> within(Collection<AreaCode> areas, String typed, Optional<Person> after, int most) {
		return withRoles(sql.sql("""
				SELECT * FROM identity.accounts a
				 WHERE EXISTS (SELECT FROM identity.grants g WHERE g.account = a.id AND g.area LIKE ANY(:areas))
				   AND (:typed = '' OR strpos(a.name, :typed) > 0 OR strpos(a.sign_in, :typed) > 0)
				   AND (a.name, a.id) > (:name, :id)
				 ORDER BY a.name, a.id LIMIT :most
				""")
				.param("areas", areas.stream().map(area -> area.digits() + "%").toArray(String[]::new))
				.param("typed", typed)
				.param("name", after.map(Person::name).orElse(""))
				.param("id", after.map(Person::id).orElse(AccountId.NOBODY).value())
				.param("most", most)
				.query(People::person)
				.list());
	}

	Optional<Person> find(AccountId id) {
		return withRoles(sql.sql("SELECT * FROM identity.accounts WHERE id = :id").param("id", id.value())
				.query(People::person).list()).stream().findFirst();
	}

	boolean any() {
		return sql.sql("SELECT EXISTS (SELECT FROM identity.accounts)").query(Boolean.class).single();
	}

	/// Tells whether somebody else stays who runs an area. Waits for whoever takes away an administrator at the same
	/// moment, so that two cannot take away each other.
	boolean anotherRuns(AreaCode area, AccountId besides, LocalDate today) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('identity.administrators', 0))").query((_, _) -> 0)
				.list();
		return sql.sql("""
				SELECT EXISTS (SELECT FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.id <> :besides AND a.closed_at IS NULL AND a.password_hash IS NOT NULL
				   AND g.role = 'SYS_ADMIN' AND :area LIKE g.area || '%'
				   AND g.valid_from <= :today AND g.valid_to IS NULL)
				""")
				.param("besides", besides.value())
				.param("area", area.digits())
				.param("today", today)
				.query(Boolean.class)
				.single();
	}

	/// How many of an area hold one of some roles on a day; people, not roles.
	int count(AreaCode area, Collection<Role> roles, LocalDate day) {
		return sql.sql("""
				SELECT count(DISTINCT a.id) FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.closed_at IS NULL AND g.role = ANY(:roles) AND g.area >= :from AND g.area < :end
				   AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
				""")
				.param("roles", roles.stream().map(Role::name).toArray(String[]::new))
				.param("from", area.digits())
				.param("end", area.end())
				.param("day", day)
				.query(Integer.class)
				.single();
	}

	/// For which areas inside an area somebody holds a role on a day.
	List<AreaCode> held(AreaCode area, Role role, LocalDate day) {
		return sql.sql("""
				SELECT DISTINCT g.area FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.closed_at IS NULL AND g.role = :role AND g.area >= :from AND g.area < :end
				   AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
				 ORDER BY g.area LIMIT 1000
				""")
				.param("role", role.name())
				.param("from", area.digits())
				.param("end", area.end())
				.param("day", day)
				.query((row, _) -> new AreaCode(row.getString("area")))
				.list();
	}

	private List<Person> withRoles(List<Person> people) {
		var held = new HashMap<AccountId, List<Person.Held>>();
		sql.sql("SELECT * FROM identity.grants WHERE account = ANY(:ids) ORDER BY valid_from DESC, id DESC")
				.param("ids", people.stream().map(each -> each.id().value()).toArray(UUID[]::new))
				.query(row -> {
					held.computeIfAbsent(new AccountId(row.getObject("account", UUID.class)), _ -> new ArrayList<>())
							.add(held(row));
				});
		return people.stream().map(each -> with(each, held)).toList();
	}

	private static Person with(Person person, Map<AccountId, List<Person.Held>> held) {
		return new Person(person.id(), person.name(), person.signIn(), person.ready(), person.open(),
				List.copyOf(held.getOrDefault(person.id(), List.of())));
	}

	private static Person person(ResultSet row, int n) throws SQLException {
		return new Person(new AccountId(row.getObject("id", UUID.class)), row.getString("name"),
				Optional.ofNullable(row.getString("sign_in")), row.getString("password_hash") != null,
				row.getTimestamp("closed_at") == null, List.of());
	}

	private static Person.Held held(ResultSet row) throws SQLException {
		@Nullable UUID body = row.getObject("body", UUID.class);
		@Nullable LocalDate last = row.getObject("valid_to", LocalDate.class);
		return new Person.Held(row.getObject("id", UUID.class),
				new Grant(Role.valueOf(row.getString("role")), new AreaCode(row.getString("area")),
						Optional.ofNullable(body).map(BodyId::new)),
				row.getObject("valid_from", LocalDate.class), Optional.ofNullable(last));
	}
}
