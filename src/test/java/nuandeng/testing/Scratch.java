package nuandeng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders for the length of a test run; nothing of them is left on the machine afterwards.
public final class Scratch {

	private Scratch() {}

	/// A new empty folder.
	public static Path folder() throws IOException {
		return Files.createTempDirectory(root(), "folder");
	}

	/// A new empty file.
	public static Path file(String ending) throws IOException {
		return Files.createTempFile(root(), "file", ending);
	}

	/// Where a program started by a test puts what it needs for a moment.
	public static Path root() {
		return Made.HERE;
	}

	private static final class Made {

		static final Path HERE = make();

		private static Path make() {
			try {
				var made = Files.createTempDirectory("nuandeng-tests");
				Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(made)));
				return made;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static void clear(Path made) {
			try (var all = Files.walk(made)) {
				all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
			} catch (IOException | UncheckedIOException e) {
				System.err.println("left behind: " + made);
			}
		}
	}
}
