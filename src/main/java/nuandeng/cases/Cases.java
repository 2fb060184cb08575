package nuandeng.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nuandeng.cases.steps.CaseFile;
import nuandeng.kernel.WorkCalendar;
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
		var row = CaseColumns.of(file, wakesAt, calendar);
		var names = List.copyOf(row.keySet());
		sql.sql("INSERT INTO cases.cases (" + String.join(", ", names) + ") VALUES ("
				+ names.stream().map(Cases::placeholder).collect(Collectors.joining(", ")) + ")")
				.params(row)
				.update();
	}

	void save(CaseFile file, Optional<Instant> wakesAt) {
		var row = CaseColumns.of(file, wakesAt, calendar);
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

	/// No case has this identifier; only a programmer can cause that.
	static final class NoSuchCase extends RuntimeException {

		NoSuchCase(CaseId id) {
			super("no case " + id);
		}
	}
}
