package nuandeng.requests;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nuandeng.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps when speakers were told what, and finds those whose time is over.
@Repository
class Tellings {

	private final JdbcClient sql;

	Tellings(JdbcClient sql) {
		this.sql = sql;
	}

	/// The speakers on a case are told that it is done: their verdict is open. Told twice at one moment is once.
	void reported(CaseId onCase, Instant at) {
		sql.sql("""
				UPDATE requests.requests SET reported_at = :at, said_done = NULL, said_done_at = NULL, stars = NULL, over_at = NULL
				 WHERE case_id = :onCase AND withdrawn_at IS NULL AND reported_at IS DISTINCT FROM :at
				   AND (said_done_at IS NULL OR said_done_at < :at)
				""")
				.param("onCase", onCase.value())
				.param("at", Timestamp.from(at))
				.update();
	}

	/// A speaker who came to the case after it was said to be done is told so.
	///
	/// @return whether this one had not been told yet
	boolean reportedTo(RequestId id, Instant at) {
		return sql.sql("UPDATE requests.requests SET reported_at = :at WHERE id = :id AND reported_at IS NULL")
				.param("id", id.value())
				.param("at", Timestamp.from(at))
				.update() == 1;
	}

	/// The case is handled again, or it is over.
	void movedOn(CaseId onCase, boolean over, Instant at) {
		sql.sql("""
				UPDATE requests.requests SET reported_at = NULL, over_at = CASE WHEN :over THEN :at::timestamptz END
				 WHERE case_id = :onCase
				""")
				.param("onCase", onCase.value())
				.param("over", over)
				.param("at", Timestamp.from(at))
				.update();
	}

	/// Holds others who change what is kept about the speakers on a case until the transaction ends.
	void hold(CaseId onCase) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", "requests.case." + onCase.value())
				.query((row, n) -> 0)
				.list();
	}

	/// Tells whether every speaker on a case has withdrawn; holds others who withdraw from it until the transaction ends.
	boolean nobodyAsks(CaseId onCase) {
		hold(onCase);
		return sql.sql("SELECT count(*) FROM requests.requests WHERE case_id = :onCase AND withdrawn_at IS NULL")
				.param("onCase", onCase.value())
				.query(Long.class)
				.single() == 0;
	}

	void lookAgain(RequestId id, boolean wanted, Instant now) {
		sql.sql("UPDATE requests.requests SET look_again_at = CASE WHEN :wanted THEN :at::timestamptz END WHERE id = :id")
				.param("id", id.value())
				.param("wanted", wanted)
				.param("at", Timestamp.from(now.plus(Duration.ofDays(RequestRules.LOOK_AGAIN.most()))))
				.update();
	}

	/// Those to be asked once more; each is handed out once.
	List<RequestView> takeLookAgain(Instant now, int most) {
		return sql.sql("""
				UPDATE requests.requests SET look_again_at = NULL
				 WHERE id IN (SELECT id FROM requests.requests WHERE look_again_at <= :now AND withdrawn_at IS NULL
				               ORDER BY look_again_at LIMIT :most FOR UPDATE SKIP LOCKED)
				RETURNING *
				""")
				.param("now", Timestamp.from(now))
				.param("most", most)
				.query(RequestRows::view)
				.list();
	}

	/// Erases name, telephone and address of what was over before a moment.
	List<RequestId> forgetContacts(Instant before, int most) {
		return sql.sql("""
				UPDATE requests.requests
				   SET name = NULL, phone = NULL, email = NULL, for_name = NULL, for_phone = NULL, for_call = false
				 WHERE id IN (SELECT id FROM requests.requests
				               WHERE over_at < :before AND (phone IS NOT NULL OR email IS NOT NULL OR name IS NOT NULL
				                    OR for_name IS NOT NULL OR for_phone IS NOT NULL)
				               ORDER BY over_at LIMIT :most FOR UPDATE SKIP LOCKED)
				RETURNING id
				""")
				.param("before", Timestamp.from(before))
				.param("most", most)
				.query(UUID.class)
				.list()
				.stream()
				.map(RequestId::new)
				.toList();
	}
}
