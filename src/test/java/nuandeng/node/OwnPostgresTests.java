package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nuandeng.testing.Proves;
import nuandeng.testing.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The program on somebody's own PostgreSQL of the oldest version allowed, where this machine has its programs.
class OwnPostgresTests {

	private static final Path PROGRAMS =
			Path.of("/usr/lib/postgresql", Integer.toString(NodeRules.OLDEST_POSTGRES.most()), "bin");

	@Test
	@Proves({"NOD-03", "NOD-08"})
	@EnabledIf("programsAreHere")
	void the_oldest_postgres_allowed_carries_the_whole_program() throws Exception {
		var place = Scratch.folder();
		var account = new Unprivileged(List.of("unshare", "-U"), "root");
		var log = Files.createFile(place.resolve("log"));
		var data = Files.createDirectory(place.resolve("server"));
		var password = Files.writeString(place.resolve("password"), "right");
		Server.run(
				account.command(PROGRAMS.resolve("initdb"), List.of("-D", data.toString(), "-U", "ours", "-E", "UTF8",
						"--locale=C.UTF-8", "-A", "scram-sha-256", "--pwfile=" + password)),
				log, Duration.ofMinutes(2));
		var port = Instance.freePort();
		var server = new Server(PROGRAMS, account, data, log);
		var settings = Map.of("NUANDENG_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
				"NUANDENG_DB_USER", "ours", "NUANDENG_DB_PASSWORD", "right");
		try {
			start(server, port);
			assertWrongPasswordIsSaid(settings, place);
			try (var instance = Instance.start(place.resolve("data"), settings)) {
				assertThat(instance.get("/").statusCode()).isEqualTo(200);
				assertThat(instance.data().resolve("database")).doesNotExist();
				server.stop();
				instance.await("out of service", () -> !instance.isReady());
				assertThat(instance.get("/who").statusCode()).isEqualTo(503);
				start(server, port);
				instance.await("ready again", instance::isReady);
				assertThat(Instance
						.run(with(settings, place.resolve("data")), "backup", place.resolve("b.zip").toString()).code())
						.isZero();
			}
			var refused =
					Instance.run(with(settings, place.resolve("other")), "restore", place.resolve("b.zip").toString());
			assertThat(refused.said()).contains("NOD-06");
		} finally {
			server.stop();
		}
		var embedded = Instance.folder();
		var restored = Instance.run(Map.of("NUANDENG_DATA", embedded.toString()), "restore",
				place.resolve("b.zip").toString());
		assertThat(restored.said()).contains("恢复好了");
	}

	private static void assertWrongPasswordIsSaid(Map<String, String> settings, Path place) throws Exception {
		var wrong = new java.util.HashMap<>(with(settings, place.resolve("data")));
		wrong.put("NUANDENG_DB_PASSWORD", "wrong-password");
		var ended = Instance.run(wrong, "start");
		assertThat(ended.code()).isNotZero();
		assertThat(ended.said()).contains("账号或密码不对").doesNotContain("wrong-password").doesNotContain("\tat ");
	}

	private static Map<String, String> with(Map<String, String> settings, Path data) throws IOException {
		var all = new java.util.HashMap<>(settings);
		all.put("NUANDENG_DATA", data.toString());
		all.put("NUANDENG_PORT", Integer.toString(Instance.freePort()));
		return all;
	}

	private static void start(Server server, int port) throws IOException {
		server.start(port, List.of("listen_addresses=127.0.0.1", "unix_socket_directories="));
	}

	static boolean programsAreHere() {
		return Files.isExecutable(PROGRAMS.resolve("initdb")) && "root".equals(System.getProperty("user.name"));
	}
}
