package nuandeng.insight;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;

/// Every rule of figures, in the order a reader meets them.
public final class InsightRules {

	/// The sum always closes.
	public static final Statement SUM_CLOSES = new Statement("INS-01",
			"收到 = 办好 + 转出 + 存案 + 没法办 + 并到别件 + 撤回 + 在办，不管怎么筛都对得上", decision(31));

	/// What waits is not solved.
	public static final Statement PARKED_IS_NOT_SOLVED =
			new Statement("INS-02", "存案单独数，不算办好", decision(31));

	/// A past day has one answer.
	public static final Statement SAME_DAY_SAME_ANSWER =
			new Statement("INS-03", "问过去某一天，就按那一天已经知道的重新算", decision(31));

	/// Figures can be made again.
	public static final Statement FROM_NOTHING =
			new Statement("INS-04", "数字全部从流水重新算得出来，一条不多，一条不少", decision(32));

	/// Nothing over nothing is nothing.
	public static final Statement NOTHING_TO_DIVIDE_BY =
			new Statement("INS-05", "除数是零的写 –，不写成零，也不写成全部", decision(31));

	/// Percentages are rounded once, at the end.
	public static final Statement ROUNDED_ONCE =
			new Statement("INS-06", "百分数四舍五入到小数点后两位，中间不舍入", decision(31));

	/// Too few answers make no mark.
	public static final Limit ENOUGH_ANSWERS =
			new Limit("INS-07", 10, "有效评价不到 {} 个，不出综合成绩", decision(31));

	/// Silence is not praise.
	public static final Statement SILENCE_IS_NO_ANSWER =
			new Statement("INS-08", "没回答的不算满意，也不算不满意，另外写出来", decision(31));

	/// A figure is its rows.
	public static final Statement OPENS_ITS_ROWS =
			new Statement("INS-09", "每个数点开，正好就是那些件", decision(31));

	/// Figures have a scope like everything else.
	public static final Statement IN_SCOPE =
			new Statement("INS-10", "数字只给管这一片的人看", decision(31));

	/// One writes, another releases.
	public static final Statement RELEASED_BY_ANOTHER =
			new Statement("INS-11", "公开的话一个人写，另一个人放行", decision(33));

	/// What everybody reads names nobody.
	public static final Statement NOBODY_NAMED =
			new Statement("INS-12", "公开的话里不写电话、证件号和门牌", decision(33));

	/// Small numbers point at people.
	public static final Limit LARGE_ENOUGH =
			new Limit("INS-13", 5, "公开的分类件数不到 {} 的不写出来，也不让人从合计里减出来", decision(33));

	/// A resident hears from us soon.
	public static final Statement CONTACTED_SOON = new Statement("INS-14",
			"响应率里的按时，是在这一类事的首次联系时限内联系上居民；该联系没联系的也算在里面", decision(34));

	/// Clocks differ, the log does not.
	public static final Statement LOG_BEFORE_CLOCK = new Statement("INS-15",
			"同一件事，流水里在后的算在后；钟走得不齐、记得晚，都不改先后", decision(35));

	/// What is not there is not nothing.
	public static final Statement MISSING_IS_SAID = new Statement("INS-16",
			"还算不出来的指标，写明没有和为什么，不写成零", decision(34));

	/// A list behind a figure shows no more than its reader may open.
	public static final Statement MASKED_IN_LISTS = new Statement("INS-17",
			"数字后面的单子里，不外传的只写“内容打开后看”；不能打开的人看不到内容", decision(34));

	/// Nobody lets go of words that changed under the hand.
	public static final Statement RELEASED_AS_READ = new Statement("INS-18",
			"放行的是看过的那一段；看的时候有人改了，就再看一遍", decision(33));

	private InsightRules() {}
}
