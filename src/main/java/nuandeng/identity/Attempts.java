package nuandeng.identity;

import static nuandeng.identity.IdentityRules.WRONG_AT_ONE_ACCOUNT;
import static nuandeng.identity.IdentityRules.WRONG_FROM_ONE_PLACE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps attempts to sign in, in `identity.attempts`. An attempt is written before the password is looked at and taken
/// back when it was right, so that a hundred guesses at the same moment count as a hundred.
@Repository
@Transactional
class Attempts {

	/// How long a wrong attempt counts.
	private static final Duration COUNTS_FOR = Duration.ofMinutes(15);

	private final JdbcClient sql;
	private final InstantSource clock;

	Attempts(JdbcClient sql, InstantSource clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/// Counts one more attempt, unless a rule stands in the way.
	Optional<Rule> begin(String signIn, String client) {
		var now = clock.instant();
		var account = digest(signIn.toLowerCase(Locale.ROOT));
		var place = digest(client);
		forgetOld(now);
		lock(place);
		lock(account);
		if (!WRONG_FROM_ONE_PLACE.hasRoomAfter(count("client", place, now))) {
			return Optional.of(WRONG_FROM_ONE_PLACE);
		}
		if (!WRONG_AT_ONE_ACCOUNT.hasRoomAfter(count("account", account, now))) {
			return Optional.of(WRONG_AT_ONE_ACCOUNT);
		}
		sql.sql("INSERT INTO identity.attempts (id, account, client, at) VALUES (:id, :account, :client, :at)")
				.param("id", Ids.next())
				.param("account", account)
				.param("client", place)
				.param("at", Timestamp.from(now))
				.update();
		return Optional.empty();
	}

	/// The password was right: what was wrong before no longer counts.
	void right(String signIn) {
		sql.sql("DELETE FROM identity.attempts WHERE account = :account")
				.param("account", digest(signIn.toLowerCase(Locale.ROOT)))
				.update();
	}

	private int count(String column, byte[] digest, Instant now) {
		return sql.sql("SELECT count(*) FROM identity.attempts WHERE " + column + " = :digest AND at > :since")
				.param("digest", digest)
				.param("since", Timestamp.from(now.minus(COUNTS_FOR)))
				.query(Integer.class)
				.single();
	}

	private void lock(byte[] digest) {
		sql.sql("SELECT pg_advisory_xact_lock(('x' || encode(:digest, 'hex'))::bit(64)::bigint)")
				.param("digest", digest)
				.query((row, _) -> 0)
				.list();
	}

	private void forgetOld(Instant now) {
		sql.sql("DELETE FROM identity.attempts WHERE at <= :before")
				.param("before", Timestamp.from(now.minus(COUNTS_FOR)))
				.update();
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
