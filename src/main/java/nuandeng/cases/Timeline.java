package nuandeng.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nuandeng.attachments.AttachmentId;
import nuandeng.cases.CaseBook.Deed;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Walked;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what happened: one line for people in `cases.entry`, one flat line for figures in `cases.fact`. Both are only
/// ever added to; the database refuses anything else.
@Repository
class Timeline {

	private final JdbcClient sql;
	private final WorkCalendar calendar;

	Timeline(JdbcClient sql, WorkCalendar calendar) {
		this.sql = sql;
		this.calendar = calendar;
	}

	/// Adds what happened.
	///
	/// @param before the state before; empty when the case begins
	UUID add(Optional<CaseFile> before, Walked.Moved moved, Actor actor, Instant at) {
		var id = Ids.next();
		var from = before.map(CaseFile::state).map(CaseState::name).orElse(null);
		sql.sql("""
				INSERT INTO cases.entry (id, case_id, at, actor, who, kind, sentence, body, visibility, from_state,
				                         to_state, corrects, photos)
				VALUES (:id, :case, :at, :actor, :who, :kind, :sentence, :body, :visibility, :from, :to, :corrects,
				        CAST(:photos AS uuid[]))
				""")
				.param("id", id)
				.param("case", moved.next().head().id().value())
				.param("at", Timestamp.from(at))
				.param("actor", actor.account().value())
				.param("who", actor.signedIn() ? actor.name() + "（" + actor.roleWord() + "）" : actor.name())
				.param("kind", moved.kind())
				.param("sentence", moved.sentence())
				.param("body", moved.body())
				.param("visibility", moved.seen().name())
				.param("from", from)
				.param("to", moved.next().state().name())
				.param("corrects", moved.corrects().orElse(null))
				.param("photos", moved.photos().stream().map(AttachmentId::toString)
						.collect(Collectors.joining(",", "{", "}")))
				.update();
		fact(moved.kind(), from == null ? "" : from, moved.next(), at);
		return id;
	}

	private void fact(String kind, String from, CaseFile file, Instant at) {
		var head = file.head();
		var paused = pausedMinutes(file, at);
		sql.sql("""
				INSERT INTO cases.fact (case_id, kind, from_state, to_state, area, topic, lead, at, due,
				                        working_minutes, paused_minutes, urgent, solved, redos, other, sign_in_by,
				                        contact_by, contact_wanted, look_back)
				VALUES (:case, :kind, :from, :to, :area, :topic, :lead, :at, :due, :working, :paused, :urgent, :solved,
				        :redos, :other, :signInBy, :contactBy, :contactWanted, :lookBack)
				""")
				.param("case", head.id().value())
				.param("kind", kind)
				.param("from", from)
				.param("to", file.state().name())
				.param("area", head.matter().area().digits())
				.param("topic", head.matter().topic().map(topic -> topic.value()).orElse(null))
				.param("lead", file.assignment().map(to -> to.lead().value()).orElse(null))
				.param("at", Timestamp.from(at))
				.param("due", CaseRows.at(head.due(calendar).moment()))
				.param("working", Math.max(0, calendar.workingMinutes(head.matter().receivedAt(), at) - paused))
				.param("paused", paused)
				.param("urgent", head.matter().urgent())
				.param("solved", file instanceof CaseFile.Closed closed && !closed.result().explained())
				.param("redos", head.redos())
				.param("other", head.joinedInto().map(CaseId::value).orElse(null))
				.param("signInBy", CaseRows.at(file instanceof CaseFile.Sent sent
						? calendar.due(sent.to().at(), head.limit().signIn()).moment()
						: Optional.empty()))
				.param("contactBy",
						CaseRows.at(calendar.due(head.matter().receivedAt(), head.limit().firstContact()).moment()))
				.param("contactWanted", head.matter().contactWanted())
				.param("lookBack", file instanceof CaseFile.Parked parked ? parked.why().lookBack() : null)
				.update();
	}

	/// - Unit: minutes of office time the clock stood, a pause that is still running included.
	private long pausedMinutes(CaseFile file, Instant at) {
		var over = file.head().pauses().stream()
				.mapToLong(pause -> calendar.workingMinutes(pause.from(), pause.to())).sum();
		return switch (file) {
			case CaseFile.Asking asking -> over + calendar.workingMinutes(asking.askedAt(), at);
			case CaseFile.Parked parked -> over + calendar.workingMinutes(parked.at(), at);
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Outside _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					over;
		};
	}

	/// What happened to a case, the latest first; at most 500 entries.
	List<TimelineEntry> of(CaseId id, Visibility audience) {
		return sql.sql("""
				SELECT * FROM cases.entry WHERE case_id = :id AND visibility IN (:seen) ORDER BY position DESC LIMIT 500
				""")
				.param("id", id.value())
				.param("seen",
						Arrays.stream(Visibility.values()).filter(audience::reads).map(Visibility::name).toList())
				.query(Timeline::entry)
				.list();
	}

	/// Who may read an entry; empty if it does not belong to the case.
	Optional<Visibility> readersOf(CaseId id, UUID entry) {
		return sql.sql("SELECT visibility FROM cases.entry WHERE id = :entry AND case_id = :id")
				.param("entry", entry)
				.param("id", id.value())
				.query(String.class)
				.optional()
				.map(Visibility::valueOf);
	}

	/// What an actor did to cases lately that can be taken back, the latest first; at most 20.
	///
	/// @param within how far back
	List<Deed> deedsOf(Actor actor, Duration within, Instant now) {
		return sql.sql("""
				SELECT e.id, e.case_id, e.at, e.kind, e.sentence, c.number, c.title FROM cases.entry e
				  JOIN cases.cases c ON c.id = e.case_id
				 WHERE e.actor = :actor AND e.at > :since AND e.kind IN ('registered', 'sent', 'joined')
				   AND NOT EXISTS (SELECT 1 FROM cases.entry later
				                    WHERE later.case_id = e.case_id AND later.position > e.position)
				 ORDER BY e.at DESC, e.position DESC LIMIT 20
				""")
				.param("actor", actor.account().value())
				.param("since", Timestamp.from(now.minus(within)))
				.query((row, n) -> new Deed(new CaseId(row.getObject("case_id", UUID.class)),
						new CaseNumber(row.getString("number")), row.getString("title"), row.getString("kind"),
						row.getString("sentence"), CaseRows.moment(row, "at")))
				.list();
	}

	private static TimelineEntry entry(ResultSet row, int n) throws SQLException {
		@Nullable String from = row.getString("from_state");
		@Nullable String to = row.getString("to_state");
		var photos = (UUID[]) row.getArray("photos").getArray();
		return new TimelineEntry(row.getObject("id", UUID.class), CaseRows.moment(row, "at"), row.getString("kind"),
				row.getString("sentence"), row.getString("body"), row.getString("who"),
				Visibility.valueOf(row.getString("visibility")), Optional.ofNullable(from).map(CaseState::valueOf),
				Optional.ofNullable(to).map(CaseState::valueOf), CaseRows.maybeId(row, "corrects"),
				Arrays.stream(photos).map(AttachmentId::new).toList());
	}
}
