package nuandeng.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nuandeng.node.Migrations;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/// Which chapter may know which. A new arrow is a decision, not an import.
class EdgeTests {

	private static final Set<String> EVERYTHING = Set.of("kernel", "node", "identity", "web", "audit", "notification",
			"attachments", "territory", "organisations", "catalogue", "cases", "requests", "ideas", "filing", "noting",
			"desk", "orders", "honours", "volunteering", "insight", "feeds");

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
			Map.entry("volunteering", Set.of("organisations", "orders")),
			Map.entry("setup", Set.of("territory", "organisations", "catalogue")),
			Map.entry("sample", EVERYTHING));

	private static final Chapters.Chapter STRAY = new Chapters.Chapter("orders", "Orders", Set.of("cases"), false);

	@Test
	void the_arrows_are_those_that_were_agreed() {
		assertThat(notAgreed(Chapters.inOrder())).isEmpty();
		assertThat(notAgreed(List.of(STRAY))).containsExactly("orders --> cases");
	}

	private static List<String> notAgreed(List<Chapters.Chapter> chapters) {
		var unknown = new ArrayList<String>();
		for (var chapter : chapters) {
			var beyond = new TreeSet<>(chapter.knows());
			Chapters.inOrder().stream().filter(Chapters.Chapter::foundation).map(Chapters.Chapter::name)
					.forEach(beyond::remove);
			beyond.removeAll(MAY_KNOW.getOrDefault(chapter.name(), Set.of()));
			beyond.forEach(other -> unknown.add(chapter.name() + " --> " + other));
		}
		return unknown;
	}

	@Test
	void figures_are_made_from_facts_and_from_nothing_else() {
		var opening = Chapters.modules().getModuleByName("insight")
				.flatMap(insight -> insight.getBasePackage().getAnnotation(ApplicationModule.class));
		assertThat(besidesFacts(opening.stream().flatMap(said -> Arrays.stream(said.allowedDependencies()))))
				.isEmpty();
		assertThat(besidesFacts(Stream.of("cases", "requests :: spi", "orders :: facts", "territory"))).hasSize(2);
	}

	private static List<String> besidesFacts(Stream<String> known) {
		return known.filter(name -> name.matches("(cases|requests|orders)\\b.*"))
				.filter(name -> !name.matches("\\w+\\s*::\\s*facts")).toList();
	}

	@Test
	void the_states_of_a_case_are_known_to_its_chapter_and_to_no_page() {
		var steps = "nuandeng.cases.steps";
		assertThat(knowing(steps, Set.of("nuandeng.cases", steps))).isEmpty();
		assertThat(knowing(steps, Set.of(steps))).as("whoever is not allowed is caught").isNotEmpty();
	}

	private static List<String> knowing(String packageName, Set<String> allowed) {
		return OfCode.production().stream()
				.filter(type -> !allowed.contains(type.getPackageName()))
				.filter(type -> type.getDirectDependenciesFromSelf().stream()
						.anyMatch(known -> known.getTargetClass().getPackageName().equals(packageName)))
				.map(JavaClass::getName).toList();
	}

	@Test
	void tables_are_migrated_in_the_order_of_the_book() {
		assertThat(tooEarly(Migrations.MODULES)).isEmpty();
		assertThat(tooEarly(Migrations.MODULES.reversed())).contains("cases before catalogue");
		assertThat(tooEarly(List.of("node"))).contains("cases is missing");
	}

	/// Chapters whose tables would be made before those of a chapter they know, or not at all.
	private static List<String> tooEarly(List<String> order) {
		var offences = new ArrayList<String>();
		for (var chapter : Chapters.inOrder()) {
			if (Ours.files(chapter.folder().resolve("migrations"), ".sql").isEmpty()) {
				continue;
			}
			if (!order.contains(chapter.name())) {
				offences.add(chapter.name() + " is missing");
				continue;
			}
			chapter.knows().stream().filter(Migrations.MODULES::contains)
					.filter(known -> order.indexOf(known) > order.indexOf(chapter.name()))
					.forEach(known -> offences.add(chapter.name() + " before " + known));
		}
		return offences;
	}
}
