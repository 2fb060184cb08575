package nuandeng.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nuandeng.insight.Question;
import nuandeng.kernel.AreaCode;
import nuandeng.web.Problems;

/// A question as it stands in an address.
///
/// @param typed what was typed, shown again where it must be put right
public record Asked(Question question, Map<String, String> typed, Problems problems) {

	/// Reads a question; what is missing is this year until today.
	static Asked read(Map<String, String> address, AreaCode widest, LocalDate today) {
		var problems = Problems.none();
		var from = day(address, "from", "从哪天", LocalDate.of(today.getYear(), 1, 1), problems);
		var to = day(address, "to", "到哪天", today, problems);
		var asOf = day(address, "asOf", "截至哪天", today, problems);
		if (to.isBefore(from)) {
			problems.add("to", "结束的日子在开始前面了，换一下。");
		}
		var digits = address.getOrDefault("area", "");
		var area = digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}") ? new AreaCode(digits) : widest;
		var channel = address.getOrDefault("channel", "");
		var topic = address.getOrDefault("topic", "");
		if (problems.any()) {
			from = LocalDate.of(today.getYear(), 1, 1);
			to = today;
			asOf = today;
		}
		return new Asked(new Question(area, from, to, asOf.isAfter(today) ? today : asOf,
				channel.matches("[A-Z][A-Z_0-9]{1,30}") ? channel : "",
				topic.matches("[A-Z]\\d{2}(-\\d{2,4})?") ? topic : ""),
				address, problems);
	}

	private static LocalDate day(Map<String, String> address, String field, String name, LocalDate otherwise,
			Problems problems) {
		var typed = address.getOrDefault(field, "").strip();
		if (typed.isEmpty()) {
			return otherwise;
		}
		try {
			var day = LocalDate.parse(typed);
			if (day.getYear() < 1990 || day.getYear() > 2100) {
				throw new DateTimeException("year");
			}
			return day;
		} catch (DateTimeException e) {
			problems.add(field, name + "没看懂，写成 2026-10-09 这样。");
			return otherwise;
		}
	}

	/// The period in words, `2026年1月1日到10月9日`.
	public String period() {
		var from = question.from();
		var to = question.to();
		var sameYear = from.getYear() == to.getYear();
		return from.getYear() + "年" + day(from) + "到" + (sameYear ? "" : to.getYear() + "年") + day(to);
	}

	private static String day(LocalDate day) {
		return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	/// What a field shows.
	public String of(String field) {
		return switch (field) {
			case "from" -> problems.any() ? typed.getOrDefault(field, "") : question.from().toString();
			case "to" -> problems.any() ? typed.getOrDefault(field, "") : question.to().toString();
			case "asOf" -> problems.any() ? typed.getOrDefault(field, "") : question.asOf().toString();
			default -> typed.getOrDefault(field, "");
		};
	}

	/// The address of a page that answers this question.
	public String address(String page, String... more) {
		var parameters = new LinkedHashMap<String, String>();
		parameters.put("area", question.area().digits());
		parameters.put("from", question.from().toString());
		parameters.put("to", question.to().toString());
		parameters.put("asOf", question.asOf().toString());
		Optional.of(question.channel()).filter(channel -> !channel.isEmpty())
				.ifPresent(channel -> parameters.put("channel", channel));
		Optional.of(question.topic()).filter(topic -> !topic.isEmpty())
				.ifPresent(topic -> parameters.put("topic", topic));
		for (int i = 0; i + 1 < more.length; i += 2) {
			parameters.put(more[i], more[i + 1]);
		}
		var query = new StringBuilder();
		parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&").append(name).append('=')
				.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return page + query;
	}
}
