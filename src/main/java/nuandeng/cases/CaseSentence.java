package nuandeng.cases;

import java.time.Instant;
import java.util.Map;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;

/// Says where a case stands, in the words every resident on it reads. Staff read the same words.
final class CaseSentence {

	private CaseSentence() {}

	/// @param names the names of the bodies in charge
	static String of(CaseFile file, Map<BodyId, String> names, WorkCalendar calendar, Instant now) {
		return switch (file) {
			case CaseFile.Registered _, CaseFile.Disputed _ -> "已收到，正在看归谁办。";
			case CaseFile.Sent(var head, var to) -> "已交给" + name(to, names) + by(head, calendar, now);
			case CaseFile.InHand(var head, var work) -> name(work.to(), names) + "正在办" + by(head, calendar, now);
			case CaseFile.Asking asking -> "想请您补充一点：" + asking.question();
			case CaseFile.Outside outside -> "已转给" + outside.unit() + "，我们继续盯着，"
					+ Times.day(outside.nextLook(), now) + "再看。";
			case CaseFile.Parked parked -> "现在办不了，" + Times.day(parked.why().lookBack(), now) + "前再看一次。";
			case CaseFile.Reported reported -> reported.result().explained() ? "说清楚了，请您看看。" : "说是办好了，请您看看。";
			case CaseFile.Closed _ -> "办结。";
			case CaseFile.Declined declined -> "这件事我们办不了：" + declined.reason().word() + "。"
					+ ended(declined.whereInstead());
			case CaseFile.Dropped _ -> "您说不办了。";
		};
	}

	private static String name(Assignment to, Map<BodyId, String> names) {
		return names.getOrDefault(to.lead(), "办理单位");
	}

	private static String by(Head head, WorkCalendar calendar, Instant now) {
		return head.due(calendar).moment()
				.map(at -> "，最晚" + Times.day(at, now) + "回话。")
				.orElse("，哪天回话等放假安排公布了告诉您。");
	}

	private static String ended(String words) {
		return words.endsWith("。") ? words : words + "。";
	}
}
