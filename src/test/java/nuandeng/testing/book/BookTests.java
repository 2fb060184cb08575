package nuandeng.testing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nuandeng.kernel.Term;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Ours;
import nuandeng.testing.Routes;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the book to the byte. `./mvnw test -Dtest=BookTests -Dbook.write=true` prints it anew.
@NuandengTest
@Tag("book")
@Order(Integer.MAX_VALUE - 1)
class BookTests {

	private static final Path BOOK = Ours.DOCS.resolve("book");

	@Autowired
	Routes routes;

	@Autowired
	JdbcClient sql;

	@Test
	void the_book_says_what_the_code_says() throws IOException {
		var printed = print();
		if (Boolean.getBoolean("book.write")) {
			write(printed);
		}
		for (var leaf : printed.entrySet()) {
			assertThat(leaf.getKey()).exists();
			assertThat(Ours.read(leaf.getKey())).as("%s; print the book anew", leaf.getKey())
					.isEqualTo(leaf.getValue());
		}
		assertThat(Ours.files(BOOK, ".md")).as("leaves nobody prints").allMatch(printed::containsKey);
	}

	@Test
	void one_word_stands_for_one_type() {
		var words = Ours.classes().stream().filter(type -> type.isAnnotationPresent(Term.class))
				.collect(Collectors.groupingBy(type -> type.getAnnotation(Term.class).value(),
						Collectors.mapping(Class::getName, Collectors.toList())));
		assertThat(words.values()).allMatch(types -> types.size() == 1);
	}

	@Test
	void a_chart_has_an_arrow_for_every_step_and_none_for_what_is_only_read() {
		assertThat(StateCharts.arrowsOf(Kettle.class)).containsExactly("Boiling --> Cold : leave",
				"Cold --> Boiling : heat",
				"[*] --> Cold : fill");
	}

	private TreeMap<Path, String> print() {
		var leaves = List.of(CodeLeaves.chapters(), CodeLeaves.graph(), ProofLeaves.rules(), StateCharts.leaf(),
				CodeLeaves.events(), RunningLeaves.tables(sql), RunningLeaves.routes(routes), CodeLeaves.settings(),
				CodeLeaves.glossary(), ProofLeaves.coverage(), ProofLeaves.decisions());
		var printed = new TreeMap<Path, String>();
		leaves.forEach(leaf -> printed.put(BOOK.resolve(leaf.file()), leaf.printed()));
		printed.put(BOOK.resolve("README.md"), new Leaf("README.md", "The book of Nuandeng 暖灯", leaves.stream()
				.map(leaf -> "- [" + leaf.title() + "](" + leaf.file() + ")").collect(Collectors.joining("\n")))
				.printed());
		readme(printed, "README.md", false);
		readme(printed, "README.zh-CN.md", true);
		return printed;
	}

	/// The README keeps its own words; only what stands between the two marks is printed.
	private static void readme(TreeMap<Path, String> printed, String name, boolean chinese) {
		var file = Path.of(name);
		if (Files.exists(file)) {
			var kept = Ours.read(file);
			var start = kept.indexOf("<!-- settings -->");
			var end = kept.indexOf("<!-- /settings -->");
			if (start >= 0 && end > start) {
				printed.put(file, kept.substring(0, start) + "<!-- settings -->\n\n" + CodeLeaves.table(chinese) + "\n"
						+ kept.substring(end));
			}
		}
	}

	private static void write(TreeMap<Path, String> printed) throws IOException {
		Files.createDirectories(BOOK);
		for (var old : Ours.files(BOOK, ".md")) {
			Files.delete(old);
		}
		for (var leaf : printed.entrySet()) {
			Files.writeString(leaf.getKey(), leaf.getValue());
		}
	}

	/// A family of states for the test above.
	sealed interface Kettle {

		static Cold fill() {
			return new Cold("water");
		}

		record Cold(String content) implements Kettle {

			Boiling heat() {
				return new Boiling(content);
			}
		}

		record Boiling(String content) implements Kettle {

			Cold leave() {
				return new Cold(content);
			}

			boolean sings() {
				return true;
			}
		}
	}
}
