package nuandeng.requests;

import static nuandeng.requests.RequestRules.KEPT_WHEN_TOLD;
import static nuandeng.requests.RequestRules.PROMISE_LATE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to promises: what a worker said they would tell somebody by a day. A promise stays on the list until
/// somebody writes down what the speaker was told.
@Service
@Transactional
public class Promises {

	private static final String SELECT = """
			SELECT p.*, r.number, r.words FROM requests.promises p JOIN requests.requests r ON r.id = p.request
			""";

	private final JdbcClient sql;
	private final Entries entries;
	private final AuditTrail trail;
	private final Notices notices;
	private final Identity identity;
	private final InstantSource clock;

	Promises(JdbcClient sql, Entries entries, AuditTrail trail, Notices notices, Identity identity,
			InstantSource clock) {
		this.sql = sql;
		this.entries = entries;
		this.trail = trail;
		this.notices = notices;
		this.identity = identity;
		this.clock = clock;
	}

	/// Writes down what the actor promised a speaker.
	public UUID make(RequestId request, Promise promise, Actor actor) {
		var id = Ids.next();
		sql.sql("""
				INSERT INTO requests.promises (id, request, area, what, due, made_by, made_at)
				SELECT :id, id, area, :what, :due, :by, :at FROM requests.requests WHERE id = :request
				""")
				.param("id", id)
				.param("request", request.value())
				.param("what", promise.what())
				.param("due", promise.due())
				.param("by", actor.account().value())
				.param("at", Timestamp.from(clock.instant()))
				.update();
		entries.addPromise(request, RequestEntry.Kind.PROMISED, id, promise, promise.what(), actor, clock.instant());
		trail.did(actor, "request.promised", new Subject("request", request.value()),
				Map.of("due", promise.due().toString()));
		return id;
	}

	/// What was promised inside an area and is not yet kept, the next due first.
	///
	/// @param day only what is due until this day
	@Transactional(readOnly = true)
	public List<PromiseView> open(AreaCode within, LocalDate day, int most) {
		return sql.sql(SELECT + """
				 WHERE p.told_at IS NULL AND p.due <= :day AND p.area >= :from AND p.area < :end
				 ORDER BY p.due, p.id LIMIT :most
				""")
				.param("day", day)
				.param("from", within.digits())
				.param("end", within.end())
				.param("most", most)
				.query(Promises::promise)
				.list();
	}

	/// What was promised to the speaker of a request; at most 50.
	@Transactional(readOnly = true)
	public List<PromiseView> to(RequestId request) {
		return sql.sql(SELECT + " WHERE p.request = :request ORDER BY p.made_at LIMIT 50")
				.param("request", request.value())
				.query(Promises::promise)
				.list();
	}

	/// A promise.
	@Transactional(readOnly = true)
	public Optional<PromiseView> find(UUID id) {
		return sql.sql(SELECT + " WHERE p.id = :id").param("id", id).query(Promises::promise).optional();
	}

	/// Writes down what the speaker was told, which keeps the promise. Told already is told.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> told(UUID id, String words, Actor actor) {
		if (words.isBlank()) {
			return Optional.of(KEPT_WHEN_TOLD);
		}
		var changed = sql.sql("""
				UPDATE requests.promises SET told_by = :by, told_at = :at, told_words = :words
				 WHERE id = :id AND told_at IS NULL
				""")
				.param("id", id)
				.param("by", actor.account().value())
				.param("at", Timestamp.from(clock.instant()))
				.param("words", words)
				.update();
		if (changed == 1) {
			var kept = find(id).orElseThrow();
			var request = kept.request();
			entries.addPromise(request, RequestEntry.Kind.TOLD, id, new Promise(kept.what(), kept.due()), words, actor,
					clock.instant());
			trail.did(actor, "request.told", new Subject("request", request.value()), Map.of("promise", id.toString()));
		}
		return Optional.empty();
	}

	/// Reminds whoever promised something on the day it is due, and tells the secretary if it was not kept; each once.
	@Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT30M")
	void remind() {
		var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
		var late = today.minusDays(PROMISE_LATE.most());
		for (var promise : dueUntil(today)) {
			if (!promise.due().isAfter(late)) {
				tellSecretary(promise);
			}
			notices.send(new Notice("promise." + promise.id() + ".due", new Recipient.Staff(promise.madeBy()),
					"今天要给居民回话：" + promise.what() + "（" + promise.number().grouped() + "）。告诉了本人再记一笔。",
					Urgency.ORDINARY, Optional.of(new Subject("request", promise.request().value())),
					Optional.of("/desk/promises")));
		}
	}

	/// Tells the secretary of what was promised and is late, once.
	private void tellSecretary(PromiseView promise) {
		var text = "答应居民的事过了 " + PROMISE_LATE.most() + " 天还没告诉本人：" + promise.what() + "（"
				+ promise.number().grouped() + "）。是" + identity.nameOf(promise.madeBy()) + "答应的，一起想想怎么回。";
		var secretaries = identity.holders(Role.COMMUNITY_SECRETARY,
				promise.area().at(AreaCode.Level.COMMUNITY).orElse(promise.area()));
		var to = secretaries.isEmpty() ? List.<Recipient>of(new Recipient.Duty(promise.area()))
				: secretaries.stream().<Recipient>map(secretary -> new Recipient.Staff(secretary.account())).toList();
		for (var each : to) {
			notices.send(new Notice("promise." + promise.id() + ".late." + each.identifier(), each, text,
					Urgency.ORDINARY, Optional.of(new Subject("request", promise.request().value())),
					Optional.of("/desk/promises")));
		}
	}

	private List<PromiseView> dueUntil(LocalDate today) {
		return sql
				.sql(SELECT
						+ " WHERE p.told_at IS NULL AND p.due BETWEEN :from AND :today ORDER BY p.due, p.id LIMIT 500")
				.param("from", today.minusDays(30))
				.param("today", today)
				.query(Promises::promise)
				.list();
	}

	private static PromiseView promise(ResultSet row, int n) throws SQLException {
		var told = Optional.ofNullable(row.getTimestamp("told_at")).map(Timestamp::toInstant);
		return new PromiseView(row.getObject("id", UUID.class), new RequestId(row.getObject("request", UUID.class)),
				new RequestNumber(row.getString("number")), new AreaCode(row.getString("area")), row.getString("words"),
				row.getString("what"), row.getObject("due", LocalDate.class),
				new AccountId(row.getObject("made_by", UUID.class)), told,
				Optional.ofNullable(row.getString("told_words")));
	}
}
