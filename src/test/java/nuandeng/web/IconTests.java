package nuandeng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconTests {

	private static final Path SOURCES = Path.of("src/main/java");
	private static final Pattern USED = Pattern.compile("<use href=\"#([a-z0-9-]+)\"");
	private static final Pattern DRAWN = Pattern.compile("<symbol id=\"([^\"]+)\"");
	private static final Pattern FIELD =
			Pattern.compile("<(?:form|input|textarea|select|section|button)[^>]* id=\"(i-[^\"]+)\"");

	@Test
	void every_icon_on_a_page_is_drawn() throws IOException {
		assertThat(found(DRAWN)).containsAll(found(USED));
	}

	@Test
	void an_icon_never_has_the_name_of_a_form_or_field() throws IOException {
		assertThat(found(DRAWN)).allMatch(id -> id.matches("[iw]-.+"));
		assertThat(found(FIELD)).isEmpty();
	}

	private static Set<String> found(Pattern pattern) throws IOException {
		var all = new TreeSet<String>();
		try (var files = Files.walk(SOURCES)) {
			for (var file : files.filter(each -> each.toString().endsWith(".jte")).toList()) {
				pattern.matcher(Files.readString(file)).results().forEach(result -> all.add(result.group(1)));
			}
		}
		return all;
	}
}
