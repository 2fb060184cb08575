package nuandeng.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Counts in `notification.sent_today` how many messages a person was sent today. It knows people by a keyed hash of
/// their address and forgets them after a week.
@Repository
class DailyShare {

	private final JdbcClient sql;

	DailyShare(JdbcClient sql) {
		this.sql = sql;
	}

	/// Takes one message from a person's share of the day. Two workers cannot both take the last one: the row is locked
	/// by whoever counts it up.
	///
	/// @return whether there was one left
	@Transactional
	boolean take(String address, Instant now) {
		return sql.sql("""
				INSERT INTO notification.sent_today AS s (person, day, messages) VALUES (:person, :day, 1)
				ON CONFLICT (person, day) DO UPDATE SET messages = s.messages + 1 WHERE s.messages < :most
				""")
				.param("person", hash(address))
				.param("day", day(now))
				.param("most", NotificationRules.MESSAGES_A_DAY.most())
				.update() == 1;
	}

	/// Gives back what did not go out.
	@Transactional
	void giveBack(String address, Instant now) {
		sql.sql("UPDATE notification.sent_today SET messages = messages - 1 WHERE person = :person AND day = :day AND messages > 0")
				.param("person", hash(address))
				.param("day", day(now))
				.update();
	}

	@Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
	@Transactional
	void forget() {
		sql.sql("DELETE FROM notification.sent_today WHERE day < current_date - 7").update();
	}

	private byte[] hash(String address) {
		var key = sql.sql("SELECT key FROM notification.hash_key").query(String.class).single();
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Date day(Instant now) {
		return Date.valueOf(LocalDate.ofInstant(now, WorkCalendar.ZONE));
	}
}
