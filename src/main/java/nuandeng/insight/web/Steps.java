package nuandeng.insight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nuandeng.insight.Step;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;

/// Says what happened in one line, where a figure counts something that happened.
final class Steps {

	private Steps() {}

	static String said(Step step, Map<BodyId, String> bodies, Instant now) {
		var began = moment(step.at(), now);
		var ended =
				step.answeredAt().map(at -> day(at).equals(day(step.at())) ? clock(at) : moment(at, now)).orElse("");
		if (step.answer().equals("CHASED")) {
			return began + "来催";
		}
		if (step.day().isPresent()) {
			var day = Times.day(step.day().get(), now);
			return switch (step.answer()) {
				case "KEPT" -> "答应" + day + "前回话，" + ended + "回了";
				case "LATE" -> "答应" + day + "前回话，" + ended + "才回";
				default -> "答应" + day + "前回话，没回";
			};
		}
		var body = step.body().map(id -> bodies.getOrDefault(new BodyId(id), "")).orElse("");
		return step.body().isEmpty()
				? began + "请我们再看，" + ended + (step.answer().equals("DECLINED") ? "还是没法办" : "改为办理")
				: began + "交给" + body + answer(step.answer(), ended);
	}

	private static String moment(Instant at, Instant now) {
		var day = day(at);
		return (day.getYear() == day(now).getYear() ? "" : day.getYear() + "年") + day.getMonthValue() + "月"
				+ day.getDayOfMonth() + "日 " + clock(at);
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, WorkCalendar.ZONE);
	}

	private static String clock(Instant at) {
		var time = LocalTime.ofInstant(at, WorkCalendar.ZONE);
		return "%d:%02d".formatted(time.getHour(), time.getMinute());
	}

	private static String answer(String answer, String ended) {
		return switch (answer) {
			case "TAKEN_UP" -> "，" + ended + "接下";
			case "DISPUTED" -> "，" + ended + "说不归他们";
			case "SENT", "DESIGNATED", "HANDED_OVER" -> "，" + ended + "改交别家";
			case "JOINED" -> "，" + ended + "并到别件";
			case "DROPPED" -> "，" + ended + "居民说不办了";
			default -> "，还没接";
		};
	}
}
