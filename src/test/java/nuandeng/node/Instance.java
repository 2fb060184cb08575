package nuandeng.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nuandeng.Nuandeng;
import nuandeng.testing.Scratch;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/// The real program in a process of its own, started as a stranger would start it.
public final class Instance implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);
	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
	private static final Path TEMPLATE = template();

	private final Process process;
	private final Path folder;
	private final Path output;
	private final int port;

	private Instance(Process process, Path folder, Path output, int port) {
		this.process = process;
		this.folder = folder;
		this.output = output;
		this.port = port;
	}

	/// How a process ended and what it said.
	public record Ended(int code, String said) {}

	/// A new data folder with a space in its name, in which only the programs of PostgreSQL are unpacked already.
	public static Path folder() throws IOException {
		var folder = Files.createDirectory(Scratch.folder().resolve("data folder"));
		try (var files = Files.walk(TEMPLATE.resolve("postgres"))) {
			for (var file : (Iterable<Path>) files::iterator) {
				var copy = folder.resolve(TEMPLATE.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				} else {
					Files.createLink(copy, file);
				}
			}
		}
		return folder;
	}

	/// Starts the program in `folder` and waits until it is ready.
	public static Instance start(Path folder, Map<String, String> settings) throws IOException {
		var instance = launch(folder, settings);
		instance.await("ready", instance::isReady);
		return instance;
	}

	/// Starts the program in `folder`; it may not be ready yet.
	static Instance launch(Path folder, Map<String, String> settings) throws IOException {
		var port = freePort();
		var all = new HashMap<>(settings);
		all.putIfAbsent("NUANDENG_PORT", Integer.toString(port));
		all.put("NUANDENG_DATA", folder.toString());
		var output = Scratch.file(".out");
		return new Instance(command(all, List.of("start"), output).start(), folder, output,
				Integer.parseInt(all.get("NUANDENG_PORT")));
	}

	/// Runs the program with `words` until it ends by itself.
	public static Ended run(Map<String, String> settings, String... words) throws IOException, InterruptedException {
		var output = Scratch.file(".out");
		var process = command(settings, List.of(words), output).start();
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("still running: " + Files.readString(output));
		}
		return new Ended(process.exitValue(), Files.readString(output));
	}

	private static ProcessBuilder command(Map<String, String> settings, List<String> words, Path output) {
		var line =
				new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + Scratch.root(),
						"--enable-native-access=ALL-UNNAMED", "-cp",
						System.getProperty("java.class.path"), "nuandeng.Nuandeng"));
		line.addAll(words);
		if (System.getProperty("os.name").equals("Linux")) {
			// in the background of a shell Ctrl-C is switched off for all that is started there; here it is on again
			line.addAll(0, List.of("env", "--default-signal=INT"));
		}
		var command = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
		command.environment().keySet().removeIf(name -> name.startsWith("NUANDENG_"));
		command.environment().put("NUANDENG_DEMO", "off");
		command.environment().putAll(settings);
		return command;
	}

	/// Asks a second program on the same database, in this process.
	public <T> T inside(Function<ConfigurableApplicationContext, T> question) {
		var answer = new AtomicReference<T>();
		var settled = Settled.read(folder, Map.of("NUANDENG_DATA", folder.toString(), "NUANDENG_DEMO", "off"));
		Program.beside(Nuandeng.class, settled, context -> {
			answer.set(question.apply(context));
			return 0;
		});
		return answer.get();
	}

	/// The port of its web server.
	public int port() {
		return port;
	}

	/// Its data folder.
	public Path data() {
		return folder;
	}

	/// What it has said so far.
	public String said() throws IOException {
		return Files.readString(output);
	}

	/// Its own database, reached past it.
	public Database database() {
		return EmbeddedDatabase.beside(folder);
	}

	/// Tells whether it says that it is ready.
	public boolean isReady() {
		try {
			return get("/actuator/health").statusCode() == 200;
		} catch (IOException e) {
			return false;
		}
	}

	/// Opens an address of it.
	public HttpResponse<String> get(String path) throws IOException {
		try {
			return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
					.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/// Waits until something is so.
	public void await(String what, BooleanSupplier condition) throws IOException {
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end || !process.isAlive()) {
				throw new AssertionError("never " + what + ": " + said());
			}
			try {
				process.waitFor(50, TimeUnit.MILLISECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
		}
	}

	/// `kill -9`: nothing is said, nothing is written, its database stays behind.
	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/// The process of its database.
	public ProcessHandle databaseProcess() throws IOException {
		var first = Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst();
		return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
	}

	/// Sends it the signal that Ctrl-C sends, and waits until it has ended.
	public int interrupt() throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("does not stop: " + said());
		}
		return process.exitValue();
	}

	/// Stops it, if it runs.
	@Override
	public void close() {
		process.destroy();
		try {
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/// A port that nobody listens on.
	public static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static Path template() {
		LoggingSystem.get(Instance.class.getClassLoader()).beforeInitialize(); // as in a start
		try (var folder = DataFolder.take(Scratch.folder())) {
			Binaries.in(folder);
			return folder.path();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
