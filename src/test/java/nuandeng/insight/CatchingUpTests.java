package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NuandengTest
class CatchingUpTests {

	@Autowired
	CatchingUp facts;

	@Autowired
	People people;

	@Autowired
	JdbcTemplate sql;

	@Autowired
	Insight insight;

	@Autowired
	TestClock clock;

	@Autowired
	DataSource database;

	@Test
	@Proves("INS-04")
	void a_small_position_that_appears_late_is_not_missed() throws SQLException {
		var slow = UUID.randomUUID();
		var quick = UUID.randomUUID();
		var area = people.community();
		try (var open = database.getConnection()) {
			open.setAutoCommit(false);
			write(open, slow, area);
			sql.execute((Connection other) -> {
				write(other, quick, area);
				return 0;
			});
			for (int i = 0; i < 5; i++) {
				facts.now();
				sql.update("UPDATE insight.sources SET seen_at = seen_at - interval '1 minute'"); // time passes
			}
			assertThat(read(quick)).isOne();
			assertThat(read(slow)).isZero();
			open.commit();
		}
		facts.now();
		assertThat(read(slow)).isOne();
		assertThat(read(quick)).isOne();
	}

	@Test
	@Proves({"INS-03", "INS-04", "INS-15"})
	void what_ends_late_or_at_one_moment_is_answered_as_if_it_had_come_in_order() throws SQLException {
		clock.reset();
		var area = people.community();
		var slow = UUID.randomUUID();
		var file = UUID.randomUUID();
		var quick = UUID.randomUUID();
		try (var open = database.getConnection()) {
			open.setAutoCommit(false);
			// one moment, one transaction: said, made a case, parked and closed again
			entry(open, slow, "LODGED", null, area, "2026-10-05T09:00:00Z");
			fact(open, file, "registered", "REGISTERED", area, "2026-10-05T09:00:00Z");
			entry(open, slow, "JOINED", file, area, "2026-10-05T09:00:00Z");
			fact(open, file, "parked", "PARKED", area, "2026-10-06T09:00:00Z");
			fact(open, file, "looked-again", "IN_HAND", area, "2026-10-06T09:00:00Z");
			fact(open, file, "closed", "CLOSED", area, "2026-10-06T08:59:58Z"); // another node's clock is late
			sql.execute((Connection other) -> {
				entry(other, quick, "LODGED", null, area, "2026-10-05T10:00:00Z");
				return 0;
			});
			assertThat(account(area, 5).received()).isOne(); // the other one is not committed
			open.commit();
		}
		assertThat(account(area, 4).received()).isZero();
		assertThat(account(area, 5).received()).isEqualTo(2);
		assertThat(account(area, 5).of(Fate.IN_HAND)).isEqualTo(2);
		for (int day = 6; day <= 9; day++) {
			assertThat(account(area, day).of(Fate.DONE)).as("October %d", day).isOne();
			assertThat(account(area, day).of(Fate.PARKED)).isZero();
			assertThat(account(area, day).closes()).isTrue();
		}
	}

	private Account account(AreaCode area, int october) {
		return insight.account(Question.of(area, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 9),
				LocalDate.of(2026, 10, october)));
	}

	private static void entry(Connection connection, UUID request, String kind, @Nullable UUID file, AreaCode area,
			String at) throws SQLException {
		try (var row = connection.prepareStatement("""
				WITH said AS (INSERT INTO requests.requests (id, form_hash, number, channel, words, photos, area, place_words,
				                                             call_only, may_publish, danger, said_at, lodged_at)
				    SELECT id, sha256(id::text::bytea), requests.next_number('2026-10-05'), 'WEB', 'x', false, area, '', false,
				           false, false, at, at FROM (SELECT ?::uuid AS id, ? AS area, ?::timestamptz AS at) r
				     WHERE ? = 'LODGED')
				INSERT INTO requests.entries (request, at, kind, case_id, by, by_word, area, channel)
				VALUES (?, ?::timestamptz, ?, ?, ?, '', ?, 'WEB')
				""")) {
			row.setObject(1, request);
			row.setString(2, area.digits());
			row.setString(3, at);
			row.setString(4, kind);
			row.setObject(5, request);
			row.setString(6, at);
			row.setString(7, kind);
			row.setObject(8, file);
			row.setObject(9, request);
			row.setString(10, area.digits());
			row.executeUpdate();
		}
	}

	private static void fact(Connection connection, UUID file, String kind, String state, AreaCode area, String at)
			throws SQLException {
		try (var row = connection.prepareStatement("""
				INSERT INTO cases.fact (case_id, kind, from_state, to_state, area, at, working_minutes, paused_minutes, urgent,
				                        solved, redos)
				VALUES (?, ?, '', ?, ?, ?::timestamptz, 0, 0, false, true, 0)
				""")) {
			row.setObject(1, file);
			row.setString(2, kind);
			row.setString(3, state);
			row.setString(4, area.digits());
			row.setString(5, at);
			row.executeUpdate();
		}
	}

	@Test
	@Proves("INS-04")
	void what_is_settled_is_not_read_again_and_a_horizon_from_elsewhere_is_thrown_away() {
		sql.execute((Connection connection) -> {
			write(connection, UUID.randomUUID(), people.community());
			return 0;
		});
		for (int i = 0; i < 4; i++) {
			facts.now();
			sql.update("UPDATE insight.sources SET seen_at = seen_at - interval '1 minute'");
		}
		var settled = sql.queryForObject("SELECT settled FROM insight.sources WHERE name = 'orders'", Long.class);
		assertThat(settled).isPositive();
		sql.update(
				"UPDATE insight.sources SET seen = settled, seen_at = clock_timestamp(), horizon = 4611686018427387904 WHERE name = 'orders'");
		facts.now();
		assertThat(
				sql.queryForObject("SELECT horizon IS NULL FROM insight.sources WHERE name = 'orders'", Boolean.class))
				.isTrue();
	}

	@Test
	@Proves("INS-04")
	void read_again_from_nothing_it_is_the_same() {
		sql.update("DELETE FROM insight.request_facts WHERE position > 1000000000000"); // other tests' stories
		sql.update("DELETE FROM insight.case_facts WHERE position > 1000000000000");
		sql.update("DELETE FROM insight.request_lines WHERE position > 1000000000000");
		sql.update("DELETE FROM insight.case_lines WHERE position > 1000000000000");
		sql.update("DELETE FROM insight.awaited WHERE position > 1000000000000");
		sql.update("DELETE FROM insight.order_facts WHERE position > 1000000000000");
		sql.update("DELETE FROM insight.call_facts WHERE position > 1000000000000");
		facts.now();
		var before = everything();
		facts.fromNothing();
		assertThat(everything()).isEqualTo(before);
	}

	private String everything() {
		return sql.queryForObject("""
				SELECT coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.request_facts f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.case_facts f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.order_facts f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.call_facts f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.request_lines f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.case_lines f), '')
				    || coalesce((SELECT md5(string_agg(f::text, '|' ORDER BY position)) FROM insight.awaited f), '')
				""", String.class) + "";
	}

	private Integer read(UUID order) {
		var count =
				sql.queryForObject("SELECT count(*) FROM insight.order_facts WHERE order_id = ?", Integer.class, order);
		return count == null ? 0 : count;
	}

	private static void write(Connection connection, UUID order, AreaCode area) throws SQLException {
		try (var insert = connection.prepareStatement("""
				INSERT INTO orders.facts (order_id, kind, area, places, people, at) VALUES (?, 'ASKED', ?, 0, 1, '2026-10-09')
				""")) {
			insert.setObject(1, order);
			insert.setString(2, area.digits());
			insert.executeUpdate();
		}
	}
}
