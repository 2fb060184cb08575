package nuandeng.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditEntry;
import nuandeng.audit.spi.TrailWords;
import nuandeng.kernel.Times;
import org.springframework.stereotype.Component;

/// Reads the codes of the trail out in the words of all chapters.
@Component
class Vocabulary {

	private static final String ID = "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}";

	private final Map<String, String> words = new HashMap<>();

	Vocabulary(List<TrailWords> chapters) {
		chapters.forEach(chapter -> words.putAll(chapter.words()));
	}

	/// The word for a code, or the code where nobody gave one.
	String word(String code) {
		return words.getOrDefault(code, code);
	}

	/// What can be looked for: everything that is done, by what it is done about.
	List<TrailLog.Choice> choices() {
		return words.keySet().stream().filter(code -> code.matches("[a-z]+\\.[a-z_]+") || code.equals("decided"))
				.map(code -> new TrailLog.Choice(code, of(code)))
				.sorted(java.util.Comparator.comparing(TrailLog.Choice::code))
				.toList();
	}

	private String of(String code) {
		var dot = code.indexOf('.');
		return dot < 0 ? word(code) : word(code.substring(0, dot)) + "：" + word(code);
	}

	/// What else an entry says. What a rule decided is told with the rule as it read that day.
	String facts(AuditEntry entry) {
		var facts = entry.facts();
		if (facts.containsKey("sentence")) {
			return facts.get("sentence") + "（" + facts.getOrDefault("rule", "") + "）："
					+ value("outcome", facts.getOrDefault("outcome", ""));
		}
		var told = new ArrayList<String>();
		facts.forEach((name, value) -> told.add(word(name) + "：" + value(name, value)));
		return String.join("，", told);
	}

	private String value(String name, String value) {
		if (value.matches(ID)) {
			return value.substring(28);
		}
		return Optional.ofNullable(words.get(name + "=" + value)).orElseGet(() -> moment(value));
	}

	private static String moment(String value) {
		try {
			return Times.exact(Instant.parse(value));
		} catch (DateTimeException e) {
			return value;
		}
	}
}
