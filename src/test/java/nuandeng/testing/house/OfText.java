package nuandeng.testing.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuandeng.node.Migrations;
import nuandeng.testing.Ours;

/// What sources, templates, styles and SQL may not say. Each method lists the offences it finds in a file.
final class OfText {

	private static final int LONGEST = 300;

	/// Words that make neighbours into suspects; `domain` words are chosen instead.
	static final List<String> WORDS = List.of("掌握居民思想", "排查", "摸排", "管控", "重点人员", "稳控", "研判人员");

	private static final Pattern INLINE = Pattern.compile(
			"<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=|javascript:|\\$unsafe", Pattern.CASE_INSENSITIVE);

	private static final Pattern YOUNG_CSS = Pattern
			.compile(":has\\(|:is\\(|:where\\(|color-mix\\(|oklch\\(|oklab\\(|@layer|@container|aspect-ratio\\s*:"
					+ "|(?<![\\w-])inset\\s*:|@import");

	/// A case that names a state: a type within a type.
	private static final Pattern STATE = Pattern.compile("case (?!Map\\.)[A-Z]\\w*\\.[A-Z]\\w*(\\(| \\w)");

	/// The functions of the foundation that other modules' SQL may call.
	private static final String OFFERED = "audit\\.append\\s*\\(|notification\\.enqueue\\s*\\(";

	private OfText() {}

	static List<String> tooLong(Path file) {
		var lines = Ours.read(file).lines().count();
		return lines > LONGEST ? List.of(file + " has " + lines + " lines") : List.of();
	}

	static List<String> inlineCode(Path template) {
		return found(template, INLINE, Ours.read(template).replaceAll("<%--[\\s\\S]*?--%>", ""));
	}

	static List<String> emoji(Path file) {
		return Ours.read(file).codePoints()
				.anyMatch(c -> c >= 0x1F000 && c <= 0x1FAFF || c == 0xFE0F || c >= 0x2600 && c <= 0x27BF && c != 0x2713)
						? List.of(file + " has an emoji") : List.of();
	}

	static List<String> suspicion(Path file) {
		var text = file.toString().endsWith(".java") ? String.join("\n", literals(Ours.read(file))) : Ours.read(file);
		return WORDS.stream().filter(text::contains).map(word -> file + " says " + word).toList();
	}

	static List<String> formsWithoutProof(Path template) {
		var forms = Pattern.compile("<form\\b[^>]*method=\"post\"[\\s\\S]*?</form>", Pattern.CASE_INSENSITIVE)
				.matcher(Ours.read(template));
		return forms.results().map(form -> form.group())
				.filter(form -> !form.contains("parts.Hidden(") && !form.contains("name=\"_csrf\""))
				.map(form -> template + ": " + form.lines().findFirst().orElse("")).toList();
	}

	static List<String> youngStyles(Path css) {
		var text = Ours.read(css).replaceAll("/\\*[\\s\\S]*?\\*/", "");
		var offences = new ArrayList<>(found(css, YOUNG_CSS, text));
		var plain = text.replaceAll("@(media|supports|keyframes|font-face|page)[^{]*\\{", "");
		Pattern.compile("\\{([^{}]*)[{}]").matcher(plain).results().forEach(block -> {
			var inside = block.group(1);
			if (inside.matches("(?s).*display\\s*:\\s*(inline-)?flex.*")
					&& inside.matches("(?s).*(?<![\\w-])(row-|column-)?gap\\s*:.*")) {
				offences.add(css + ": flex with gap: " + inside.strip());
			}
			if (block.group().endsWith("{")) {
				offences.add(css + ": a rule inside a rule: " + inside.strip());
			}
		});
		return offences;
	}

	/// Switches that name some states of a sealed type and leave the rest to `default`: adding a state would compile.
	static List<String> switchesWithARest(Path file) {
		var source = Ours.read(file);
		return Pattern.compile("\\bswitch \\(").matcher(source).results()
				.map(found -> blockAfter(source, found.end()))
				.filter(block -> STATE.matcher(block).find() && block.contains("default ->"))
				.map(block -> file + ": " + block.lines().findFirst().orElse(""))
				.toList();
	}

	/// What stands between the next brace and the one that closes it, without what is nested deeper.
	private static String blockAfter(String source, int from) {
		var block = new StringBuilder();
		var depth = 0;
		for (int i = source.indexOf('{', from); i >= 0 && i < source.length(); i++) {
			var c = source.charAt(i);
			depth += c == '{' ? 1 : c == '}' ? -1 : 0;
			if (depth == 0) {
				break;
			}
			if (depth == 1) {
				block.append(c);
			}
		}
		return block.toString();
	}

	/// Other modules' schemas that a file's SQL names.
	static List<String> reachesOverTheFence(Path file, String module) {
		var source = Ours.read(file);
		var text = file.toString().endsWith(".java")
				? String.join("\n", literals(source))
				: source.replaceAll("--.*", "");
		var others =
				Stream.concat(Migrations.MODULES.stream(), Stream.of("events").filter(_ -> !module.equals("sample")))
						.filter(other -> !other.equals(module))
						.collect(Collectors.joining("|"));
		var reach = Pattern.compile(
				"(?i)(?:\\b(?:from|join|into|update|only|references|table|on|select|using|call|perform|execute)\\s+|[,(]\\s*)(?!"
						+ OFFERED + ")(" + others + ")\\.[a-z_]+");
		return found(file, reach, text);
	}

	/// What stands between quotes in a Java file, each literal in one string.
	static List<String> literals(String java) {
		return Pattern.compile("\"\"\"([\\s\\S]*?)\"\"\"|(?<!')\"((?:\\\\.|[^\"\\\\\\n])*)\"").matcher(java).results()
				.map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
				.toList();
	}

	private static List<String> found(Path file, Pattern pattern, String text) {
		return pattern.matcher(text).results().map(hit -> file + ": " + hit.group().strip()).distinct().toList();
	}
}
