package nuandeng.orders.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.orders.Need;
import nuandeng.web.Problems;

/// The form that asks for a hand, as it was typed and as it was understood.
///
/// @param typed what stands in each field
/// @param problems what must be put right
public record NeedForm(Map<String, String> typed, Problems problems) {

	private static final int TITLE = 40;
	private static final int WORDS = 500;
	private static final int LINE = 60;

	/// What stands in a field.
	public String of(String field) {
		return typed.getOrDefault(field, "");
	}

	/// Tells whether a choice is chosen.
	public boolean is(String field, String value) {
		return of(field).equals(value);
	}

	/// An empty form with what is known already.
	static NeedForm begun(Map<String, String> known, Instant now) {
		var tomorrow = LocalDate.ofInstant(now, WorkCalendar.ZONE).plusDays(1);
		var typed =
				new LinkedHashMap<>(Map.of("date", tomorrow.toString(), "time", "09:00", "minutes", "60", "people", "1",
						"patience", "24"));
		var clean = Problems.none();
		for (var field : java.util.List.of("case", "title", "area", "place")) {
			var value = clean.text(field, field, known.getOrDefault(field, ""), LINE);
			if (!value.isEmpty()) {
				typed.put(field, value.substring(0,
						value.offsetByCodePoints(0, Math.min(TITLE, value.codePointCount(0, value.length())))));
			}
		}
		return new NeedForm(clean.any() ? new LinkedHashMap<>() : typed, Problems.none());
	}

	/// Reads what was typed.
	///
	/// @return the need, if nothing has to be put right
	static Optional<Need> read(Map<String, String> form, AreaCode area, NeedForm into) {
		var problems = into.problems();
		var title = into.open("title", "要做什么", TITLE);
		if (title.isEmpty()) {
			problems.add("title", "写一句要做什么，比如：帮忙换个灯泡。");
		}
		var words = into.open("words", "再说两句", WORDS);
		var place = into.open("place", "在哪儿", LINE);
		if (place.isEmpty()) {
			problems.add("place", "写一下在哪儿，到楼就行，门牌写在下面。");
		}
		var door = into.text("door", "门牌", LINE);
		var contact = into.text("contact", "找谁", LINE);
		var phone = into.phone();
		var people = into.number("people", "要几个人", 1, 50);
		var minutes = into.number("minutes", "多久", 5, 1440);
		var skill = into.open("skill", "要会什么", LINE);
		var risk = into.open("risk", "当心什么", LINE);
		if (!risk.isEmpty() && people == 1) {
			problems.add("people", "写了要当心的事，就至少两个人一起去。");
		}
		var from = into.from();
		return problems.any() || from.isEmpty() ? Optional.empty()
				: Optional.of(new Need(title, words, area, place, door,
						contact, phone, from.get(), minutes, people, skill, risk, origin(form)));
	}

	private static Optional<Subject> origin(Map<String, String> form) {
		try {
			return Optional.of(new Subject("case", UUID.fromString(form.getOrDefault("case", ""))));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/// Reads date and time.
	Optional<Instant> from() {
		try {
			var date = LocalDate.parse(of("date").strip());
			if (date.getYear() < 2000 || date.getYear() > 2100) {
				throw new DateTimeException("year");
			}
			return Optional.of(
					LocalDateTime.of(date, LocalTime.parse(of("time").strip())).atZone(WorkCalendar.ZONE).toInstant());
		} catch (DateTimeException e) {
			problems.add("date", "选一下哪天、几点，比如 2026-10-12 和 09:00。");
			return Optional.empty();
		}
	}

	/// How many hours each circle is waited for.
	int patience() {
		return switch (of("patience")) {
			case "2" -> 2;
			case "8" -> 8;
			default -> 24;
		};
	}

	private String text(String field, String name, int most) {
		var text = problems.text(field, name, of(field), most).replace('\n', ' ');
		typed.put(field, text);
		return text;
	}

	/// A text everybody will read: no telephone in it.
	private String open(String field, String name, int most) {
		var text = text(field, name, most);
		if (text.matches("(?s).*\\d[\\d \\-]{5,}\\d.*")) {
			problems.add(field, name + "里像是有电话，这里谁都看得到。电话写在下面那一栏。");
		}
		return text;
	}

	private Optional<PhoneNumber> phone() {
		var typedPhone = text("phone", "电话", 30);
		var phone = PhoneNumber.of(typedPhone);
		if (!typedPhone.isEmpty() && phone.isEmpty()) {
			problems.add("phone", "这个电话好像不对。手机 11 位，座机请带区号；没有也可以空着。");
		}
		return phone;
	}

	private int number(String field, String name, int least, int most) {
		var digits = of(field).strip();
		if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
			problems.add(field, name + "写 " + least + " 到 " + most + " 之间的数。");
			return least;
		}
		return Integer.parseInt(digits);
	}
}
