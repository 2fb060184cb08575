package nuandeng.node;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells whether a request could be accepted now, by writing and committing as accepting one would. Whoever asks more
/// often than once a second gets the last answer.
@Component("pulse")
class Pulse implements HealthIndicator {

	private static final long FRESH = Duration.ofSeconds(1).toNanos();

	private final ApplicationAvailability availability;
	private final JdbcClient sql;
	private final TransactionTemplate transaction;
	private long takenAt = System.nanoTime() - 2 * FRESH;
	private boolean beats;

	Pulse(ApplicationAvailability availability, JdbcClient sql, PlatformTransactionManager transactions) {
		this.availability = availability;
		this.sql = sql;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout((int) Storage.PATIENCE.toSeconds());
	}

	@Override
	public Health health() {
		var open = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
		return open && beats() ? Health.up().build() : Health.outOfService().build();
	}

	private synchronized boolean beats() {
		if (System.nanoTime() - takenAt > FRESH) {
			beats = canWrite();
			takenAt = System.nanoTime();
		}
		return beats;
	}

	private boolean canWrite() {
		try {
			return transaction.execute(_ -> sql.sql("UPDATE node.pulse SET at = :now")
					.param("now", Timestamp.from(InstantSource.system().instant()))
					.update()) == 1;
		} catch (DataAccessException | TransactionException e) {
			return false;
		}
	}
}
