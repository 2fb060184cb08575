package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.Proves;
import nuandeng.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tables that an older version filled are brought up to date.
class UpgradeTests {

	private static final Instant MONDAY = Instant.parse("2026-09-14T01:00:00Z");

	@Test
	@Proves("INS-04")
	void what_an_older_version_copied_is_read_again_and_until_then_no_figure_is_shown() {
		var database = new PGSimpleDataSource();
		database.setUrl(TestDatabase.empty());
		var sql = new JdbcTemplate(database);
		var tables = new FactTables(sql, new Standing(sql));
		migrate(database, "2");
		sql.update("""
				INSERT INTO insight.request_facts (position, request, kind, at, area, channel, said_at, known, until, lodged, withdrawn)
				VALUES (7, gen_random_uuid(), 'LODGED', now(), '990101001001', 'WEB', now(), now(), 'infinity', 7, false)
				""");
		sql.update("""
				INSERT INTO insight.order_facts (position, order_id, kind, at, area, places, people)
				VALUES (3, gen_random_uuid(), 'ASKED', now(), '990101001001', 0, 1)
				""");
		sql.update(
				"INSERT INTO insight.sources (name, settled) VALUES ('requests', 7), ('cases', 0), ('orders', 3), ('calls', 0)");

		migrate(database, "latest");

		assertThat(tables.sources()).as("logs that were read to their end").isEqualTo(2);
		assertThat(tables.begin("orders")).isEqualTo(3);
		assertThat(count(sql, "order_facts")).isOne();
		assertThat(count(sql, "request_facts")).isZero();
		assertThat(tables.begin("requests")).as("from the beginning").isZero();
		new History(tables, new AreaCode("990101001001")).lodged(MONDAY, MONDAY, "WEB");
		assertThat(count(sql, "request_facts")).isOne();
		assertThat(count(sql, "request_lines")).isOne();
	}

	private static void migrate(DataSource database, String version) {
		Flyway.configure().dataSource(database).defaultSchema("migrations").table("insight")
				.locations("classpath:nuandeng/insight/migrations").baselineOnMigrate(true).baselineVersion("0")
				.target(version).load().migrate();
	}

	private static int count(JdbcTemplate sql, String table) {
		var count = sql.queryForObject("SELECT count(*) FROM insight." + table, Integer.class);
		return count == null ? 0 : count;
	}
}
