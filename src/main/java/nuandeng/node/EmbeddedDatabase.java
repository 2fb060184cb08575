package nuandeng.node;

import static nuandeng.node.NodeRules.NO_STEP_BACK;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import nuandeng.kernel.Ids;

/// A real PostgreSQL that comes with the program and keeps its data in the data folder. It makes the same promises as
/// any other: what it has confirmed is on the disk. It listens on this machine only and asks for a password that lies
/// in the data folder.
final class EmbeddedDatabase {

	/// The major version of the programs that come with this one.
	static final String MAJOR = "18";

	private static final String PASSWORD = "database.password";
	private static final String ADDRESS = "database.address";
	private static final String USER = "postgres";
	private static final List<String> PROMISES = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
			"max_connections=150", "shared_buffers=256MB", "max_wal_size=2GB", "random_page_cost=1.1", "jit=off",
			"listen_addresses=127.0.0.1", "unix_socket_directories=", "lc_messages=C", "timezone=UTC",
			// people's words do not belong in a log
			"log_error_verbosity=terse", "log_min_error_statement=panic", "log_checkpoints=off");

	private EmbeddedDatabase() {}

	/// Starts the database in `folder`, after stopping one that a killed program left behind.
	///
	/// @param stops where to say how it is stopped
	/// @throws CannotStart with one sentence for people
	static Database start(DataFolder folder, Stops stops) {
		try {
			var programs = Binaries.in(folder);
			var account = Unprivileged.here(programs);
			account.passThrough(folder.path());
			var data = folder.file("database");
			var log = folder.file("database.log");
			if (!Files.exists(log)) {
				writePrivately(log, "");
			}
			var server = new Server(programs, account, data, log);
			server.stopOrphan();
			if (!Files.exists(data)) {
				create(folder, programs, account, data);
			}
			checkVersion(data);
			account.own(data);
			var port = freePort();
			stops.add(() -> stop(folder, server));
			server.start(port, PROMISES);
			var database = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER,
					Files.readString(folder.file(PASSWORD)).strip(), true);
			Guarantees.check(database);
			writePrivately(folder.file(ADDRESS), database.url());
			server.keepAlive(port, PROMISES);
			return database;
		} catch (IOException e) {
			throw DataFolder.unusable(folder.path(), e);
		}
	}

	/// The database of a program that runs in another process on the same folder.
	///
	/// @throws CannotStart if it does not say where it is
	static Database beside(Path folder) {
		try {
			return new Database(Files.readString(folder.resolve(ADDRESS)).strip(), USER,
					Files.readString(folder.resolve(PASSWORD)).strip(), true);
		} catch (IOException e) {
			throw new CannotStart("数据文件夹 " + folder + " 正被一个暖灯用着，但它的数据库还没准备好，过一会儿再试。",
					"the running program's database is not ready yet", e);
		}
	}

	private static void create(DataFolder folder, Path programs, Unprivileged account, Path data) throws IOException {
		Say.step("建立数据库：" + data, "creating the database");
		var half = folder.file("database.new");
		Binaries.delete(half);
		Files.createDirectories(half);
		var password = folder.file(PASSWORD);
		writePrivately(password, Ids.secret());
		var copy = Files.createTempFile("nuandeng", ".password");
		try {
			Files.copy(password, copy, StandardCopyOption.REPLACE_EXISTING);
			account.own(half);
			account.own(copy);
			Server.run(
					account.command(programs.resolve("initdb"), List.of("-D", half.toString(), "-U", USER, "-E", "UTF8",
							"--auth=scram-sha-256", "--pwfile=" + copy, "--locale=" + locale(), "--locale-provider=icu",
							"--icu-locale=und", "--data-checksums")),
					folder.file("database.log"), Duration.ofMinutes(3));
		} finally {
			Files.delete(copy);
		}
		Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
	}

	private static String locale() {
		return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
	}

	private static void checkVersion(Path data) throws IOException {
		var file = data.resolve("PG_VERSION");
		var version = Files.exists(file) ? Files.readString(file).strip() : "?";
		if (!version.equals(MAJOR)) {
			throw new CannotStart(NO_STEP_BACK, data + " 不是这个程序能打开的数据库（它是 PostgreSQL " + version + "，自带的是 " + MAJOR
					+ "）；用原来的版本备份，再恢复到新文件夹。", "the data folder belongs to another version of PostgreSQL");
		}
	}

	private static void writePrivately(Path file, String words) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file);
		DataFolder.keepPrivate(file);
		Files.writeString(file, words, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void stop(DataFolder folder, Server server) {
		try {
			Files.deleteIfExists(folder.file(ADDRESS));
			server.stop();
		} catch (IOException e) {
			throw DataFolder.unusable(folder.path(), e);
		}
	}
}
