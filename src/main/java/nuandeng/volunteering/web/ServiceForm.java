package nuandeng.volunteering.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.WorkCalendar;
import nuandeng.volunteering.Served;
import nuandeng.web.Problems;

/// The form in which a member tells what was done, as it was typed and as it was understood.
///
/// @param typed what stands in each field
/// @param problems what must be put right
public record ServiceForm(Map<String, String> typed, Problems problems) {

	private static final int LONGEST = 720;

	/// What stands in a field.
	public String of(String field) {
		return typed.getOrDefault(field, "");
	}

	/// A form that was read.
	///
	/// @param served what it says, if nothing has to be put right
	record Reading(ServiceForm form, Optional<Served> served) {}

	static ServiceForm begun(Instant now) {
		return new ServiceForm(Map.of("date", LocalDate.ofInstant(now, WorkCalendar.ZONE).toString(), "minutes", "60"),
				Problems.none());
	}

	static Reading read(Map<String, String> fields) {
		var form = new ServiceForm(new HashMap<>(fields), Problems.none());
		var what = form.what();
		var from = form.from();
		var minutes = form.minutes();
		return new Reading(form, form.problems.any() ? Optional.empty()
				: from.map(begun -> new Served(begun, minutes, what, Optional.empty())));
	}

	private String what() {
		var text = problems.text("what", "做了什么", of("what"), Served.LINE).replace('\n', ' ').strip();
		typed.put("what", text);
		if (text.isEmpty()) {
			problems.add("what", "写一句做了什么，比如：一起清扫楼道。");
		}
		if (text.matches("(?s).*\\d[\\d \\-]{5,}\\d.*")) {
			problems.add("what", "这一句里像是有电话。别人的名字、门牌、电话都不用写。");
		}
		return text;
	}

	private Optional<Instant> from() {
		try {
			var date = LocalDate.parse(of("date").strip());
			if (date.getYear() < 2000 || date.getYear() > 2100) {
				throw new DateTimeException("year");
			}
			return Optional.of(LocalDateTime.of(date, LocalTime.parse(of("time").strip())).atZone(WorkCalendar.ZONE)
					.toInstant());
		} catch (DateTimeException e) {
			problems.add("date", "选一下哪天、几点开始的，比如 2026-10-12 和 09:00。");
			return Optional.empty();
		}
	}

	private int minutes() {
		var digits = of("minutes").strip();
		if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) < 5 || Integer.parseInt(digits) > LONGEST) {
			problems.add("minutes", "做了多久，写 5 到 " + LONGEST + " 之间的分钟数。");
			return 5;
		}
		return Integer.parseInt(digits);
	}
}
