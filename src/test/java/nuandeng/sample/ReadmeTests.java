package nuandeng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the tables of both READMEs to what the program says. `./nuandeng test -Dtest=ReadmeTests -Dbook.write=true`
/// prints them anew.
class ReadmeTests {

	@ParameterizedTest
	@ValueSource(strings = {"README.md", "README.zh-CN.md"})
	void the_readme_says_what_the_program_says(String name) throws IOException {
		var file = Path.of(name);
		var chinese = name.contains("zh");
		var is = Files.readString(file);
		var printed = with(is, "sign-ins", signIns(chinese));
		if (Boolean.getBoolean("book.write")) {
			Files.writeString(file, printed);
			is = printed;
		}
		assertThat(is).isEqualTo(printed);
	}

	@ParameterizedTest
	@ValueSource(strings = {"README.md", "README.zh-CN.md"})
	void every_file_it_leads_to_is_there(String name) throws IOException {
		var links = java.util.regex.Pattern.compile("]\\(([^):#]+)\\)").matcher(Files.readString(Path.of(name)));
		while (links.find()) {
			var file = Path.of(links.group(1));
			if (!file.startsWith("docs/book")) { // held by a test of its own
				assertThat(file).exists();
			}
		}
	}

	private static String signIns(boolean chinese) {
		return table(chinese ? "| 账号 | 密码 | 是谁 |" : "| account | password | who |", SamplePeople.signIns().stream()
				.map(one -> "| `%s` | `%s` | %s %s |".formatted(one.account(), one.password(), one.role(), one.name()))
				.collect(Collectors.joining("\n")));
	}

	private static String table(String head, String lines) {
		return head + "\n| --- | --- | --- |\n" + lines + "\n";
	}

	private static String with(String text, String mark, String table) {
		var begin = "<!-- " + mark + " -->\n";
		var from = text.indexOf(begin) + begin.length();
		return text.substring(0, from) + table + text.substring(text.indexOf("<!-- /" + mark + " -->"));
	}
}
