package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
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
