package nuandeng.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps links that let somebody set a password, in `identity.invitations`; what is kept is their digest.
@Repository
class Links {

	/// A link as it is kept.
	record Kept(AccountId account, Instant expires, boolean used, boolean takenBack) {}

	private final JdbcClient sql;

	Links(JdbcClient sql) {
		this.sql = sql;
	}

	/// Holds an account until the transaction ends, so that its links come one after the other.
	void lock(AccountId account) {
		sql.sql("SELECT id FROM identity.accounts WHERE id = :id FOR UPDATE").param("id", account.value())
				.query((_, _) -> 0).list();
	}

	void add(AccountId account, String token, AccountId by, Instant at, Instant expires) {
		sql.sql("""
				INSERT INTO identity.invitations (id, account, digest, made_by, made_at, expires_at)
				VALUES (:id, :account, :digest, :by, :at, :expires)
				""")
				.param("id", Ids.next())
				.param("account", account.value())
				.param("digest", digest(token))
				.param("by", by.value())
				.param("at", Timestamp.from(at))
				.param("expires", Timestamp.from(expires))
				.update();
	}

	Optional<Kept> find(String token) {
		return sql.sql("SELECT * FROM identity.invitations WHERE digest = :digest")
				.param("digest", digest(token))
				.query((row, _) -> new Kept(new AccountId(row.getObject("account", UUID.class)),
						row.getTimestamp("expires_at").toInstant(), row.getTimestamp("used_at") != null,
						row.getBoolean("taken_back")))
				.optional();
	}

	/// Uses a link up; false if somebody else just did, or it was taken back.
	boolean use(String token, Instant at) {
		return sql.sql("""
				UPDATE identity.invitations SET used_at = :at
				 WHERE digest = :digest AND used_at IS NULL AND NOT taken_back AND expires_at > :at
				""")
				.param("digest", digest(token))
				.param("at", Timestamp.from(at))
				.update() == 1;
	}

	void takeBack(AccountId account) {
		sql.sql("UPDATE identity.invitations SET taken_back = true WHERE account = :account AND used_at IS NULL")
				.param("account", account.value())
				.update();
	}

	/// Forgets the password and the passkeys of an account; its sign-in name stays.
	void forgetSecrets(AccountId account) {
		sql.sql("UPDATE identity.accounts SET password_hash = NULL WHERE id = :id").param("id", account.value())
				.update();
		sql.sql("DELETE FROM identity.passkeys WHERE account = :id").param("id", account.value()).update();
	}

	/// Tells whether a sign-in name is still nobody's, and keeps it from everybody else until the transaction ends.
	boolean reserve(String signIn) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "identity.sign-in " + signIn)
				.query((_, _) -> 0).list();
		return sql.sql("SELECT NOT EXISTS (SELECT FROM identity.accounts WHERE lower(sign_in) = :name)")
				.param("name", signIn)
				.query(Boolean.class)
				.single();
	}

	void settle(AccountId account, String signIn, String passwordHash) {
		sql.sql("UPDATE identity.accounts SET sign_in = :signIn, password_hash = :hash WHERE id = :id")
				.param("signIn", signIn)
				.param("hash", passwordHash)
				.param("id", account.value())
				.update();
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
