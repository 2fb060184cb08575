package nuandeng.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nuandeng.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps notices in `notification.notices` and what came of them in `notification.attempts`.
@Repository
class Outbox {

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

	List<Delivery> about(Subject subject) {
		return sql.sql("""
				SELECT a.at, a.channel, a.result, n.body
				  FROM notification.notices n JOIN notification.attempts a ON a.notice = n.id
				 WHERE n.about_id = :id AND n.about_kind = :kind
				 UNION ALL
				SELECT n.at, '网页', '放在进度页上', n.body
				  FROM notification.notices n
				 WHERE n.about_id = :id AND n.about_kind = :kind AND n.recipient_kind = 'SPEAKER'
				 ORDER BY 1, 2 LIMIT 200
				""")
				.param("id", subject.id())
				.param("kind", subject.kind())
				.query((row, n) -> new Delivery(row.getTimestamp("at").toInstant(), row.getString("channel"),
						row.getString("result"), row.getString("body")))
				.list();
	}
}
