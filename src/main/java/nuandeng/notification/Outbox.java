package nuandeng.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps notices in `notification.notices` and what came of them in `notification.attempts`.
@Repository
class Outbox {

	/// How long a worker may take before another one thinks it has died.
	static final Duration LEASE = Duration.ofMinutes(5);

	private final JdbcClient sql;

	Outbox(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Notice notice, Instant at) {
		sql.sql("SELECT notification.enqueue(:key, :kind, :recipient, :body, :urgency, :aboutKind, :aboutId, :path, :at)")
				.param("key", notice.key())
				.param("kind", notice.to().kind())
				.param("recipient", notice.to().identifier())
				.param("body", notice.text())
				.param("urgency", notice.urgency().name())
				.param("aboutKind", notice.about().map(Subject::kind).orElse(null))
				.param("aboutId", notice.about().map(Subject::id).orElse(null))
				.param("path", notice.path().orElse(null))
				.param("at", Timestamp.from(at))
				.query((row, n) -> 0)
				.list();
	}

	void takeBack(Recipient to, List<String> beginnings) {
		sql.sql("""
				UPDATE notification.notices SET state = 'OVERTAKEN'
				 WHERE recipient_kind = :kind AND recipient = :recipient AND state IN ('WAITING', 'TO_CALL')
				   AND EXISTS (SELECT FROM unnest(:beginnings::text[]) beginning WHERE starts_with(key, beginning))
				""")
				.param("kind", to.kind())
				.param("recipient", to.identifier())
				.param("beginnings", beginnings.toArray(String[]::new))
				.update();
	}

	/// Takes the next notices that are due. They come up again when the lease runs out, if nobody records what became of
	/// them: after a crash a message may go out a second time, and never not at all.
	@Transactional
	List<Pending> claim(int most, Instant now) {
		return sql.sql("""
				UPDATE notification.notices SET due_at = :lease, tries = tries + 1
				 WHERE id IN (SELECT id FROM notification.notices WHERE state = 'WAITING' AND due_at <= :now
				               ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
				RETURNING id, key, recipient_kind, recipient, body, urgency, path, at, tries
				""")
				.param("lease", Timestamp.from(now.plus(LEASE)))
				.param("now", Timestamp.from(now))
				.param("most", most)
				.query((row, n) -> pending(row))
				.list();
	}

	/// Puts notices back until later; this was no attempt.
	@Transactional
	void hold(List<Pending> notices, Instant until) {
		sql.sql("UPDATE notification.notices SET due_at = :until, tries = tries - 1 WHERE id IN (:ids) AND state = 'WAITING'")
				.param("until", Timestamp.from(until))
				.param("ids", ids(notices))
				.update();
	}

	/// Puts notices back for another attempt.
	@Transactional
	void retry(List<Pending> notices, Instant next) {
		sql.sql("UPDATE notification.notices SET due_at = :next WHERE id IN (:ids) AND state = 'WAITING'")
				.param("next", Timestamp.from(next))
				.param("ids", ids(notices))
				.update();
	}

	/// The person has been told, or finds it on the page.
	@Transactional
	void settle(List<Pending> notices, String state) {
		sql.sql("UPDATE notification.notices SET state = :state WHERE id IN (:ids) AND state = 'WAITING'")
				.param("state", state)
				.param("ids", ids(notices))
				.update();
	}

	/// Somebody has to call.
	///
	/// @param whom who it is, masked
	@Transactional
	void toCall(List<Pending> notices, AreaCode area, String whom, Instant from) {
		sql.sql("""
				UPDATE notification.notices SET state = 'TO_CALL', area = :area, whom = :whom, due_at = :from
				 WHERE id IN (:ids) AND state = 'WAITING'
				""")
				.param("area", area.digits())
				.param("whom", whom)
				.param("from", Timestamp.from(from))
				.param("ids", ids(notices))
				.update();
	}

	/// Writes down an attempt at each notice.
	@Transactional
	void attempt(List<Long> notices, Instant at, String channel, String result, String words, AccountId by) {
		sql.sql("""
				INSERT INTO notification.attempts (notice, at, channel, result, words, actor)
				SELECT id, :at, :channel, :result, :words, :actor FROM notification.notices WHERE id IN (:ids)
				""")
				.param("at", Timestamp.from(at))
				.param("channel", channel)
				.param("result", result)
				.param("words", words)
				.param("actor", by.value())
				.param("ids", notices)
				.update();
	}

	/// Gives back to the desk what could not be said, and tells the desk so.
	@Transactional
	void backAtDesk(List<Long> notices, Notice toDesk, Instant at) {
		sql.sql("UPDATE notification.notices SET state = 'BACK_AT_DESK' WHERE id IN (:ids)")
				.param("ids", notices)
				.update();
		add(toDesk, at);
	}

	Map<String, Instant> reached(Collection<String> keys) {
		var moments = new HashMap<String, Instant>();
		sql.sql("""
				SELECT n.key, max(a.at) AS reached FROM notification.notices n
				  JOIN notification.attempts a ON a.notice = n.id
				 WHERE n.key IN (:keys) AND n.state = 'TOLD' GROUP BY n.key
				""")
				.param("keys", keys)
				.query((RowCallbackHandler) row -> moments.put(row.getString("key"),
						row.getTimestamp("reached").toInstant()));
		return moments;
	}

	boolean toldInPerson(String key, String words, AccountId by, Instant at) {
		var told = sql.sql("""
				UPDATE notification.notices SET state = 'TOLD'
				 WHERE key = :key AND state <> 'TOLD' RETURNING id
				""")
				.param("key", key)
				.query(Long.class)
				.optional();
		told.ifPresent(notice -> attempt(List.of(notice), at, "当面", "告诉了", words, by));
		return told.isPresent();
	}

	List<Delivery> about(Subject subject) {
		return sql.sql("""
				SELECT a.at, a.channel, a.result || CASE a.words WHEN '' THEN '' ELSE '：' || a.words END AS result,
				       n.body, n.recipient_kind, n.recipient, a.id AS step
				  FROM notification.notices n JOIN notification.attempts a ON a.notice = n.id
				 WHERE n.about_id = :id AND n.about_kind = :kind
				 UNION ALL
				SELECT n.at, '网页', '放在进度页上', n.body, n.recipient_kind, n.recipient, 0
				  FROM notification.notices n
				 WHERE n.about_id = :id AND n.about_kind = :kind AND n.recipient_kind = 'SPEAKER'
				 ORDER BY at, step LIMIT 200
				""")
				.param("id", subject.id())
				.param("kind", subject.kind())
				.query((row, n) -> new Delivery(row.getTimestamp("at").toInstant(), row.getString("channel"),
						row.getString("result"), row.getString("body"),
						Recipient.of(row.getString("recipient_kind"), row.getString("recipient"))))
				.list();
	}

	private static List<Long> ids(List<Pending> notices) {
		return notices.stream().map(Pending::id).toList();
	}

	private static Pending pending(ResultSet row) throws SQLException {
		return new Pending(row.getLong("id"), row.getString("key"),
				Recipient.of(row.getString("recipient_kind"), row.getString("recipient")), row.getString("body"),
				Urgency.valueOf(row.getString("urgency")), Optional.ofNullable(row.getString("path")),
				row.getTimestamp("at").toInstant(), row.getInt("tries"));
	}
}
