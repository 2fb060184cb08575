package nuandeng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is ours: classes, sources and documents of the project, as they lie on the disk during a test run. Everything
/// is sorted, so that what is printed from it is the same on every machine.
public final class Ours {

	/// Where sources, templates and migrations lie.
	public static final Path SOURCES = Path.of("src/main/java");

	/// Where documents lie.
	public static final Path DOCS = Path.of("docs");

	private static final Path CLASSES = Path.of("target/classes");
	private static final Path TESTS = Path.of("target/test-classes");

	private Ours() {}

	/// Every class of the program, without what the template compiler made.
	public static List<Class<?>> classes() {
		return under(CLASSES, "nuandeng");
	}

	/// Every class of the tests.
	public static List<Class<?>> tests() {
		return under(TESTS, "nuandeng");
	}

	/// Every class that breaks a rule so that the rule can be seen to catch it.
	public static List<Class<?>> trespassers() {
		return under(TESTS, "trespassers");
	}

	/// Files under the sources whose name ends so.
	public static List<Path> sources(String ending) {
		return files(SOURCES, ending);
	}

	/// Files under a folder whose name ends so; none where the folder is missing.
	public static List<Path> files(Path folder, String ending) {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
					.filter(file -> file.toString().endsWith(ending))
					.sorted()
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// The content of a file.
	public static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// The first sentence of what a type's Javadoc says; empty if it says nothing.
	public static String sentenceOf(Class<?> type) {
		return docOf(type).map(Ours::firstSentence).orElse("");
	}

	private static Optional<String> docOf(Class<?> type) {
		var outermost = type;
		while (outermost.getEnclosingClass() != null) {
			outermost = outermost.getEnclosingClass();
		}
		var file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		var declaration = Pattern
				.compile("((?:^[ \\t]*///.*\\n)+)(?:^[ \\t]*@.*\\n)*^[^\\n/\"]*\\b(?:record|class|interface|enum) "
						+ Pattern.quote(type.getSimpleName()) + "\\b", Pattern.MULTILINE)
				.matcher(read(file));
		return declaration.find() ? Optional.of(plain(declaration.group(1))) : Optional.empty();
	}

	/// A Javadoc comment as plain Markdown: without its slashes, with links as code.
	public static String plain(String comment) {
		return comment.lines()
				.map(line -> line.strip().replaceFirst("^///? ?", ""))
				.reduce("", (all, line) -> all.isEmpty() ? line : all + "\n" + line)
				.replaceAll("\\{@link (?:[\\w.]+\\.)?#?([\\w.]*?)(?:\\([^)]*\\))?\\}", "`$1`")
				.replaceAll("`nuandeng(?:\\.\\w+)*\\.(\\w+)`", "`$1`");
	}

	private static String firstSentence(String text) {
		var paragraph = text.split("\\n\\s*\\n|\\n@|\\n- ", 2)[0].replaceAll("\\s+", " ").strip();
		var end = Pattern.compile("[.!?](?= [A-Z`{]|$)").matcher(paragraph);
		return end.find() ? paragraph.substring(0, end.end()) : paragraph;
	}

	private static List<Class<?>> under(Path root, String top) {
		return files(root.resolve(top), ".class").stream()
				.map(file -> root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""))
				.filter(name -> !name.endsWith("-info"))
				.<Class<?>>map(Ours::named)
				.toList();
	}

	private static Class<?> named(String name) {
		try {
			return Class.forName(name, false, Ours.class.getClassLoader());
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}
}
