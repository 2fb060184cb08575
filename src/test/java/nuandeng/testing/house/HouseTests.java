package nuandeng.testing.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violation;
import org.springframework.modulith.core.Violations;

/// Holds the rules of the house, and sees each of them catch a trespasser.
class HouseTests {

	private static final JavaClasses CODE = OfCode.production();
	private static final JavaClasses TRESPASSERS = OfCode.trespassers();
	private static final Pattern FOUNDATION_SPI =
			Pattern.compile("depends on named interface\\(s\\) '(web|node|audit|notification|attachments) :: spi'");
	private static final Path STRAY = Path.of("src/test/resources/nuandeng/testing");

	@Test
	void nobody_reads_the_clock_or_sleeps() {
		assertThat(OfCode.readsTheClock(CODE)).isEmpty();
		assertThat(OfCode.sleeps(OfCode.tests())).isEmpty();
		assertThat(OfCode.readsTheClock(TRESPASSERS)).hasSize(4);
		assertThat(OfCode.sleeps(TRESPASSERS)).hasSize(1);
	}

	@Test
	void a_name_says_what_a_class_is() {
		assertThat(OfCode.namesThatSayNothing(CODE)).isEmpty();
		assertThat(OfCode.namesThatSayNothing(TRESPASSERS)).containsExactly("trespassers.ParkingManager");
	}

	@Test
	void every_page_says_who_may_ask_for_it() {
		assertThat(OfCode.pagesThatDoNotSayForWhom(CODE)).isEmpty();
		assertThat(OfCode.pagesThatDoNotSayForWhom(TRESPASSERS)).singleElement().asString().contains("everything");
	}

	@Test
	void controllers_stand_in_the_web_folder_of_their_module() {
		assertThat(OfCode.controllersOutsideWeb(CODE)).isEmpty();
		assertThat(OfCode.controllersOutsideWeb(TRESPASSERS)).hasSize(1);
	}

	@Test
	void rules_are_made_on_rule_pages_only() {
		assertThat(OfCode.rulesMadeElsewhere(CODE)).isEmpty();
		assertThat(OfCode.rulesMadeElsewhere(TRESPASSERS)).singleElement().asString().contains("StrayRule");
	}

	@Test
	void nothing_of_ours_is_mocked() {
		assertThat(OfCode.mocks(OfCode.tests())).isEmpty();
		assertThat(OfCode.mocks(TRESPASSERS)).containsExactly("trespassers.Mocking");
	}

	@Test
	void a_file_is_read_in_one_sitting() {
		assertThat(in(".java", OfText::tooLong)).isEmpty();
		assertThat(in(".jte", OfText::tooLong)).isEmpty();
		assertThat(OfText.tooLong(Path.of("mvnw"))).isEmpty();
		assertThat(OfText.tooLong(Path.of("pom.xml"))).as("a long file is caught").hasSize(1);
	}

	@Test
	void templates_carry_no_code_and_no_style_of_their_own() {
		assertThat(in(".jte", OfText::inlineCode)).isEmpty();
		assertThat(OfText.inlineCode(STRAY.resolve("trespasser.jte"))).hasSize(3);
	}

	@Test
	void every_form_that_changes_something_proves_it_is_ours() {
		assertThat(in(".jte", OfText::formsWithoutProof)).isEmpty();
		assertThat(OfText.formsWithoutProof(STRAY.resolve("trespasser.jte"))).hasSize(1);
	}

	@Test
	void nobody_is_made_a_suspect_and_nothing_is_said_in_pictures() {
		assertThat(in(".jte", OfText::suspicion)).isEmpty();
		assertThat(in(".java", OfText::suspicion)).isEmpty();
		assertThat(in(".jte", OfText::emoji)).isEmpty();
		assertThat(in(".java", OfText::emoji)).isEmpty();
		assertThat(OfText.suspicion(STRAY.resolve("trespasser.jte"))).hasSize(1);
		assertThat(OfText.emoji(STRAY.resolve("trespasser.jte"))).hasSize(1);
	}

	@Test
	void styles_are_those_that_old_telephones_read() {
		assertThat(in(".css", OfText::youngStyles)).isEmpty();
		assertThat(OfText.youngStyles(STRAY.resolve("trespasser.css"))).hasSize(4);
	}

	@Test
	void no_module_reaches_into_the_tables_of_another() {
		assertThat(Chapters.inOrder())
				.flatExtracting(chapter -> chapter.name().equals("node") ? List.of() : offencesOf(chapter))
				.isEmpty();
		assertThat(OfText.reachesOverTheFence(STRAY.resolve("trespasser.sql"), "orders")).hasSize(2);
		assertThat(OfText.literals("x = \"a\" + \"\"\"\n  b\"c\n\"\"\" + '\"';")).containsExactly("a", "\n  b\"c\n");
	}

	@Test
	void modules_know_only_what_they_say_they_know() {
		Chapters.modules().detectViolations().filter(violation -> !isFoundationSpi(violation)).throwIfPresent();
		assertThatThrownBy(() -> ApplicationModules.of("trespassers.program", _ -> true).verify())
				.isInstanceOf(Violations.class);
	}

	@Test
	void a_switch_over_states_names_each_of_them() {
		assertThat(in(".java", OfText::switchesWithARest)).isEmpty();
		assertThat(OfText.switchesWithARest(Path.of("src/test/java/trespassers/Rest.java"))).hasSize(1);
	}

	@Test
	void a_chapter_is_opened_once() {
		assertThat(openedTwice(Ours.files(Path.of("src/test/java/nuandeng"), "package-info.java")))
				.as("a second opening under the tests hides the first from every check").isEmpty();
		assertThat(openedTwice(List.of(Path.of("src/test/java/nuandeng/cases/package-info.java")))).hasSize(1);
	}

	private static List<Path> openedTwice(List<Path> underTests) {
		return underTests.stream().map(file -> Path.of("src/test/java").relativize(file))
				.filter(file -> java.nio.file.Files.exists(Ours.SOURCES.resolve(file))).toList();
	}

	@Test
	void every_public_type_says_what_it_means() {
		assertThat(speechless(Ours.classes())).containsExactly("nuandeng.Nuandeng");
		assertThat(speechless(List.of(trespassers.Rest.class))).containsExactly("trespassers.Rest");
	}

	private static List<String> speechless(List<Class<?>> types) {
		return types.stream()
				.filter(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers())
						&& type.getEnclosingClass() == null)
				.filter(type -> Ours.sentenceOf(type).isEmpty()).map(Class::getName).toList();
	}

	/// The foundation is declared once for all chapters, but Modulith means only its root packages by that.
	private static boolean isFoundationSpi(Violation violation) {
		return FOUNDATION_SPI.matcher(violation.getMessage()).find();
	}

	private static List<String> offencesOf(Chapters.Chapter chapter) {
		return Stream.of(".java", ".sql").flatMap(ending -> Ours.files(chapter.folder(), ending).stream())
				.flatMap(file -> OfText.reachesOverTheFence(file, chapter.name()).stream())
				.collect(Collectors.toList());
	}

	private static List<String> in(String ending, Function<Path, List<String>> offences) {
		return Ours.sources(ending).stream().flatMap(file -> offences.apply(file).stream()).toList();
	}
}
