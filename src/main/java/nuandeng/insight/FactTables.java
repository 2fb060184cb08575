package nuandeng.insight;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nuandeng.cases.facts.CaseFact;
import nuandeng.notification.facts.CallFact;
import nuandeng.orders.facts.OrderFact;
import nuandeng.requests.facts.RequestFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the copies of facts and how far each log was read.
@Repository
class FactTables {

	private static final int BATCH = 1000;
	private static final List<String> TABLES = List.of("request_facts", "case_facts", "order_facts", "call_facts",
			"request_lines", "case_lines", "awaited", "shared_cases");

	private final JdbcTemplate sql;
	private final Standing standing;

	FactTables(JdbcTemplate sql, Standing standing) {
		this.sql = sql;
		this.standing = standing;
	}

	/// Takes a source for this transaction alone, settles what can be settled, and tells from where to read: from what was
	/// settled before, because a transaction that has just ended may have written below what is settled now.
	///
	/// A horizon from another server (after a restore) lies in the future of this one and is taken anew.
	long begin(String source) {
		var settled = settle(source);
		if (settled.isEmpty()) {
			sql.update("INSERT INTO insight.sources (name) VALUES (?) ON CONFLICT DO NOTHING", source);
			settled = settle(source);
		}
		return settled.getFirst();
	}

	private List<Long> settle(String source) {
		return sql.queryForList("""
				UPDATE insight.sources t SET
				       settled = CASE WHEN horizon <= s.xmin THEN seen ELSE t.settled END,
				       horizon = CASE WHEN horizon <= s.xmin THEN NULL
				                      WHEN horizon > s.xmax THEN NULL
				                      WHEN horizon IS NULL AND seen IS NOT NULL AND seen_at < clock_timestamp() - interval '2 seconds'
				                      THEN s.xmax ELSE horizon END,
				       seen = CASE WHEN horizon <= s.xmin THEN NULL ELSE seen END
				  FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
				               pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xmax) s,
				       (SELECT name, settled FROM insight.sources WHERE name = ? FOR UPDATE) before
				 WHERE t.name = before.name RETURNING before.settled
				""", Long.class, source);
	}

	/// Remembers how far a source was read, if nothing is waiting to be settled.
	void finish(String source, long position, long settled) {
		if (position > settled) {
			sql.update("""
					UPDATE insight.sources SET seen = ?, seen_at = clock_timestamp() WHERE name = ? AND seen IS NULL
					""", position, source);
		}
	}

	/// Lets the database take stock of what was copied.
	void count() {
		sql.execute(TABLES.stream().map("insight."::concat).collect(Collectors.joining(", ", "ANALYZE ", "")));
	}

	/// How many logs were read to their end since everything was forgotten: a source is kept with the facts read from it.
	int sources() {
		return Objects.requireNonNull(sql.queryForObject("SELECT count(*) FROM insight.sources", Integer.class));
	}

	/// Forgets everything that was copied. Whoever is answering goes on seeing it: rows are deleted, tables are not emptied.
	void forget() {
		sql.queryForList("SELECT name FROM insight.sources FOR UPDATE");
		for (var table : TABLES) {
			sql.update("DELETE FROM insight." + table);
		}
		sql.update("DELETE FROM insight.sources");
	}

	/// @return how many were not known yet
	@Transactional
	int addRequests(List<RequestFact> facts) {
		var news = unknown("request_facts", facts, RequestFact::position);
		if (!news.isEmpty()) {
			sql.batchUpdate("""
					INSERT INTO insight.request_facts (position, request, kind, at, area, channel, on_case, stars, said_at, promise, due)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""", news, BATCH, FactTables::write);
			standing.takeRequests(news.stream().map(RequestFact::position).toList());
		}
		return news.size();
	}

	private static void write(PreparedStatement row, RequestFact fact) throws SQLException {
		row.setLong(1, fact.position());
		row.setObject(2, fact.request());
		row.setString(3, kind(fact.kind()));
		row.setTimestamp(4, Timestamp.from(fact.at()));
		row.setString(5, fact.area().digits());
		row.setString(6, fact.channel());
		row.setObject(7, fact.onCase().orElse(null));
		row.setObject(8, fact.stars().isPresent() ? fact.stars().getAsInt() : null);
		row.setTimestamp(9, Timestamp.from(fact.saidAt()));
		row.setObject(10, fact.promise().orElse(null));
		row.setObject(11, fact.due().orElse(null));
	}

	/// @return how many were not known yet
	@Transactional
	int addCases(List<CaseFact> facts) {
		var news = unknown("case_facts", facts, CaseFact::position);
		if (!news.isEmpty()) {
			sql.batchUpdate("""
					INSERT INTO insight.case_facts (position, case_id, kind, from_state, to_state, area, topic, lead, other, at, due,
					                       sign_in_by, working_minutes, paused_minutes, solved, redos, contact_by, contact_wanted,
					                       look_back)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""", news, BATCH, FactTables::write);
			standing.takeCases(news.stream().map(CaseFact::position).toList());
		}
		return news.size();
	}

	private static void write(PreparedStatement row, CaseFact fact) throws SQLException {
		row.setLong(1, fact.position());
		row.setObject(2, fact.caseId());
		row.setString(3, kind(fact.kind()));
		row.setString(4, fact.from());
		row.setString(5, fact.to());
		row.setString(6, fact.area().digits());
		row.setString(7, fact.topic().orElse(null));
		row.setObject(8, fact.lead().orElse(null));
		row.setObject(9, fact.other().orElse(null));
		row.setTimestamp(10, Timestamp.from(fact.at()));
		row.setTimestamp(11, timestamp(fact.due()));
		row.setTimestamp(12, timestamp(fact.signInBy()));
		row.setLong(13, fact.workingMinutes());
		row.setLong(14, fact.pausedMinutes());
		row.setBoolean(15, fact.solved());
		row.setInt(16, fact.redos());
		row.setTimestamp(17, timestamp(fact.contactBy()));
		row.setBoolean(18, fact.contactWanted());
		row.setObject(19, fact.lookBack().orElse(null));
	}

	/// @return how many were not known yet
	int addOrders(List<OrderFact> facts) {
		return added(sql.batchUpdate("""
				INSERT INTO insight.order_facts (position, order_id, kind, at, area, places, people, stars)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""", facts, BATCH, (row, fact) -> {
			row.setLong(1, fact.position());
			row.setObject(2, fact.order());
			row.setString(3, fact.kind().name());
			row.setTimestamp(4, Timestamp.from(fact.at()));
			row.setString(5, fact.area().digits());
			row.setInt(6, fact.places());
			row.setInt(7, fact.people());
			row.setObject(8, fact.stars().orElse(null));
		}));
	}

	/// @return how many were not known yet
	int addCalls(List<CallFact> facts) {
		return added(sql.batchUpdate("""
				INSERT INTO insight.call_facts (position, request, at, reached) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
				""", facts, BATCH, (row, fact) -> {
			row.setLong(1, fact.position());
			row.setObject(2, fact.request());
			row.setTimestamp(3, Timestamp.from(fact.at()));
			row.setBoolean(4, fact.reached());
		}));
	}

	/// What was read before is read again until it is settled, and dropped here.
	private <F> List<F> unknown(String table, List<F> facts, ToLongFunction<F> position) {
		var known = Set.copyOf(sql.queryForList("SELECT position FROM insight." + table + " WHERE position = ANY (?)",
				Long.class, (Object) facts.stream().map(position::applyAsLong).toArray(Long[]::new)));
		return facts.stream().filter(fact -> !known.contains(position.applyAsLong(fact))).toList();
	}

	private static int added(int[][] batches) {
		return Arrays.stream(batches).mapToInt(batch -> Arrays.stream(batch).sum()).sum();
	}

	private static String kind(String written) {
		return written.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static @Nullable Timestamp timestamp(Optional<Instant> at) {
		return at.map(Timestamp::from).orElse(null);
	}
}
