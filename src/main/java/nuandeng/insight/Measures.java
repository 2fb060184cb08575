package nuandeng.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Writes down the measures of a report (M-R, M-H). What each counts is said beside it; the rows are those of
/// {@link Behind}.
final class Measures {

	private Measures() {}

	/// What is said to be missing instead of being shown as nothing (INS-16).
	static final List<Report.Missing> MISSING = List.of(
			new Report.Missing("M-R16", "未诉先办率", "巡查还没有进系统"),
			new Report.Missing("M-H8", "接通率", "没有接话务系统"),
			new Report.Missing("M-H9", "类型调整", "这一页不比单位"));

	static List<Measure> of(Tally tally, Durations took) {
		var write = new Measure.Writer(tally);
		var measures = new ArrayList<Measure>();
		measures.add(write.count("M-R1", "诉求量", Behind.ALL, "这段时间收到的，一件一个编号。"));
		measures.add(write.count("M-R2", "案件量", Behind.CASES, "并到一起办的只算一件，没成案的各算一件。"));
		measures.add(write.ratio("M-R3", "受理率", Behind.TAKEN_ON, Behind.ALL, "受理的 ÷（受理的 + 没法办的）。"));
		measures.add(write.ratio("M-R4", "解决率", Behind.SOLVED, Behind.ALL, "居民说好或核过、真解决了的 ÷ 收到的。存案不算。"));
		measures.add(write.ratio("M-R5", "办结率", Behind.SETTLED, Behind.ALL, "除存案和在办以外 ÷ 收到的。"));
		measures.add(write.count("M-R6", "挂账", Behind.PARKED, "有回看日、现在办不了的；占收到的多少；过了回看日还没看的应当是 0。",
				"占 " + tally.ratio(Behind.PARKED, Behind.ALL).percent() + "，过了回看日 ", Behind.LOOK_MISSED));
		measures.add(write.count("M-R7", "无主件", Behind.OWNERLESS, "收到超过 1 个工作日还没有单位负责的，应当是 0。"));
		measures.add(write.words("M-R8", "首次联系时长", minutes(took.contact()), "从收到到第一次联系上居民，取中位数。",
				"联系上的 ", Behind.REACHED, " 件"));
		measures.add(write.words("M-R9", "办理时长", minutes(took.work()), "从收到到办结的办公时间，不算暂停，取中位数。",
				"办好的 ", Behind.DONE, " 件，九成不超过 " + minutes(took.slow())));
		measures.add(write.ratio("M-R10", "按时办结率", Behind.CLOSED_IN_TIME, Behind.CLOSED_OR_LATE,
				"最晚日前说办好、后来确认办结的 ÷（办结的 + 超时还没结果的）。", "，超时还没结果 ", Behind.LATE));
		measures.add(write.ratio("M-R11", "及时签收率", Behind.TAKEN_UP_IN_TIME, Behind.SENT,
				"在时限内接下的 ÷ 派出的次数；派的人自己撤回的不算。"));
		measures.add(write.ratio("M-R12", "重办率", Behind.REDONE, Behind.DONE, "重办过的 ÷ 办好的。"));
		measures.add(write.ratio("M-R13", "退单率", Behind.RETURNED, Behind.SENT, "单位说不归它的 ÷ 派出的次数。", "，其中改派 ",
				Behind.RETURNED_RIGHTLY));
		measures.add(write.ratio("M-R14", "派单准确率", Behind.SENT_RIGHT, Behind.SENT, "没有退单改派的 ÷ 派出的次数。"));
		measures.add(write.words("M-R15", "催问比", tally.ratio(Behind.CHASED, Behind.ALL).quotient(),
				"居民来催的次数 ÷ 收到的；补充新情况的不算催。", Behind.CHASED, " ÷ ", Behind.ALL));
		measures.add(write.ratio("M-R17", "承诺兑现率", Behind.PROMISES_KEPT, Behind.PROMISES_DUE,
				"到期以前告诉了本人的 ÷ 到期的承诺。"));
		measures.add(write.ratio("M-R18", "不予受理复核改变率", Behind.CHANGED, Behind.REVIEWED,
				"居民请我们再看、后来改为办理的 ÷ 复核过的。"));
		measures.add(write.words("M-R19", "暂停占比", new Ratio(took.paused(), took.whole()).percent(),
				"办好的件里，钟停着的办公时间 ÷ 全部办公时间。", "停过钟的 ", Behind.STOPPED, " 件" + mostly(took)));
		measures.add(write.ratio("M-H5", "回访率", Behind.CLOSED_CALLED_BACK, Behind.CLOSED,
				"办结以后打电话问过、或本人回答了的 ÷ 办结的，并到一起的各算各的。"));
		measures.add(write.ratio("M-H6", "无效回访", Behind.CALLED_IN_VAIN, Behind.CALLED_BACK,
				"打了电话没有问到回答的 ÷ 回访过的。不算满意。"));
		measures.add(write.ratio("M-H7", "差评整改率", Behind.LOW_ANSWERED, Behind.LOW,
				"说没办好或不满意以后，有了新的结果或答复的 ÷ 差评。"));
		return List.copyOf(measures);
	}

	private static String mostly(Durations took) {
		if (took.paused() == 0) {
			return "";
		}
		return took.asking() * 2 >= took.paused() ? "，多半在等居民补充" : "，多半在存案";
	}

	private static String minutes(OptionalLong took) {
		if (took.isEmpty()) {
			return "–";
		}
		var minutes = took.getAsLong();
		return minutes < 120 ? minutes + " 分钟" : minutes / 60 + " 小时 " + minutes % 60 + " 分";
	}
}
