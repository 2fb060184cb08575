package nuandeng.ideas;

import static nuandeng.ideas.IdeaRules.ANSWERED_IN_TIME;
import static nuandeng.ideas.IdeaRules.ANSWERED_ONCE;
import static nuandeng.ideas.IdeaRules.ANSWERED_WITH_REASON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Due;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import nuandeng.requests.Following;
import nuandeng.requests.RequestId;
import nuandeng.requests.RequestWithdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to ideas. They are kept in `ideas.ideas`, one row for each request that is one.
@Service
@Transactional
public class Ideas {

	private static final int AT_ONCE = 200;
	private static final String OPEN = "decision IS NULL AND withdrawn_at IS NULL";

	private final JdbcClient sql;
	private final Following following;
	private final Notices notices;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Ideas(JdbcClient sql, Following following, Notices notices, WorkCalendar calendar, InstantSource clock) {
		this.sql = sql;
		this.following = following;
		this.notices = notices;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// Puts an idea on the list of those to be answered; one that is there stays as it is.
	public void put(RequestId request, AreaCode area, Instant saidAt) {
		sql.sql("""
				INSERT INTO ideas.ideas (request, area, said_at) VALUES (:request, :area, :saidAt)
				    ON CONFLICT (request) DO NOTHING
				""")
				.param("request", request.value())
				.param("area", area.digits())
				.param("saidAt", Timestamp.from(saidAt))
				.update();
	}

	/// Answers an idea and tells its speaker.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> decide(RequestId request, Decision decision, String because, Actor actor) {
		if (because.isBlank()) {
			return Optional.of(ANSWERED_WITH_REASON);
		}
		var changed = sql.sql("""
				UPDATE ideas.ideas SET decision = :decision, because = :because, decided_by = :by, decided_at = :at
				 WHERE request = :request AND
				""" + " " + OPEN)
				.param("request", request.value())
				.param("decision", decision.name())
				.param("because", because)
				.param("by", actor.account().value())
				.param("at", Timestamp.from(clock.instant()))
				.update();
		if (changed == 0) {
			return Optional.of(ANSWERED_ONCE);
		}
		following.decided(request, decision.word() + "。" + because, actor);
		return Optional.empty();
	}

	/// What waits for an answer inside an area, the oldest first.
	@Transactional(readOnly = true)
	public List<Idea> open(AreaCode within, int most) {
		return list(OPEN + " AND area >= :from AND area < :end ORDER BY said_at, request LIMIT :most", within, most);
	}

	/// How many wait for an answer inside an area, counted to a thousand.
	@Transactional(readOnly = true)
	public long waiting(AreaCode within) {
		return sql.sql("SELECT count(*) FROM (SELECT FROM ideas.ideas WHERE " + OPEN
				+ " AND area >= :from AND area < :end LIMIT 1000) waiting")
				.param("from", within.digits())
				.param("end", within.end())
				.query(Long.class)
				.single();
	}

	/// What was answered inside an area, the latest first.
	@Transactional(readOnly = true)
	public List<Idea> answered(AreaCode within, int most) {
		return list(
				"decision IS NOT NULL AND area >= :from AND area < :end ORDER BY decided_at DESC, request LIMIT :most",
				within, most);
	}

	/// The idea that a request is, if it is one.
	@Transactional(readOnly = true)
	public Optional<Idea> find(RequestId request) {
		return sql.sql("SELECT * FROM ideas.ideas WHERE request = :request").param("request", request.value())
				.query(Ideas::idea).optional();
	}

	/// By when an idea that was said at a moment is answered (IDE-01).
	public Due due(Instant saidAt) {
		return calendar.due(saidAt, ANSWERED_IN_TIME.span());
	}

	/// An idea whose speaker says: never mind, is off the list. Told twice is once.
	@ApplicationModuleListener
	void on(RequestWithdrawn withdrawn) {
		sql.sql("UPDATE ideas.ideas SET withdrawn_at = :at WHERE request = :request AND withdrawn_at IS NULL")
				.param("request", withdrawn.request().value())
				.param("at", Timestamp.from(withdrawn.at()))
				.update();
	}

	/// Tells the desk once about each idea whose days are over.
	@Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
	void remind() {
		var waiting = sql.sql("SELECT * FROM ideas.ideas WHERE " + OPEN
				+ " AND NOT reminded ORDER BY said_at, request LIMIT :most FOR UPDATE SKIP LOCKED")
				.param("most", AT_ONCE)
				.query(Ideas::idea)
				.list();
		var now = clock.instant();
		for (var idea : waiting) {
			if (due(idea.saidAt()).moment().filter(now::isAfter).isPresent()) {
				remind(idea);
			}
		}
	}

	private void remind(Idea idea) {
		notices.send(new Notice("idea." + idea.request() + ".due", new Recipient.Duty(idea.area()),
				"居民的一个主意到日子了，还没给说法。", Urgency.ORDINARY,
				Optional.of(new Subject("request", idea.request().value())), Optional.of("/desk/ideas")));
		sql.sql("UPDATE ideas.ideas SET reminded = true WHERE request = :request")
				.param("request", idea.request().value())
				.update();
	}

	private List<Idea> list(String which, AreaCode within, int most) {
		return sql.sql("SELECT * FROM ideas.ideas WHERE " + which)
				.param("from", within.digits())
				.param("end", within.end())
				.param("most", most)
				.query(Ideas::idea)
				.list();
	}

	private static Idea idea(ResultSet row, int n) throws SQLException {
		var decision = Optional.ofNullable(row.getString("decision")).map(Decision::valueOf);
		return new Idea(new RequestId(row.getObject("request", UUID.class)), new AreaCode(row.getString("area")),
				row.getTimestamp("said_at").toInstant(),
				decision.isEmpty() ? Optional.empty()
						: Optional.of(new Idea.Reply(decision.get(), row.getString("because"),
								new AccountId(row.getObject("decided_by", UUID.class)),
								row.getTimestamp("decided_at").toInstant())));
	}
}
