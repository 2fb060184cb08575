package nuandeng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

/// Keeps accounts in `identity.accounts` and what they may do in `identity.grants`.
@Repository
class Accounts {

	/// An account as it is kept.
	///
	/// @param signIn empty until somebody has chosen one
	/// @param passwordHash empty until somebody has set one; no password fits that
	record Account(AccountId id, String signIn, String name, String passwordHash, boolean open) {

		/// Tells whether somebody can sign in with it.
		boolean ready() {
			return open && !passwordHash.isEmpty();
		}
	}

	private final JdbcClient sql;

	Accounts(JdbcClient sql) {
		this.sql = sql;
	}

	Optional<Account> find(String signIn) {
		return sql.sql("SELECT * FROM identity.accounts WHERE sign_in = :signIn")
				.param("signIn", signIn)
				.query(Accounts::account)
				.optional();
	}

	Optional<Account> find(AccountId id) {
		return sql.sql("SELECT * FROM identity.accounts WHERE id = :id")
				.param("id", id.value())
				.query(Accounts::account)
				.optional();
	}

	Map<AccountId, String> namesOf(Collection<AccountId> several) {
		var names = new HashMap<AccountId, String>();
		sql.sql("SELECT id, name FROM identity.accounts WHERE id = ANY(:ids)")
				.param("ids", several.stream().map(AccountId::value).toArray(UUID[]::new))
				.query(row -> {
					names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("name"));
				});
		return names;
	}

	List<Grant> grantsOf(AccountId account, LocalDate today) {
		return sql.sql("""
				SELECT role, area, body FROM identity.grants
				 WHERE account = :account AND valid_from <= :today AND (valid_to IS NULL OR valid_to >= :today)
				 ORDER BY valid_from, id
				""")
				.param("account", account.value())
				.param("today", today)
				.query((row, n) -> grant(row))
				.list();
	}

	List<Account> holding(Role role, AreaCode area, LocalDate today) {
		return sql.sql("""
				SELECT a.* FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.closed_at IS NULL AND g.role = :role AND :area LIKE g.area || '%'
				   AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)
				 ORDER BY length(g.area) DESC, a.name LIMIT 50
				""")
				.param("role", role.name())
				.param("area", area.digits())
				.param("today", today)
				.query(Accounts::account)
				.list();
	}

	List<Actor> holdingWithin(Role role, AreaCode area, LocalDate today) {
		return sql.sql("""
				SELECT a.id, a.name, g.role, g.area, g.body
				  FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.closed_at IS NULL AND g.role = :role AND g.area >= :from AND g.area < :end
				   AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)
				 ORDER BY g.area, a.name LIMIT 100
				""")
				.param("role", role.name())
				.param("from", area.digits())
				.param("end", area.end())
				.param("today", today)
				.query(Accounts::actor)
				.list();
	}

	List<Actor> holding(Role role, BodyId body, LocalDate today) {
		return sql.sql("""
				SELECT a.id, a.name, g.role, g.area, g.body
				  FROM identity.accounts a JOIN identity.grants g ON g.account = a.id
				 WHERE a.closed_at IS NULL AND g.role = :role AND g.body = :body
				   AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)
				 ORDER BY a.name, a.id LIMIT 50
				""")
				.param("role", role.name())
				.param("body", body.value())
				.param("today", today)
				.query(Accounts::actor)
				.list();
	}

	AccountId add(String signIn, String name, String passwordHash, Instant at) {
		var id = new AccountId(Ids.next());
		sql.sql("""
				INSERT INTO identity.accounts (id, sign_in, name, password_hash, opened_at)
				VALUES (:id, :signIn, :name, :hash, :at)
				""")
				.param("id", id.value())
				.param("signIn", signIn)
				.param("name", name)
				.param("hash", passwordHash)
				.param("at", java.sql.Timestamp.from(at))
				.update();
		return id;
	}

	void add(AccountId account, Grant grant, LocalDate from) {
		sql.sql("""
				INSERT INTO identity.grants (id, account, role, area, body, valid_from)
				VALUES (:id, :account, :role, :area, :body, :from)
				""")
				.param("id", Ids.next())
				.param("account", account.value())
				.param("role", grant.role().name())
				.param("area", grant.area().digits())
				.param("body", grant.body().map(BodyId::value).orElse(null))
				.param("from", from)
				.update();
	}

	void withdraw(AccountId account, Role role, AreaCode area, LocalDate last) {
		sql.sql("""
				UPDATE identity.grants SET valid_to = greatest(:last, valid_from)
				 WHERE account = :account AND role = :role AND area = :area AND (valid_to IS NULL OR valid_to > :last)
				""")
				.param("last", last)
				.param("account", account.value())
				.param("role", role.name())
				.param("area", area.digits())
				.update();
	}

	void close(AccountId account, Instant at) {
		sql.sql("UPDATE identity.accounts SET closed_at = :at WHERE id = :id AND closed_at IS NULL")
				.param("at", java.sql.Timestamp.from(at))
				.param("id", account.value())
				.update();
	}

	void changePassword(AccountId account, String passwordHash) {
		sql.sql("UPDATE identity.accounts SET password_hash = :hash WHERE id = :id")
				.param("hash", passwordHash)
				.param("id", account.value())
				.update();
	}

	private static Account account(ResultSet row, int n) throws SQLException {
		return new Account(new AccountId(row.getObject("id", UUID.class)), text(row, "sign_in"), row.getString("name"),
				text(row, "password_hash"), row.getTimestamp("closed_at") == null);
	}

	private static String text(ResultSet row, String column) throws SQLException {
		@Nullable String text = row.getString(column);
		return text == null ? "" : text;
	}

	private static Actor actor(ResultSet row, int n) throws SQLException {
		return new Actor(new AccountId(row.getObject("id", UUID.class)), row.getString("name"), List.of(grant(row)));
	}

	private static Grant grant(ResultSet row) throws SQLException {
		@Nullable UUID body = row.getObject("body", UUID.class);
		return new Grant(Role.valueOf(row.getString("role")), new AreaCode(row.getString("area")),
				Optional.ofNullable(body).map(BodyId::new));
	}
}
