package nuandeng.testing.book;

import static nuandeng.testing.book.Leaf.head;
import static nuandeng.testing.book.Leaf.lines;
import static nuandeng.testing.book.Leaf.row;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Term;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;
import org.jmolecules.event.annotation.DomainEvent;

/// The leaves that are printed from types: chapters, graph, events, settings, glossary.
final class CodeLeaves {

	private CodeLeaves() {}

	static Leaf chapters() {
		var text = new StringBuilder("In the order in which nothing is used before it is explained.\n\n");
		for (var chapter : Chapters.inOrder()) {
			var types = chapter.files().stream().filter(file -> !file.endsWith("package-info.java")).count();
			text.append(chapter.prose().replaceFirst("^# ", "## ").strip())
					.append("\n\n*").append(types).append(" types, ").append(linesIn(chapter.files()))
					.append(" lines of Java, ")
					.append(linesIn(Ours.files(chapter.folder(), ".jte"))).append(" of templates, ")
					.append(linesIn(Ours.files(chapter.folder(), ".sql"))).append(" of SQL.*\n\n");
		}
		return new Leaf("chapters.md", "Chapters", text.toString());
	}

	static Leaf graph() {
		var text = new StringBuilder("An arrow reads \"knows\". Every chapter may know the foundation: ")
				.append(Chapters.inOrder().stream().filter(Chapters.Chapter::foundation)
						.map(chapter -> "`" + chapter.name() + "`").collect(Collectors.joining(", ")))
				.append(".\n\n```mermaid\nflowchart BT\n");
		for (var chapter : Chapters.inOrder()) {
			text.append("  ").append(chapter.name()).append("[\"").append(chapter.title()).append("\"]\n");
			chapter.knows().forEach(
					known -> text.append("  ").append(chapter.name()).append(" --> ").append(known).append('\n'));
		}
		return new Leaf("graph.md", "Who knows whom", text.append("```\n").toString());
	}

	static Leaf events() {
		var text = new StringBuilder("What chapters announce, and who listens.\n\n")
				.append(head("Chapter", "Event", "What happened", "Carries", "Who listens"));
		for (var event : Ours.classes()) {
			if (event.isRecord() && event.isAnnotationPresent(DomainEvent.class)) {
				var carries = Arrays.stream(event.getRecordComponents())
						.map(part -> part.getName() + ": " + part.getType().getSimpleName()).toList();
				text.append(row(Chapters.of(event), "`" + event.getSimpleName() + "`", Ours.sentenceOf(event),
						lines(carries), lines(listenersOf(event))));
			}
		}
		return new Leaf("events.md", "Events", text.toString());
	}

	static Leaf settings() {
		return new Leaf("settings.md", "Settings", "From the environment, or from the settings file.\n\n"
				+ table(false) + "\n" + table(true));
	}

	/// The table of settings, as it also stands in the README.
	static String table(boolean chinese) {
		var text = new StringBuilder(chinese ? head("设置", "平常的值", "做什么用") : head("Setting", "Usual value", "What for"));
		for (var setting : Setting.values()) {
			var usual = setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
			text.append(row("`" + setting.variable() + "`", usual, chinese ? setting.chinese() : setting.english()));
		}
		return text.toString();
	}

	static Leaf glossary() {
		var text = new StringBuilder(head("中文", "English", "Meaning", "Chapter"));
		Ours.classes().stream()
				.filter(type -> type.isAnnotationPresent(Term.class))
				.sorted(Comparator.comparing(Class::getSimpleName))
				.forEach(type -> text
						.append(row(type.getAnnotation(Term.class).value(), "`" + type.getSimpleName() + "`",
								type.getAnnotation(Term.class).meaning(), Chapters.of(type))));
		return new Leaf("glossary.md", "Glossary", text.toString());
	}

	private static List<String> listenersOf(Class<?> event) {
		return Ours.classes().stream()
				.flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
				.filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0].equals(event)
						&& listens(method))
				.map(method -> "`" + Chapters.of(method.getDeclaringClass()) + "."
						+ method.getDeclaringClass().getSimpleName() + "`")
				.distinct()
				.toList();
	}

	private static boolean listens(Method method) {
		return Arrays.stream(method.getAnnotations())
				.anyMatch(annotation -> annotation.annotationType().getSimpleName().endsWith("Listener"));
	}

	private static long linesIn(List<Path> files) {
		return files.stream().mapToLong(file -> Ours.read(file).lines().count()).sum();
	}
}
