package nuandeng.requests;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Deadline;
import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;
import nuandeng.kernel.Span;

/// Every rule of requests, in the order a reader meets them.
public final class RequestRules {

	private static final LocalDate PRIVACY = LocalDate.of(2021, 11, 1);
	private static final LocalDate ANSWERING = LocalDate.of(2021, 9, 24);

	/// First catch it, then sort it.
	public static final Statement NUMBERED_AT_ONCE = new Statement("REQ-01", "不论从哪里说来，说了就有编号，不等人看过",
			Source.law("北京市接诉即办工作条例", "第十条", ANSWERING));

	/// A number can be read aloud, and a slip of the tongue is noticed.
	public static final Statement NUMBER_CHECKS_ITSELF =
			new Statement("REQ-02", "编号 12 位，最后一位是校验码，念错一位查得出来", decision(10));

	/// Somebody answers soon.
	public static final Deadline FIRST_WORD =
			new Deadline("REQ-03", new Span.WorkingDays(2), "说了以后，{}内有人给您回话", decision(13));

	/// One thing fits on one screen.
	public static final Limit LONGEST = new Limit("REQ-04", 1000, "一件事最多写 {} 个字", decision(13));

	/// There must be something to judge.
	public static final Statement SOMETHING_TO_JUDGE =
			new Statement("REQ-05", "还没交给人办的，说不上办好没办好", decision(13));

	/// Only what is needed is asked.
	public static final Statement WORDS_ARE_ENOUGH = new Statement("REQ-06", "写一句话或拍一张照片就能交，电话和称呼可以不填",
			Source.law("中华人民共和国个人信息保护法", "第六条", PRIVACY));

	/// A second click has no second effect.
	public static final Statement ONE_FORM_ONE_REQUEST = new Statement("REQ-07", "同一张表按几次，只算一件", decision(10));

	/// What another system hands over twice comes once.
	public static final Statement SEEN_ONCE = new Statement("REQ-08", "别的系统交来的同一件，只收一次", decision(10));

	/// A link does not live for ever.
	public static final Deadline LINK_LIFE =
			new Deadline("REQ-09", new Span.Months(12), "看进展的链接 {}内有效，可以作废", decision(12));

	/// Whoever guesses is slowed down.
	public static final Limit TRIES_OF_ONE = new Limit("REQ-10", 10, "十分钟里最多查 {} 次，再查就歇一会儿", decision(12));

	/// Guessing the four digits of one number is hopeless.
	public static final Limit TRIES_AT_ONE = new Limit("REQ-11", 5, "同一个编号或电话，一小时里最多试 {} 次", decision(12));

	/// A wrong guess learns nothing.
	public static final Statement NOTHING_GIVEN_AWAY =
			new Statement("REQ-12", "编号不对、后四位不对、没有这件，回答都一样", decision(12));

	/// Whoever says the same as a neighbour stands beside that neighbour.
	public static final Statement ALONGSIDE =
			new Statement("REQ-13", "和邻居说的是同一件，可以一起办，进展各自告诉", decision(12));

	/// People may have pressed the wrong button.
	public static final Deadline SECOND_THOUGHT =
			new Deadline("REQ-14", new Span.CalendarDays(7), "说过办好了或没办好，{}内可以改", decision(13));

	/// What is over stays over, and stays there to be read.
	public static final Statement WITHDRAWN_STAYS = new Statement("REQ-15", "您说了不办，就不再往下办，记录不删", decision(13));

	/// A promise is to a person.
	public static final Statement KEPT_WHEN_TOLD = new Statement("REQ-16", "答应过的事，告诉了本人才算完", decision(13));

	/// What was said stays with those who handle it.
	public static final Statement PRIVATE_BY_DEFAULT = new Statement("REQ-17", "没说可以公开的，只给工作人员看",
			Source.law("中华人民共和国个人信息保护法", "第二十五条", PRIVACY));

	/// Danger does not wait in a list.
	public static final Statement DANGER_AT_ONCE =
			new Statement("REQ-18", "说到危险的，先请您打急救电话，同时马上叫值班的人", decision(13));

	/// One thing is handled in one place.
	public static final Statement ONE_CASE = new Statement("REQ-19", "一件诉求同一时间只在一个案卷里办", decision(13));

	/// Contact data is kept no longer than needed.
	public static final Limit CONTACT_KEPT = new Limit("REQ-20", 180, "办结 {} 天后，电话和称呼就删掉",
			Source.law("中华人民共和国个人信息保护法", "第十九条", PRIVACY));

	/// Some things break again.
	public static final Limit LOOK_AGAIN = new Limit("REQ-21", 28, "您愿意的话，办结 {} 天后再问一次还好吗", decision(13));

	/// Nobody is written down without being asked.
	public static final Statement NAMED_IF_AGREED = new Statement("REQ-22", "替别人说的，本人同意了才留称呼和电话",
			Source.law("中华人民共和国个人信息保护法", "第十三条", PRIVACY));

	/// Who speaks for somebody hears what became of it.
	public static final Statement TOLD_TO_THE_SPEAKER =
			new Statement("REQ-23", "替别人说的，回话给说的人；本人愿意，才直接联系本人", decision(15));

	/// A promise nobody kept is somebody else's business, too.
	public static final Limit PROMISE_LATE =
			new Limit("REQ-24", 2, "答应过的事过了 {} 天还没告诉本人，就告诉社区书记一次", decision(13));

	/// Asking every hour makes nothing quicker.
	public static final Limit CHASED_ONCE_A_DAY =
			new Limit("REQ-25", 1, "同一件事一天记 {} 次催问，多催的不另记", decision(13));

	/// What has an end is not waited for.
	public static final Statement NOTHING_TO_CHASE =
			new Statement("REQ-26", "有了结果的不用催；没办好，就说没办好", decision(13));

	private RequestRules() {}
}
