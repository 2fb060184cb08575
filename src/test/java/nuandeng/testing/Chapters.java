package nuandeng.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nuandeng.Nuandeng;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.Modulithic;
import org.springframework.modulith.core.ApplicationModules;

/// The modules in the order in which nothing is used before it is explained: the foundation, then the chapters, each
/// after those it knows.
public final class Chapters {

	/// A module.
	///
	/// @param knows the modules it says it may know, besides the foundation
	public record Chapter(String name, String title, Set<String> knows, boolean foundation) {

		/// Where it lies.
		public Path folder() {
			return Ours.SOURCES.resolve("nuandeng").resolve(name);
		}

		/// The Java files that lie in it.
		public List<Path> files() {
			return Ours.files(folder(), ".java");
		}

		/// Its prose, as Markdown.
		public String prose() {
			return Ours.plain(Ours.read(folder().resolve("package-info.java")).lines()
					.takeWhile(line -> line.startsWith("///"))
					.collect(Collectors.joining("\n")));
		}
	}

	private static final List<String> FOUNDATION =
			Arrays.asList(Nuandeng.class.getAnnotation(Modulithic.class).sharedModules());

	private Chapters() {}

	/// The model that Spring Modulith makes of the program.
	public static ApplicationModules modules() {
		return ApplicationModules.of(Nuandeng.class);
	}

	/// All modules, in the order of the book.
	public static List<Chapter> inOrder() {
		var left = modules().stream().map(Chapters::chapter)
				.sorted(Comparator.comparing((Chapter chapter) -> rank(chapter)).thenComparing(Chapter::name))
				.collect(Collectors.toCollection(ArrayList::new));
		var ordered = new ArrayList<Chapter>();
		while (!left.isEmpty()) {
			var next = left.stream().filter(chapter -> left.stream()
					.noneMatch(other -> chapter.knows().contains(other.name()) && !other.equals(chapter)))
					.findFirst().orElseThrow(() -> new IllegalStateException("a circle among " + left));
			left.remove(next);
			ordered.add(next);
		}
		return ordered;
	}

	/// The module a class belongs to, such as `cases`.
	public static String of(Class<?> type) {
		var parts = type.getPackageName().split("\\.");
		return parts.length > 1 ? parts[1] : "";
	}

	private static int rank(Chapter chapter) {
		var place = FOUNDATION.indexOf(chapter.name());
		return place < 0 ? FOUNDATION.size() : place;
	}

	private static Chapter chapter(org.springframework.modulith.core.ApplicationModule module) {
		var opening = module.getBasePackage().getAnnotation(ApplicationModule.class)
				.orElseThrow(() -> new IllegalStateException(module + " has no opening"));
		var knows = Arrays.stream(opening.allowedDependencies())
				.map(allowed -> allowed.replaceFirst("\\s*::.*", ""))
				.collect(Collectors.toCollection(TreeSet::new));
		var name = module.getIdentifier().toString();
		return new Chapter(name, opening.displayName(), knows, FOUNDATION.contains(name));
	}
}
