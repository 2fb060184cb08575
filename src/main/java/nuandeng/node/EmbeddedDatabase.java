package nuandeng.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL that comes with the program and keeps its data in the data folder. It is started with the same
/// promises as any other: what it has committed is on the disk.
final class EmbeddedDatabase {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private EmbeddedDatabase() {}

	/// Starts the database in `folder`, after stopping one that a killed program left behind.
	///
	/// @throws CannotStart with one sentence for people
	static Database start(Path folder) {
		try {
			Files.createDirectories(folder);
			var lock = lock(folder);
			var data = folder.resolve("database");
			stopOrphan(data);
			var postgres = open(folder, data);
			assertDurable(postgres);
			return new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", () -> close(postgres, lock));
		} catch (IOException e) {
			throw new CannotStart("数据文件夹 " + folder + " 用不了：" + reasonOf(e) + "。", e);
		}
	}

	private static EmbeddedPostgres open(Path folder, Path data) throws IOException {
		return EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setOverrideWorkingDirectory(Files.createDirectories(folder.resolve("postgres")).toFile())
				.setPGStartupWait(Duration.ofSeconds(60))
				.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("locale-provider", "icu")
				.setLocaleConfig("icu-locale", "und")
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("max_connections", "150")
				.setServerConfig("shared_buffers", "256MB")
				.setServerConfig("max_wal_size", "2GB")
				.setServerConfig("random_page_cost", "1.1")
				.setServerConfig("jit", "off")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.start();
	}

	private static FileChannel lock(Path folder) throws IOException {
		var channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw new CannotStart("数据文件夹 " + folder + " 正被另一个暖灯用着。先停掉那一个，或者用 NUANDENG_DATA 换一个文件夹。", null);
		}
		return channel;
	}

	private static void stopOrphan(Path data) throws IOException {
		var pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
		var orphan = ProcessHandle.of(pid).filter(process -> isPostgresOf(process, data));
		if (orphan.isEmpty()) {
			return; // stale file; PostgreSQL removes it itself
		}
		LOG.info("stopping the database that a killed program left behind (process {})", pid);
		orphan.get().destroy();
		try {
			orphan.get().onExit().get(60, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CannotStart("启动被打断了。", e);
		} catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
			throw new CannotStart("上次没停好的数据库（进程 " + pid + "）停不下来，请先结束它再启动。", e);
		}
	}

	private static boolean isPostgresOf(ProcessHandle process, Path data) {
		var line = process.info().commandLine().orElse("") + String.join(" ",
				process.info().arguments().orElse(new String[0]));
		return line.contains("postgres") && line.contains(data.toString());
	}

	private static void assertDurable(EmbeddedPostgres postgres) {
		try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
			for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
				try (var row = statement.executeQuery("SHOW " + setting)) {
					if (!row.next() || !row.getString(1).equals("on")) {
						throw new CannotStart("自带的数据库没有打开 " + setting + "，不敢用。", null);
					}
				}
			}
			statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
			try (var row = statement.executeQuery("SELECT cardinality(show_trgm('晾衣杆'))")) {
				if (!row.next() || row.getInt(1) == 0) {
					throw new CannotStart("自带的数据库认不出汉字，不敢用。", null);
				}
			}
		} catch (SQLException e) {
			throw new CannotStart("自带的数据库启动了但连不上。", e);
		}
	}

	private static void close(EmbeddedPostgres postgres, FileChannel lock) {
		try {
			postgres.close();
			lock.close();
		} catch (IOException e) {
			LOG.warn("the database did not stop cleanly", e);
		}
	}

	private static String reasonOf(IOException e) {
		return switch (e) {
			case java.nio.file.AccessDeniedException _ -> "没有权限";
			case java.nio.file.FileAlreadyExistsException _ -> "同名的文件已经在那里，不是文件夹";
			default -> String.valueOf(e.getMessage()).contains("No space left") ? "磁盘满了" : "读写出错";
		};
	}
}
