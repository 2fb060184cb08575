package nuandeng.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Walks the chain every night and whenever an auditor asks, and remembers what came of it.
@Service
@Transactional
public class Checks {

	private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

	private final AuditTrail trail;
	private final JdbcClient sql;
	private final InstantSource clock;

	Checks(AuditTrail trail, JdbcClient sql, InstantSource clock) {
		this.trail = trail;
		this.sql = sql;
		this.clock = clock;
	}

	/// What came of a walk.
	///
	/// @param entries entries found under a seal
	/// @param open entries that waited for one
	/// @param seal the last seal's hash
	/// @param wrong what is wrong; empty if everything held
	/// @param firstBad the first entry that is not as it was written, if it is one
	public record Check(Instant at, long entries, long open, String seal, String wrong, OptionalLong firstBad) {

		/// Tells whether everything held.
		public boolean whole() {
			return wrong.isEmpty();
		}
	}

	/// Walks the chain now.
	public Check run(Actor actor) {
		var check = switch (trail.verify()) {
			case Verification.Whole whole -> new Check(clock.instant(), whole.entries(), whole.open(), whole.seal(), "",
					OptionalLong.empty());
			case Verification.Broken broken -> new Check(clock.instant(), 0, 0, "",
					"第 " + broken.seal() + " 道封条对不上：" + broken.why(), broken.firstBad());
		};
		add(check);
		trail.did(actor, "trail.checked", new Subject("trail", Ids.next()), java.util.Map.of("whole", check.whole()));
		return check;
	}

	/// The last walk.
	@Transactional(readOnly = true)
	public Optional<Check> last() {
		return sql.sql("SELECT * FROM audit.checks ORDER BY id DESC LIMIT 1")
				.query((row, n) -> new Check(row.getTimestamp("at").toInstant(), row.getLong("entries"),
						row.getLong("open"), row.getString("seal"), row.getString("wrong"),
						row.getObject("first_bad") == null ? OptionalLong.empty()
								: OptionalLong.of(row.getLong("first_bad"))))
				.optional();
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
	void everyNight() {
		if (!run(Actor.clock()).whole()) {
			LOG.error("the audit trail is not as it was written; see /audit");
		}
	}

	private void add(Check check) {
		sql.sql("""
				INSERT INTO audit.checks (at, entries, open, seal, wrong, first_bad)
				VALUES (:at, :entries, :open, :seal, :wrong, :firstBad)
				""")
				.param("at", Timestamp.from(check.at()))
				.param("entries", check.entries())
				.param("open", check.open())
				.param("seal", check.seal())
				.param("wrong", check.wrong())
				.param("firstBad", check.firstBad().isPresent() ? check.firstBad().getAsLong() : null)
				.update();
	}
}
