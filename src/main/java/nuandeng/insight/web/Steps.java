package nuandeng.insight.web;

import java.time.Instant;
import java.util.Map;
import nuandeng.insight.Step;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;

/// Says what happened in one line, where a figure counts something that happened.
final class Steps {

	private Steps() {}

	static String said(Step step, Map<BodyId, String> bodies, Instant now) {
		var began = Times.moment(step.at(), now, false);
		var ended = step.answeredAt().map(at -> Times.moment(at, now, false)).orElse("");
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
