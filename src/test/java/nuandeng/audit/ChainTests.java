package nuandeng.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Each test has a database of its own, because it does to it what must not be done.
class ChainTests {

	private final PGSimpleDataSource database = database();
	private final JdbcClient sql = JdbcClient.create(database);
	private final TestClock clock = new TestClock();
	private final TrailEntries entries = new TrailEntries(sql, JsonMapper.builder().build());
	private final Chain chain = new Chain(sql, clock);

	@Test
	void what_nobody_touched_is_whole() {
		write(5);
		chain.sealNext();
		write(3);
		chain.sealNext();
		write(2);
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Whole.class, whole -> {
			assertThat(whole.entries()).isEqualTo(8);
			assertThat(whole.open()).isEqualTo(2);
			assertThat(whole.seal()).hasSize(64);
		});
	}

	@Test
	@Proves("AUD-02")
	void a_changed_entry_is_found() {
		write(5);
		chain.sealNext();
		tamper("UPDATE audit.entries SET facts = '{\"n\": 7}' WHERE position = 4");
		assertBroken(4, "被改过");
	}

	@Test
	@Proves("AUD-02")
	void a_removed_entry_is_found() {
		write(5);
		chain.sealNext();
		tamper("DELETE FROM audit.entries WHERE position = 3");
		assertBroken(3, "不见了");
	}

	@Test
	@Proves("AUD-02")
	void the_last_entry_of_a_seal_is_missed_too() {
		write(5);
		chain.sealNext();
		tamper("DELETE FROM audit.entries WHERE position = 5");
		assertBroken(5, "不见了");
	}

	@Test
	@Proves("AUD-02")
	void an_entry_slipped_in_is_found() {
		write(5);
		chain.sealNext();
		tamper("""
				INSERT INTO audit.entries (turn, position, at, actor, actor_role, what, subject_kind, subject_id, facts)
				OVERRIDING SYSTEM VALUE
				SELECT turn, 900, at, actor, actor_role, what, subject_kind, subject_id, facts
				  FROM audit.entries WHERE position = 2
				""");
		assertBroken(900, "塞进去");
	}

	@Test
	@Proves("AUD-02")
	void whoever_changes_an_entry_and_its_digest_breaks_the_seal() {
		write(5);
		chain.sealNext();
		tamper("UPDATE audit.seals SET leaves = overlay(leaves PLACING '\\x00'::bytea FROM 60)");
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Broken.class,
				broken -> assertThat(broken.firstBad()).isEmpty());
	}

	@Test
	@Proves("AUD-02")
	void a_seal_that_was_taken_out_is_missed() {
		for (int i = 0; i < 3; i++) {
			write(2);
			chain.sealNext();
		}
		tamper("DELETE FROM audit.seals WHERE number = 2");
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Broken.class,
				broken -> assertThat(broken.seal()).isEqualTo(2));
	}

	@Test
	@Proves("AUD-01")
	void the_database_itself_refuses_to_change_what_was_written() {
		write(2);
		chain.sealNext();
		for (var attempt : new String[] {"UPDATE audit.entries SET what = 'x.y'", "DELETE FROM audit.entries",
				"TRUNCATE audit.entries", "UPDATE audit.seals SET entries = 1", "DELETE FROM audit.seals",
				"TRUNCATE audit.seals"}) {
			assertThatThrownBy(() -> sql.sql(attempt).update()).rootCause().hasMessageContaining("only added to");
		}
	}

	@Test
	void an_entry_that_commits_late_comes_under_a_later_seal() throws SQLException {
		try (var slow = database.getConnection()) {
			slow.setAutoCommit(false);
			append(slow);
			write(3);
			chain.sealNext();
			assertThat(sealed()).isZero();
			slow.commit();
		}
		chain.sealNext();
		assertThat(sealed()).isEqualTo(4);
		assertThat(chain.verify()).isInstanceOf(Verification.Whole.class);
	}

	@Test
	void nodes_that_seal_while_others_write_leave_a_whole_chain() throws Exception {
		var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		try (var hands = Executors.newFixedThreadPool(6)) {
			var work = IntStream.range(0, 6).<Callable<Integer>>mapToObj(n -> () -> {
				for (int i = 0; i < 30; i++) {
					if (n < 4) {
						write(1);
					} else {
						transaction.executeWithoutResult(_ -> chain.sealNext());
					}
				}
				return n;
			}).toList();
			for (var done : hands.invokeAll(work)) {
				done.get();
			}
		}
		chain.sealNext();
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Whole.class,
				whole -> assertThat(whole.entries()).isEqualTo(120));
	}

	@Test
	void a_large_batch_is_sealed_in_several() {
		sql.sql("""
				SELECT audit.append(now(), gen_random_uuid(), 'CLOCK', 'test.done', 'case', gen_random_uuid(), '{}')
				  FROM generate_series(1, 4500)
				""").query((row, n) -> 0).list();
		assertThat(chain.sealNext()).isEqualTo(Chain.MOST);
		assertThat(chain.sealNext()).isEqualTo(Chain.MOST);
		assertThat(chain.sealNext()).isEqualTo(500);
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Whole.class,
				whole -> assertThat(whole.entries()).isEqualTo(4500));
	}

	@Test
	void after_a_move_to_a_server_that_counts_lower_new_entries_come_behind_old_ones() {
		write(3);
		chain.sealNext();
		sql.sql("UPDATE audit.era SET ahead = -1000000").update(); // as if transactions began again from a low number
		chain.adopt();
		write(2);
		chain.sealNext();
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Whole.class,
				whole -> assertThat(whole.entries()).isEqualTo(5));
		assertThat(new HashSet<>(sql.sql("SELECT position FROM audit.entries ORDER BY turn, position")
				.query(Long.class).list())).hasSize(5);
	}

	private void assertBroken(long position, String why) {
		assertThat(chain.verify()).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
			assertThat(broken.firstBad()).hasValue(position);
			assertThat(broken.why()).contains(why);
		});
	}

	private void write(int count) {
		for (int i = 0; i < count; i++) {
			entries.add(clock.instant(), AccountId.CLOCK, "CLOCK", "test.done", new Subject("case", Ids.next()),
					Map.of("n", i));
		}
	}

	private long sealed() {
		return sql.sql("SELECT coalesce(sum(entries), 0) FROM audit.seals").query(Long.class).single();
	}

	private void tamper(String statement) {
		try (var connection = database.getConnection(); var hand = connection.createStatement()) {
			hand.execute("SET session_replication_role = replica"); // switches the triggers off
			hand.execute(statement);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void append(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(
					"SELECT audit.append(now(), gen_random_uuid(), 'CLOCK', 'test.done', 'case', gen_random_uuid(), '{}')");
		}
	}

	private static PGSimpleDataSource database() {
		var database = new PGSimpleDataSource();
		database.setUrl(TestDatabase.fresh());
		database.setUser("postgres");
		return database;
	}
}
