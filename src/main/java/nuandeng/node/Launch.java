package nuandeng.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nuandeng.kernel.Settings;
import nuandeng.node.spi.Errand;
import org.springframework.boot.logging.LoggingSystem;

/// Carries out what was asked on the command line. Whatever stands in the way is said in one sentence; what only a
/// programmer could understand goes into a file.
public final class Launch {

	private static final String TROUBLE = "trouble.txt";
	private static final String HELP = """
			./nuandeng start          启动，打印网址 / start everything and print the addresses
			./nuandeng test           跑全部测试 / run every test
			./nuandeng backup FILE    备份成一个文件，不用停 / back up into one file, while running
			./nuandeng restore FILE   恢复到空文件夹 / restore into an empty data folder
			./nuandeng admin NAME [--area CODE]
			                          开一个系统管理员账号 / open an account that runs this installation
			./nuandeng import FILE --area CODE --source NAME
			                          导入别的系统的来信 / take in messages from another system
			设置见 README 里的表。 / The settings are in the README.""";

	private Launch() {}

	/// Does what `words` ask for and ends the process, unless it was to start the program.
	///
	/// @param program the application class
	public static void run(Class<?> program, String... words) {
		LoggingSystem.get(program.getClassLoader()).beforeInitialize(); // no library speaks before the settings are known
		var code = tryTo(program, words.length == 0 ? List.of("start") : Arrays.asList(words));
		if (code.isPresent()) {
			System.exit(code.get());
		}
	}

	private static Optional<Integer> tryTo(Class<?> program, List<String> words) {
		try {
			return carryOut(program, words);
		} catch (RuntimeException | IOException | Error e) {
			if (!Stops.signalled()) {
				Say.problem(sentenceFor(e));
			}
			return Optional.of(1);
		}
	}

	private static Optional<Integer> carryOut(Class<?> program, List<String> words) throws IOException {
		var arguments = words.subList(1, words.size());
		return switch (words.getFirst()) {
			case "start" -> start(program, arguments);
			case "backup" -> Optional.of(withOneFile(words, file -> Backup.of(settled(), file)));
			case "restore" -> Optional.of(withOneFile(words, file -> Restore.from(settled(), file)));
			case "rehearse" -> Optional.of(Program.rehearse(program, settled()));
			case "help", "--help", "-h" -> Optional.of(help(0));
			case String word when HELP.contains("./nuandeng " + word + " ") -> Optional.of(errand(program, words));
			default -> Optional.of(help(2));
		};
	}

	private static Optional<Integer> start(Class<?> program, List<String> arguments) {
		if (!arguments.isEmpty()) {
			return Optional.of(help(2));
		}
		Say.line("暖灯正在启动… / Nuandeng is starting");
		Program.start(program, settled());
		return Optional.empty();
	}

	private static int errand(Class<?> program, List<String> words) {
		return Program.beside(program, settled(), context -> context.getBeanProvider(Errand.class).stream()
				.filter(errand -> errand.word().equals(words.getFirst()))
				.findFirst()
				.map(errand -> errand.run(words.subList(1, words.size()), System.out))
				.orElseGet(() -> help(2)));
	}

	private static int withOneFile(List<String> words, FileErrand errand) throws IOException {
		if (words.size() != 2) {
			return help(2);
		}
		errand.run(Path.of(words.get(1)).toAbsolutePath());
		return 0;
	}

	private static int help(int code) {
		Say.line(HELP);
		return code;
	}

	private static Settled settled() {
		var settled = Settled.read(home(), System.getenv());
		settled.unknown().forEach(Say::warning);
		return settled;
	}

	/// The folder of the program.
	private static Path home() {
		return Path.of(System.getProperty("nuandeng.home", "")).toAbsolutePath().normalize();
	}

	private static String sentenceFor(Throwable e) {
		return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
				.filter(cause -> cause instanceof CannotStart || cause instanceof Settings.Wrong)
				.findFirst()
				.map(Throwable::getMessage)
				.orElseGet(() -> keep(e));
	}

	private static String keep(Throwable e) {
		try {
			var file = Files.createTempDirectory("nuandeng").resolve(TROUBLE);
			try (var out = new java.io.PrintWriter(Files.newBufferedWriter(file))) {
				e.printStackTrace(out);
			}
			return "没有做成：程序自己出了错，详情记在 " + file + " 里，请发给开发的人。 / failed, details are in that file";
		} catch (IOException again) {
			return "没有做成：程序自己出了错（" + e.getClass().getSimpleName() + "）。 / failed";
		}
	}

	/// Something done to one file.
	private interface FileErrand {
		void run(Path file) throws IOException;
	}
}
