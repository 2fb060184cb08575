package nuandeng.feeds;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;

/// Every rule of taking in, in the order a reader meets them.
public final class FeedRules {

	/// Whatever else, we say what we can read.
	public static final Statement KINDS_OF_FILES = new Statement("FED-01",
			"只收 JSONL、CSV 和 xlsx 三种文件。旧的 .xls 先另存为 .xlsx。", decision(44));

	/// Without these three a row is not a message.
	public static final Statement COLUMNS_NEEDED = new Statement("FED-02",
			"表里要有编号、时间、内容三列。标题行写清楚，上面有大标题没关系。", decision(44));

	/// By its name a row is recognised.
	public static final Statement HAS_A_NAME =
			new Statement("FED-03", "这一行没有编号。编号是原系统的，导第二遍靠它认出来。", decision(44));

	/// Spreadsheets round long numbers.
	public static final Statement NAME_IS_WHOLE = new Statement("FED-04",
			"编号变成了 1.3E+17 这样，后几位已经丢了。把这一列设成“文本”，从原表重新粘一次。", decision(44));

	/// The original time is what is lodged.
	public static final Statement TIME_IS_READABLE =
			new Statement("FED-05", "时间看不懂。写成 2026-10-09 14:30 这样。", decision(44));

	/// Nobody has said anything tomorrow.
	public static final Statement TIME_HAS_PASSED = new Statement("FED-06", "时间还没到，或者早于 1990 年。对一对原表。", decision(44));

	/// There must be words.
	public static final Statement SOMETHING_IS_SAID = new Statement("FED-07", "这一行没有内容。", decision(44));

	/// Longer ones are files, not messages.
	public static final Limit LONGEST = new Limit("FED-08", 20000, "内容最多 {} 字。删一删，或者分成两行。", decision(44));

	/// What cannot be read aloud cannot be kept.
	public static final Statement CHARACTERS_ARE_WHOLE =
			new Statement("FED-09", "这一行里有看不见或坏掉的符号（显示成 □）。从原表重新粘一次。", decision(44));

	/// A wrong number reaches a stranger.
	public static final Statement PHONE_IS_POSSIBLE =
			new Statement("FED-10", "电话不对。手机 11 位，座机请带区号；没有就空着。", decision(44));

	/// A line that is no line of JSON.
	public static final Statement LINE_IS_JSON = new Statement("FED-11", "这一行不是一条完整的 JSON。", decision(44));

	/// What fills the memory is not a message.
	public static final Statement NOT_ENDLESS =
			new Statement("FED-12", "文件里有一行长得没有尽头，多半是引号没有配对。改好再来，前面的已经存好。", decision(44));

	/// Nobody takes in for somebody else's area.
	public static final Statement OWN_AREA = new Statement("FED-13", "只能导进自己管的地方。", decision(44));

	/// The same row twice is one request.
	public static final Statement TAKEN_ONCE = new Statement("FED-14", "同一个来源的同一个编号，导几遍都是一件。", decision(44));

	private FeedRules() {}
}
