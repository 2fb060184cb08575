package nuandeng.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nuandeng.identity.AccountId;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps cases in `cases.cases`. Each state is one shape of row; the table's checks say the same as {@link CaseFile}.
@Repository
class Cases {

	private final JdbcClient sql;
	private final WorkCalendar calendar;

	Cases(JdbcClient sql, WorkCalendar calendar) {
		this.sql = sql;
		this.calendar = calendar;
	}

	/// The number after the last one.
	CaseNumber nextNumber(Instant at) {
		var sequence = sql.sql("SELECT nextval('cases.numbers')").query(Long.class).single();
		return CaseNumber.of(LocalDate.ofInstant(at, WorkCalendar.ZONE).getYear(), sequence);
	}

	/// Reads a case and holds its row until the transaction ends, so that two hands cannot move it at once.
	///
	/// @throws NoSuchCase if there is none
	CaseFile lock(CaseId id) {
		return sql.sql("SELECT * FROM cases.cases WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query(CaseRows::file)
				.optional()
				.orElseThrow(() -> new NoSuchCase(id));
	}

	/// Reads a case.
	///
	/// @throws NoSuchCase if there is none
	CaseFile get(CaseId id) {
		return find(List.of(id)).stream().findFirst().orElseThrow(() -> new NoSuchCase(id));
	}

	List<CaseFile> find(Collection<CaseId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return sql.sql("SELECT * FROM cases.cases WHERE id IN (:ids)")
				.param("ids", ids.stream().map(CaseId::value).toList())
				.query(CaseRows::file)
				.list();
	}

	Optional<CaseId> find(CaseNumber number) {
		return sql.sql("SELECT id FROM cases.cases WHERE number = :number")
				.param("number", number.value())
				.query(UUID.class)
				.optional()
				.map(CaseId::new);
	}

	/// The cases that are handled with another; at most 200.
	List<CaseId> joinedInto(CaseId id) {
		return sql.sql("SELECT id FROM cases.cases WHERE joined_into = :id ORDER BY number LIMIT 200")
				.param("id", id.value())
				.query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
				.list();
	}

	/// Cases the clock must look at, the longest waiting first; another node that looks at the same time takes others.
	List<CaseId> awake(Instant now, int most) {
		return sql.sql("""
				SELECT id FROM cases.cases WHERE wakes_at <= :now ORDER BY wakes_at LIMIT :most
				   FOR UPDATE SKIP LOCKED
				""")
				.param("now", Timestamp.from(now))
				.param("most", most)
				.query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
				.list();
	}

	void sleep(CaseId id, Optional<Instant> until) {
		sql.sql("UPDATE cases.cases SET wakes_at = :until WHERE id = :id")
				.param("until", CaseRows.at(until))
				.param("id", id.value())
				.update();
	}

	void add(CaseFile file, Optional<Instant> wakesAt) {
		var row = columns(file, wakesAt);
		var names = List.copyOf(row.keySet());
		sql.sql("INSERT INTO cases.cases (" + String.join(", ", names) + ") VALUES ("
				+ names.stream().map(Cases::placeholder).collect(Collectors.joining(", ")) + ")")
				.params(row)
				.update();
	}

	void save(CaseFile file, Optional<Instant> wakesAt) {
		var row = columns(file, wakesAt);
		sql.sql("UPDATE cases.cases SET " + row.keySet().stream()
				.map(name -> name + " = " + placeholder(name)).collect(Collectors.joining(", "))
				+ " WHERE id = :id")
				.params(row)
				.update();
	}

	/// Writes down what one of those who wait said about the result of a round.
	void judge(CaseId id, int round, UUID request, boolean done, Optional<Integer> stars, Instant at) {
		sql.sql("""
				INSERT INTO cases.verdict (case_id, round, request, done, stars, at)
				VALUES (:id, :round, :request, :done, :stars, :at)
				ON CONFLICT (case_id, round, request) DO UPDATE SET done = :done, stars = :stars, at = :at
				""")
				.param("id", id.value())
				.param("round", round)
				.param("request", request)
				.param("done", done)
				.param("stars", stars.orElse(null))
				.param("at", Timestamp.from(at))
				.update();
	}

	/// Those who said yes in a round.
	List<UUID> agreed(CaseId id, int round) {
		return sql.sql("SELECT request FROM cases.verdict WHERE case_id = :id AND round = :round AND done LIMIT 500")
				.param("id", id.value())
				.param("round", round)
				.query(UUID.class)
				.list();
	}

	private static String placeholder(String name) {
		return name.equals("assistants") ? "CAST(:assistants AS uuid[])" : ":" + name;
	}

	private Map<String, @Nullable Object> columns(CaseFile file, Optional<Instant> wakesAt) {
		var row = new HashMap<String, @Nullable Object>();
		CaseRows.NULLABLE.forEach(name -> row.put(name, null));
		row.putAll(CaseRows.ALWAYS);
		head(row, file.head());
		row.put("wakes_at", CaseRows.at(wakesAt));
		row.put("state", CaseRows.state(file).name());
		switch (file) {
			case CaseFile.Registered _ -> {}
			case CaseFile.Sent sent -> assignment(row, sent.to());
			case CaseFile.Disputed disputed -> {
				assignment(row, disputed.last());
				row.put("dispute_reference", disputed.reference());
				row.put("dispute_words", disputed.words());
				row.put("disputed_at", Timestamp.from(disputed.at()));
			}
			case CaseFile.InHand inHand -> work(row, inHand.work());
			case CaseFile.Asking asking -> {
				asking.work().ifPresent(work -> work(row, work));
				row.put("question", asking.question());
				row.put("asked_at", Timestamp.from(asking.askedAt()));
			}
			case CaseFile.Outside outside -> {
				work(row, outside.work());
				row.put("outside_unit", outside.unit());
				row.put("outside_contact", outside.contact());
				row.put("next_look", outside.nextLook());
			}
			case CaseFile.Parked parked -> {
				work(row, parked.work());
				proposal(row, parked.why());
				row.put("park_approved_by", parked.approvedBy().value());
				row.put("parked_at", Timestamp.from(parked.at()));
			}
			case CaseFile.Reported reported -> {
				work(row, reported.work());
				result(row, reported.result());
				row.put("checked_by", reported.checkedBy().map(AccountId::value).orElse(null));
				row.put("agreed_at", CaseRows.at(reported.agreedAt()));
			}
			case CaseFile.Closed closed -> {
				work(row, closed.work());
				result(row, closed.result());
				row.put("checked_by", closed.checkedBy().value());
				row.put("closed_said", closed.said());
				row.put("closed_at", Timestamp.from(closed.at()));
			}
			case CaseFile.Declined declined -> {
				row.put("decline_reason", declined.reason().name());
				row.put("decline_instead", declined.whereInstead());
				row.put("declined_by", declined.by().value());
				row.put("declined_at", Timestamp.from(declined.at()));
			}
			case CaseFile.Dropped dropped -> {
				row.put("drop_words", dropped.words());
				row.put("dropped_at", Timestamp.from(dropped.at()));
			}
		}
		return row;
	}

	private void head(Map<String, @Nullable Object> row, Head head) {
		var matter = head.matter();
		row.put("id", head.id().value());
		row.put("number", head.number().value());
		row.put("version", head.version());
		row.put("title", matter.title());
		row.put("words", matter.words());
		row.put("area", matter.area().digits());
		row.put("place", matter.place().map(place -> place.value()).orElse(null));
		row.put("place_words", matter.placeWords());
		row.put("topic", matter.topic().map(topic -> topic.value()).orElse(null));
		row.put("urgent", matter.urgent());
		row.put("hazard", matter.hazard());
		row.put("sensitive", matter.sensitive());
		row.put("complaint_against", matter.complaintAgainst().map(BodyId::value).orElse(null));
		row.put("received_at", Timestamp.from(matter.receivedAt()));
		row.put("contact_wanted", matter.contactWanted());
		row.put("registered_at", Timestamp.from(head.registeredAt()));
		row.put("registered_by", head.registeredBy().value());
		row.put("limit_profile", head.limit().profile());
		row.put("limit_class", head.limit().klass());
		row.put("limit_sign_in", head.limit().signIn().code());
		row.put("limit_resolve", head.limit().resolve().code());
		row.put("limit_extensions", head.limit().maxExtensions());
		row.put("limit_source", head.limit().source());
		row.put("extensions", head.extensions().stream().map(Span::code).collect(Collectors.joining(",")));
		row.put("pauses", head.pauses().stream().map(pause -> pause.from() + "/" + pause.to())
				.collect(Collectors.joining(",")));
		row.put("due", CaseRows.at(due(head)));
		row.put("redos", head.redos());
		row.put("hand_overs", head.handOvers());
		row.put("questions", head.questions());
		row.put("problem_since", CaseRows.at(head.problemSince()));
		row.put("joined_into", head.joinedInto().map(CaseId::value).orElse(null));
	}

	private Optional<Instant> due(Head head) {
		return switch (head.due(calendar)) {
			case Due.At(var at, _) -> Optional.of(at);
			case Due.Unpublished _ -> Optional.empty();
		};
	}

	private static void assignment(Map<String, @Nullable Object> row, Assignment to) {
		row.put("lead", to.lead().value());
		row.put("assistants",
				to.assistants().stream().map(BodyId::toString).collect(Collectors.joining(",", "{", "}")));
		row.put("designated", to.designated());
		row.put("sent_by", to.by().value());
		row.put("sent_at", Timestamp.from(to.at()));
	}

	private static void work(Map<String, @Nullable Object> row, Work work) {
		assignment(row, work.to());
		row.put("handler", work.handler().value());
		row.put("taken_up_at", Timestamp.from(work.takenUpAt()));
		row.put("contacted_at", CaseRows.at(work.contactedAt()));
		row.put("tries", work.tries());
		work.proposal().ifPresent(proposal -> proposal(row, proposal));
	}

	private static void proposal(Map<String, @Nullable Object> row, Proposal proposal) {
		row.put("park_reason", proposal.reason().name());
		row.put("park_condition", proposal.condition());
		row.put("park_look_back", proposal.lookBack());
		row.put("park_proposed_by", proposal.by().value());
		row.put("park_proposed_at", Timestamp.from(proposal.at()));
	}

	private static void result(Map<String, @Nullable Object> row, Result result) {
		row.put("result_words", result.words());
		row.put("result_explained", result.explained());
		row.put("reported_by", result.by().value());
		row.put("reported_at", Timestamp.from(result.at()));
	}

	/// No case has this identifier; only a programmer can cause that.
	static final class NoSuchCase extends RuntimeException {

		NoSuchCase(CaseId id) {
			super("no case " + id);
		}
	}

	static CaseId id(ResultSet row) throws SQLException {
		return new CaseId(row.getObject("id", UUID.class));
	}
}
