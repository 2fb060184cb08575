package nuandeng.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nuandeng.node.Migrations;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/// Which chapter may know which. A new arrow is a decision, not an import.
class EdgeTests {

	private static final Set<String> EVERYTHING = Set.of("kernel", "node", "identity", "web", "audit", "notification",
			"attachments", "territory", "organisations", "catalogue", "cases", "requests", "ideas", "filing", "noting",
			"desk", "orders", "honours", "insight", "feeds");

	/// What each chapter may know besides the foundation.
	private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
			Map.entry("territory", Set.of()),
			Map.entry("organisations", Set.of("territory")),
			Map.entry("catalogue", Set.of("territory", "organisations")),
			Map.entry("cases", Set.of("territory", "organisations", "catalogue")),
			Map.entry("requests", Set.of("catalogue", "cases")),
			Map.entry("ideas", Set.of("requests")),
			Map.entry("filing", Set.of("territory", "catalogue", "cases", "requests", "ideas")),
			Map.entry("noting", Set.of("territory", "cases", "requests")),
			Map.entry("desk", Set.of("territory", "organisations", "catalogue", "cases", "requests")),
			Map.entry("orders", Set.of()),
			Map.entry("insight", Set.of("territory", "organisations", "catalogue", "cases", "requests", "orders")),
			Map.entry("feeds", Set.of("territory", "requests")),
			Map.entry("honours", Set.of("organisations")),
			Map.entry("sample", EVERYTHING));

	@Test
	void the_arrows_are_those_that_were_agreed() {
		var unknown = new ArrayList<String>();
		for (var chapter : Chapters.inOrder()) {
			var beyond = new TreeSet<>(chapter.knows());
			Chapters.inOrder().stream().filter(Chapters.Chapter::foundation).map(Chapters.Chapter::name)
					.forEach(beyond::remove);
			beyond.removeAll(MAY_KNOW.getOrDefault(chapter.name(), Set.of()));
			beyond.forEach(other -> unknown.add(chapter.name() + " --> " + other));
		}
		assertThat(unknown).isEmpty();
	}

	@Test
	void figures_are_made_from_facts_and_from_nothing_else() {
		var opening = Chapters.modules().getModuleByName("insight")
				.flatMap(insight -> insight.getBasePackage().getAnnotation(ApplicationModule.class));
		var knows = opening.stream().flatMap(said -> Arrays.stream(said.allowedDependencies()))
				.filter(known -> known.matches("(cases|requests|orders)\\b.*")).toList();
		assertThat(knows).allMatch(known -> known.matches("\\w+\\s*::\\s*facts"));
	}

	@Test
	void the_states_of_a_case_are_known_to_its_chapter_and_to_no_page() {
		var steps = "nuandeng.cases.steps";
		assertThat(OfCode.production().stream()
				.filter(type -> !Set.of("nuandeng.cases", steps).contains(type.getPackageName()))
				.filter(type -> type.getDirectDependenciesFromSelf().stream()
						.anyMatch(known -> known.getTargetClass().getPackageName().equals(steps)))
				.map(JavaClass::getName)).isEmpty();
	}

	@Test
	void tables_are_migrated_in_the_order_of_the_book() {
		var keeping = Chapters.inOrder().stream()
				.filter(chapter -> !Ours.files(chapter.folder().resolve("migrations"), ".sql").isEmpty())
				.toList();
		assertThat(Migrations.MODULES).containsAll(keeping.stream().map(Chapters.Chapter::name).toList());
		for (var chapter : keeping) {
			var before = Migrations.MODULES.subList(0, Migrations.MODULES.indexOf(chapter.name()));
			assertThat(List.copyOf(chapter.knows()).stream().filter(Migrations.MODULES::contains))
					.allMatch(before::contains);
		}
	}
}
