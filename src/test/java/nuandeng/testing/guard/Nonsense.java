package nuandeng.testing.guard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Makes what people, telephones and attackers type: the same thousand wrong things on every run.
final class Nonsense {

	/// Encoded values that a field may be given; some cannot even be read.
	private static final List<String> VALUES = List.of(
			"", "+++", "%00", "a%00b", "%E2%80%AE%E5%8F%8D", "%E2%81%A6x%E2%81%A9", "%E2%80%8F", // NUL, direction marks
			"%FF", "%C3%28", "%E4%BD", "%F0%9F", "%ED%A0%80", "%", "%zz", "%u4f60", // broken UTF-8, broken percent signs
			"%F0%A0%AE%B7%F0%A9%BE%8E", "%F0%AB%A0%A1", "%F0%B0%8E%90", // rare characters that are names of people
			"%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9", "%EF%BF%BF", "%EF%B7%90", "%7F", "%C2%85", "%1B%5B31m",
			"2026-02-30", "2026-13-01", "0000-00-00", "9999999-01-01", "-1", "0", "99999999999999999999", "1e309",
			"NaN", "0x7fffffff",
			"true", "null", "undefined", "%5B%5D", "%7B%7D", "00000000-0000-0000-0000-000000000000", "not-a-uuid",
			"%27%20OR%20%271%27=%271", "%3B%20DROP%20TABLE%20x", "%3Cscript%3Ealert(1)%3C/script%3E", "$%7B7*7%7D",
			"../../etc/passwd",
			"%25%5C_%25", "%0D%0ASet-Cookie:%20x=y", "//evil.example", "javascript:alert(1)", "R01", "R99-99",
			"990101001001", "99");

	private final Random random = new Random(20261122);
	private final List<String> fields;
	private final UnaryOperator<String> hidden;

	/// @param fields the names a form has
	/// @param hidden gives the value of a hidden field, encoded, by its name
	Nonsense(Collection<String> fields, UnaryOperator<String> hidden) {
		this.fields = List.copyOf(fields);
		this.hidden = hidden;
	}

	/// A form's body with something wrong in it.
	String body() {
		var parts = new ArrayList<String>();
		for (var field : fields) {
			var times = random.nextInt(10) == 0 ? 0 : random.nextInt(12) == 0 ? 3 : 1;
			for (int i = 0; i < times; i++) {
				parts.add(URLEncoder.encode(field, StandardCharsets.UTF_8) + "=" + value());
			}
		}
		if (random.nextInt(15) == 0) {
			parts.add(value() + "=" + value());
		}
		parts.add("_csrf=" + hidden.apply("_csrf"));
		if (random.nextInt(20) != 0) {
			parts.add("_key=" + (random.nextInt(20) == 0 ? value() : hidden.apply("_key")));
		}
		return String.join("&", parts);
	}

	/// One wrong value, encoded.
	String value() {
		var kind = random.nextInt(12);
		if (kind == 0) {
			return "%E9%95%BF".repeat(5_000 + random.nextInt(20_000));
		}
		if (kind == 1) {
			return random.ints(1 + random.nextInt(12), 0, 256).mapToObj("%%%02X"::formatted).reduce("", String::concat);
		}
		return VALUES.get(random.nextInt(VALUES.size()));
	}
}
