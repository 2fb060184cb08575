package nuandeng.setup.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.Rule;
import nuandeng.web.Problems;

/// A form as it was sent: what was typed, read field by field, with what is wrong about it.
///
/// @param typed what was sent, by field
public record Form(Map<String, String> typed, Problems problems) {

	/// What somebody looks for: one short line without what cannot be stored.
	static String sought(String typed) {
		var text = typed.codePoints().filter(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF)).limit(60)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
		return text.toString().strip();
	}

	/// Nothing typed yet.
	static Form empty() {
		return new Form(Map.of(), Problems.none());
	}

	static Form of(Map<String, String> typed) {
		return new Form(typed, Problems.none());
	}

	/// What to show in a field: what was typed, else what is known.
	public String value(String field, String known) {
		return typed.getOrDefault(field, known);
	}

	/// What to show in a field of which nothing is known.
	public String value(String field) {
		return value(field, "");
	}

	/// The class of a field's box.
	public String box(String field) {
		return problems.of(field).isPresent() ? "field bad" : "field";
	}

	/// By what a field is described, if something is wrong with it.
	public String wrong(String field) {
		return problems.of(field).isPresent() ? "e-" + field : "";
	}

	boolean ticked(String field) {
		return value(field).equals("yes");
	}

	boolean isGood() {
		return !problems.any();
	}

	/// A line that may be left empty.
	String line(String field, String name, int most) {
		var text = problems.text(field, name, typed.get(field), most);
		if (text.contains("\n") || text.contains("\t")) {
			problems.add(field, name + "写成一行。");
		}
		return text;
	}

	/// A line that may not.
	String needed(String field, String name, int most, String words) {
		var text = line(field, name, most);
		if (text.isEmpty()) {
			problems.add(field, words);
		}
		return text;
	}

	String phone(String field) {
		var text = needed(field, "电话", 30, "填一下电话，居民要打得通。");
		if (!text.isEmpty() && !text.matches("[0-9+() 转-]{5,30}")) {
			problems.add(field, "电话只写数字和横线，比如 0477-1234567。");
		}
		return text;
	}

	int number(String field, String name, int least, int most) {
		var text = value(field).strip();
		if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
			return Integer.parseInt(text);
		}
		problems.add(field, name + "写 " + least + " 到 " + most + " 之间的数字。");
		return least;
	}

	/// A day; empty where none is typed.
	Optional<LocalDate> day(String field) {
		var text = value(field).strip();
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			var day = LocalDate.parse(text);
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return Optional.of(day);
			}
		} catch (DateTimeException e) {
			// said below
		}
		problems.add(field, "日期要写成 2026-10-09 这样。");
		return Optional.empty();
	}

	Form refused(String field, Rule because) {
		return refused(field, because, "");
	}

	Form refused(String field, Rule because, String more) {
		problems.add(field, because.sentence() + "。" + more + "（" + because.id() + "）");
		return this;
	}
}
