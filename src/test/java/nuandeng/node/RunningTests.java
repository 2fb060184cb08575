package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nuandeng.testing.Proves;
import nuandeng.testing.Scratch;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The program as it runs: beside another, killed, interrupted, without its database.
class RunningTests {

	@Test
	@Proves("NOD-01")
	void two_run_side_by_side_but_not_in_one_folder_and_ctrl_c_stops_all_of_one() throws Exception {
		try (var first = Instance.start(Instance.folder(), Map.of());
				var second = Instance.launch(Instance.folder(), Map.of())) {
			var third = Instance.run(Map.of("NUANDENG_DATA", first.data().toString(), "NUANDENG_PORT",
					Integer.toString(first.port())), "start");
			assertThat(third.code()).isNotZero();
			assertThat(third.said()).contains("正被另一个暖灯用着", "NOD-01").doesNotContain("\tat ");
			second.await("ready", second::isReady);
			assertThat(first.isReady()).isTrue();

			var database = first.databaseProcess();
			first.interrupt();

			assertThat(database.onExit()).succeedsWithin(Duration.ofSeconds(20));
			assertThat(first.said()).contains("暖灯停了").doesNotContain("\tat ");
			assertThat(first.data().resolve("database.address")).doesNotExist();
			assertThat(second.isReady()).isTrue();
		}
	}

	@Test
	@Proves("NOD-08")
	void a_killed_database_comes_back_and_a_killed_program_starts_again() throws Exception {
		var folder = Instance.folder();
		ProcessHandle orphan;
		try (var instance = Instance.start(folder, Map.of())) {
			var database = instance.databaseProcess();
			database.destroyForcibly();
			instance.await("another database", () -> hasAnother(instance, database));
			instance.await("ready again", instance::isReady);
			orphan = instance.databaseProcess();
			instance.kill();
			assertThat(orphan.isAlive()).isTrue();
		}
		try (var again = Instance.start(folder, Map.of())) {
			assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20));
			assertThat(again.said()).contains("上次没有正常停下");
		}
	}

	/// The moment between the two may be too short to be seen from outside.
	private static boolean hasAnother(Instance instance, ProcessHandle before) {
		try {
			var now = instance.databaseProcess();
			return now.isAlive() && now.pid() != before.pid();
		} catch (IOException | RuntimeException e) {
			return false;
		}
	}

	@Test
	@Proves("NOD-08")
	void it_is_not_ready_while_nothing_can_be_written_and_tells_nothing_else() throws Exception {
		try (var instance = Instance.start(Instance.folder(), Map.of())) {
			assertThat(instance.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
			for (var path : List.of("/actuator", "/actuator/env", "/actuator/metrics", "/actuator/health/db")) {
				assertThat(instance.get(path).statusCode()).as(path).isEqualTo(404);
			}

			execute(instance, "ALTER SYSTEM SET default_transaction_read_only = on");
			instance.await("out of service", () -> !instance.isReady());
			assertThat(instance.get("/actuator/health").statusCode()).isEqualTo(503);
			var refused = new Visitor(instance.port()).open("/sign-in").form("/sign-in").with("account", "nobody")
					.with("password", "nothing").send();
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.answer().headers().firstValue("Retry-After")).contains("10");
			assertThat(refused.text()).contains("过一会儿就好", "您写的都还在", "119").doesNotContain("Exception");
			assertThat(instance.said()).doesNotContain("failed");

			execute(instance, "ALTER SYSTEM RESET default_transaction_read_only");
			instance.await("ready again", instance::isReady);
		}
	}

	@Test
	void as_root_without_user_namespaces_it_borrows_an_account() throws Exception {
		if (!"root".equals(System.getProperty("user.name"))) {
			return; // nobody else needs to borrow one
		}
		var without = Scratch.folder();
		var unshare = Files.writeString(without.resolve("unshare"), "#!/bin/sh\nexit 1\n");
		assertThat(unshare.toFile().setExecutable(true)).isTrue();
		var folder = Instance.folder();
		openTheWay(folder);
		var settings = Map.of("PATH", without + ":" + System.getenv("PATH"));
		try (var instance = Instance.start(folder, settings)) {
			assertThat(Files.getOwner(folder.resolve("database")).getName()).isNotEqualTo("root");
			assertThat(instance.interrupt()).isNotEqualTo(1);
		}
		try (var again = Instance.start(folder, new HashMap<>())) {
			assertThat(again.isReady()).isTrue();
		}
	}

	private static void openTheWay(Path folder) {
		for (var each = folder; each != null && !each.equals(Path.of("/tmp")); each = each.getParent()) {
			each.toFile().setExecutable(true, false);
			each.toFile().setReadable(true, false);
		}
	}

	private static void execute(Instance instance, String command) throws SQLException {
		try (var connection = instance.database().connect(); var statement = connection.createStatement()) {
			statement.execute("SET default_transaction_read_only = off");
			statement.execute(command);
			statement.execute("SELECT pg_reload_conf()");
		}
	}
}
