package nuandeng.notification.facts;

import java.util.List;
import java.util.UUID;
import nuandeng.notification.CallAnswer;
import nuandeng.notification.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every call back, in order, from the log of attempts, which is only added to.
@Repository
public class CallFacts {

	private final JdbcClient sql;

	CallFacts(JdbcClient sql) {
		this.sql = sql;
	}

	/// The calls after a position, oldest first. A transaction that ends late may still add one below a position already
	/// read; the reader has to look again.
	public List<CallFact> since(long position, int most) {
		return sql.sql("""
				SELECT a.id, n.recipient, a.at, a.result FROM notification.attempts a
				  JOIN notification.notices n ON n.id = a.notice
				 WHERE a.id > :position AND a.channel = '电话' AND n.recipient_kind = 'SPEAKER' AND n.urgency = :asking
				 ORDER BY a.id LIMIT :most
				""")
				.param("position", position)
				.param("asking", Urgency.PLEASE_LOOK.name())
				.param("most", most)
				.query((row, n) -> new CallFact(row.getLong("id"), UUID.fromString(row.getString("recipient")),
						row.getTimestamp("at").toInstant(), row.getString("result").equals(CallAnswer.REACHED.word())))
				.list();
	}
}
