package nuandeng.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process of the embedded PostgreSQL: started, watched, stopped. It is not a child that dies with us: a killed
/// program leaves it behind, and the next start finds it by its `postmaster.pid`.
final class Server {

	private static final Logger LOG = LoggerFactory.getLogger(Server.class);
	private static final int ATTEMPTS = 20;
	private static final int LONG_LOG = 5_000_000;

	private final Path programs;
	private final Unprivileged account;
	private final Path data;
	private final Path log;
	private volatile boolean wanted;

	Server(Path programs, Unprivileged account, Path data, Path log) {
		this.programs = programs;
		this.account = account;
		this.data = data;
		this.log = log;
	}

	/// Starts it and waits until it answers; after a kill, until it has put its files in order.
	void start(int port, List<String> settings) throws IOException {
		var options = new StringBuilder("-p " + port);
		settings.forEach(setting -> options.append(" -c ").append(setting.endsWith("=") ? setting + "''" : setting));
		if (Files.exists(log) && Files.size(log) > LONG_LOG) {
			Files.delete(log);
		}
		for (int attempt = 1;; attempt++) {
			var before = Files.exists(log) ? Files.size(log) : 0;
			try {
				run(control("start", "-w", "-t", "600", "-o", options.toString()), log, Duration.ofMinutes(11));
				wanted = true;
				return;
			} catch (CannotStart e) {
				if (attempt == ATTEMPTS || !leftoversOf(before)) {
					throw e;
				}
				pause(); // the processes of a killed database are still going
			}
		}
	}

	/// Stops one that a killed program left behind, on purpose and said aloud.
	void stopOrphan() throws IOException {
		var orphan = running();
		if (orphan.isPresent()) {
			Say.step("上次没有正常停下，先停掉留下的数据库…", "stopping the database that a killed program left behind");
			stop();
		}
	}

	/// Stops it: whoever is connected is let go, what is confirmed stays.
	void stop() throws IOException {
		wanted = false;
		if (running().isPresent()) {
			run(control("stop", "-w", "-t", "120", "-m", "fast"), log, Duration.ofMinutes(3));
		}
	}

	/// Starts it again whenever it ends without being asked to.
	void keepAlive(int port, List<String> settings) throws IOException {
		running().ifPresent(process -> process.onExit().thenAcceptAsync(_ -> revive(port, settings)));
	}

	private void revive(int port, List<String> settings) {
		if (!wanted) {
			return;
		}
		LOG.error("the database ended by itself; starting it again");
		try {
			start(port, settings);
			if (!wanted) {
				stop();
			}
			keepAlive(port, settings);
			LOG.error("the database is back");
		} catch (IOException | CannotStart e) {
			LOG.error("the database does not start again: {}", e.getMessage());
		}
	}

	private Optional<ProcessHandle> running() throws IOException {
		var file = data.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		var first = Files.readString(file).lines().findFirst().orElse("").strip();
		return first.matches("\\d+")
				? ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive).filter(this::isOurs)
				: Optional.empty();
	}

	/// A number in a stale file may by now belong to a stranger.
	private boolean isOurs(ProcessHandle process) {
		var line = process.info().commandLine().orElse("");
		return line.contains("postgres") && line.contains(data.toString());
	}

	private boolean leftoversOf(long from) throws IOException {
		var said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
		var tail = said.substring((int) Math.min(from, said.length()));
		return tail.contains("pre-existing shared memory block") || tail.contains("could not bind")
				|| tail.contains("another server might still be running");
	}

	private static void pause() {
		try {
			Thread.sleep(500);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CannotStart("启动被打断了。", "interrupted", e);
		}
	}

	private ProcessBuilder control(String what, String... more) {
		var words = new ArrayList<>(List.of(what, "-s", "-D", data.toString(), "-l", log.toString()));
		if (!what.equals("start")) {
			words.subList(4, 6).clear();
		}
		words.addAll(List.of(more));
		try {
			if (!Files.exists(log)) {
				Files.createFile(log);
				DataFolder.keepPrivate(log);
			}
			account.own(log);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return account.command(programs.resolve("pg_ctl"), words);
	}

	/// Runs a program of PostgreSQL; what it says goes to `log`.
	///
	/// @throws CannotStart with one sentence, if it fails
	static void run(ProcessBuilder command, Path log, Duration most) throws IOException {
		var process = command.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
		try {
			if (process.waitFor(most.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0) {
				return;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			process.destroy();
		}
		throw new CannotStart("自带的数据库没能启动或停下：" + reasonIn(log) + "。",
				"the embedded database failed, see " + log.getFileName(),
				null);
	}

	private static String reasonIn(Path log) throws IOException {
		var lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.<String>of();
		var last = String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
		return last.contains("No space left") ? "磁盘满了"
				: last.contains("Permission denied") ? "没有读写的权限"
				: last.contains("invalid permissions") ? "数据库文件夹的权限被改过" : "原因记在 " + log + " 的最后几行";
	}
}
