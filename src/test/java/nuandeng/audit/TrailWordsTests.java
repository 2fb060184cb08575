package nuandeng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nuandeng.audit.spi.TrailWords;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Ours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An auditor reads Chinese, never a code.
@NuandengTest
class TrailWordsTests {

	private static final Pattern DONE = Pattern.compile("\\.did\\(\\s*[\\w.()]+,\\s*\"([a-z_.]*[a-z_])\"");
	private static final Pattern ABOUT = Pattern.compile("new Subject\\(\\s*\"([a-z]+)\"");
	private static final Pattern STEP = Pattern.compile("\\bto\\((?:[^;\"]*),\\s*\"([a-z-]+)\",");

	@Autowired
	List<TrailWords> chapters;

	@Test
	void everything_that_is_written_down_has_a_word() {
		var written = new TreeSet<String>();
		for (var file : Ours.sources(".java")) {
			var text = Ours.read(file);
			collect(DONE, text, "", written);
			collect(ABOUT, text, "", written);
			if (file.toString().contains("cases") && text.contains("Walked")) {
				collect(STEP, text, "case.", written);
			}
		}
		assertThat(written).hasSizeGreaterThan(50);
		assertThat(known()).containsAll(written);
	}

	@Test
	void no_two_chapters_call_one_thing_by_two_names() {
		var names = new HashMap<String, String>();
		chapters.forEach(chapter -> chapter.words().forEach(
				(code, word) -> assertThat(names.merge(code, word, (first, _) -> first)).as(code).isEqualTo(word)));
	}

	private Set<String> known() {
		var known = new HashSet<String>();
		chapters.forEach(chapter -> known.addAll(chapter.words().keySet()));
		return known;
	}

	private static void collect(Pattern pattern, String text, String before, Set<String> into) {
		var found = pattern.matcher(text);
		while (found.find()) {
			into.add(before + found.group(1).replace('-', '_'));
		}
	}
}
