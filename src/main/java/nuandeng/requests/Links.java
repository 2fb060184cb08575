package nuandeng.requests;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the links by which a speaker follows a request in `requests.links`: their hashes, never the words themselves.
/// The first link is made from the form's random key, so that whoever presses twice is shown the same receipt; every
/// later one, made when somebody is told something, is random.
@Repository
class Links {

	private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
	private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());

	private final JdbcClient sql;

	Links(JdbcClient sql) {
		this.sql = sql;
	}

	/// The word made from a form's key.
	static String from(UUID key) {
		var rest = new BigInteger(1, hash("a link of nuandeng " + key));
		var word = new StringBuilder(20);
		for (int i = 0; i < 20; i++) {
			var digits = rest.divideAndRemainder(BASE);
			word.append(LETTERS.charAt(digits[1].intValue()));
			rest = digits[0];
		}
		return word.toString();
	}

	static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/// When a link made now ends.
	static Instant endOf(Instant now) {
		var life = switch (RequestRules.LINK_LIFE.span()) {
			case Span.Months(var months) -> months;
			case Span.WorkingDays _, Span.WorkingHours _, Span.UrgentHours _, Span.CalendarDays _ ->
					throw new IllegalStateException("links live for months");
		};
		return ZonedDateTime.ofInstant(now, WorkCalendar.ZONE).plusMonths(life).toInstant();
	}

	/// A new random word for a request.
	String make(RequestId request, Instant now) {
		var token = Ids.secret();
		sql.sql("INSERT INTO requests.links (hash, request, made_at, ends_at) VALUES (:hash, :request, :now, :ends)")
				.param("hash", hash(token))
				.param("request", request.value())
				.param("now", java.sql.Timestamp.from(now))
				.param("ends", java.sql.Timestamp.from(endOf(now)))
				.update();
		return token;
	}

	Optional<RequestId> find(String token, Instant now) {
		return sql.sql("SELECT request FROM requests.links WHERE hash = :hash AND ends_at > :now")
				.param("hash", hash(token))
				.param("now", java.sql.Timestamp.from(now))
				.query(UUID.class)
				.optional()
				.map(RequestId::new);
	}

	/// Ends every link of a request.
	void end(RequestId request, Instant now) {
		sql.sql("UPDATE requests.links SET ends_at = :now WHERE request = :request AND ends_at > :now")
				.param("request", request.value())
				.param("now", java.sql.Timestamp.from(now))
				.update();
	}

	int forgetEnded(Instant before) {
		return sql.sql("DELETE FROM requests.links WHERE ends_at < :before")
				.param("before", java.sql.Timestamp.from(before))
				.update();
	}
}
