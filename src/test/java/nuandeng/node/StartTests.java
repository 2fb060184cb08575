package nuandeng.node;

import static nuandeng.node.NodeRules.OLDEST_POSTGRES;
import static nuandeng.node.NodeRules.ROOM_TO_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nuandeng.node.Instance.Ended;
import nuandeng.testing.Proves;
import nuandeng.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the way of a start is one sentence, and nothing is touched.
class StartTests {

	@TempDir
	Path place;

	@Test
	void a_taken_port_is_said_before_the_database_is_touched() throws Exception {
		try (var taken = new ServerSocket(0)) {
			var ended = start(Map.of("NUANDENG_PORT", Integer.toString(taken.getLocalPort())));

			assertRefused(ended, "端口 " + taken.getLocalPort() + " 已经被别的程序占着");
			assertThat(data().resolve("database")).doesNotExist();
		}
	}

	@Test
	void a_damaged_setting_is_named_and_its_value_kept_to_ourselves() throws Exception {
		var ended = start(Map.of("NUANDENG_DB_URL", "postgres://secret@nowhere"));

		assertRefused(ended, "设置 NUANDENG_DB_URL 不对");
		assertThat(ended.said()).doesNotContain("secret");
		assertThat(data()).doesNotExist();
	}

	@Test
	void a_damaged_settings_file_is_said_with_its_line() throws Exception {
		Files.createDirectories(data());
		Files.writeString(data().resolve("nuandeng.properties"), "# ours\nNUANDENG_PORT 8080\n");

		assertRefused(start(Map.of()), "第 2 行看不懂");
	}

	@Test
	void a_data_folder_that_is_a_file_is_said() throws Exception {
		Files.createFile(data());

		assertRefused(start(Map.of()), "用不了");
	}

	@Test
	void a_database_that_nobody_listens_at_is_said() throws Exception {
		var ended =
				start(Map.of("NUANDENG_DB_URL", "jdbc:postgresql://127.0.0.1:" + Instance.freePort() + "/nuandeng"));

		assertRefused(ended, "那里没有数据库在听");
	}

	@Test
	void a_database_that_is_not_there_is_said() throws Exception {
		var url = TestDatabase.empty();
		var ended = start(Map.of("NUANDENG_DB_URL", url.substring(0, url.lastIndexOf('/')) + "/elsewhere?user=postgres",
				"NUANDENG_DB_USER", "postgres"));

		assertRefused(ended, "那里没有这个库");
	}

	@Test
	@Proves("NOD-05")
	void a_database_that_forgets_is_not_used() {
		assertThatThrownBy(() -> Guarantees.check(new Database(TestDatabase.empty(), "postgres", "", false)))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("数据库关掉了 fsync")
				.hasMessageContaining("NOD-05");
	}

	@Test
	@Proves("NOD-03")
	void an_older_postgres_is_refused_and_the_oldest_allowed_is_not() {
		assertThatThrownBy(() -> Guarantees.checkVersion(OLDEST_POSTGRES.most() - 1))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("NOD-03");
		Guarantees.checkVersion(OLDEST_POSTGRES.most());
	}

	@Test
	@Proves("NOD-02")
	void a_disk_without_room_is_refused() {
		assertThatThrownBy(() -> DataFolder.checkRoom(place, ROOM_TO_START.most() - 1))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("只剩 " + (ROOM_TO_START.most() - 1) + " MB");
		DataFolder.checkRoom(place, ROOM_TO_START.most());
	}

	@Test
	@Proves("NOD-01")
	void a_folder_in_use_is_not_taken_twice() {
		try (var _ = DataFolder.take(data())) {
			assertThatThrownBy(() -> DataFolder.take(data()))
					.isInstanceOf(CannotStart.class)
					.hasMessageContaining("正被另一个暖灯用着");
		}
		DataFolder.take(data()).close();
	}

	@Test
	@Proves("NOD-04")
	void a_database_that_is_newer_than_the_program_is_left_alone() throws SQLException {
		var database = new Database(TestDatabase.fresh(), "postgres", "", false);
		try (var connection = database.connect(); var statement = connection.createStatement()) {
			statement.execute("DELETE FROM migrations.fingerprint");
			statement.execute("""
					INSERT INTO migrations.territory
					SELECT installed_rank + 1000, '999', description, type, 'V999__later.sql', checksum, installed_by,
					       installed_on, execution_time, success
					  FROM migrations.territory ORDER BY installed_rank DESC LIMIT 1
					""");
		}

		assertThatThrownBy(() -> Migrations.run(Program.source(database)))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("比程序新（territory）");
	}

	@Test
	void a_word_it_does_not_know_gets_the_list_of_words() throws Exception {
		var ended = Instance.run(Map.of("NUANDENG_DATA", data().toString()), "start", "quickly");

		assertThat(ended.code()).isNotZero();
		assertThat(ended.said()).contains("./nuandeng backup FILE").doesNotContain("\tat ");
	}

	private Path data() {
		return place.resolve("data");
	}

	private Ended start(Map<String, String> settings) throws Exception {
		var all = new HashMap<>(Map.of("NUANDENG_DATA", data().toString(), "NUANDENG_PORT",
				Integer.toString(Instance.freePort())));
		all.putAll(settings);
		return Instance.run(all, "start");
	}

	private static void assertRefused(Ended ended, String sentence) {
		assertThat(ended.said()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
		assertThat(ended.code()).isNotZero();
		assertThat(ended.said().lines().filter(line -> !line.startsWith("·") && !line.contains("正在启动"))).hasSize(1);
	}
}
