package nuandeng.volunteering;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Deadline;
import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;
import nuandeng.kernel.Span;

/// Every rule of volunteering, in the order a reader meets them.
public final class VolunteeringRules {

	private static final Source GOODWILL =
			Source.law("志愿服务条例", "第二十五条", LocalDate.of(2017, 12, 1));
	private static final Source TRUE_RECORD =
			Source.law("志愿服务条例", "第十九条", LocalDate.of(2017, 12, 1));
	private static final Source SEPARATE_CONSENT =
			Source.law("中华人民共和国个人信息保护法", "第二十九条", LocalDate.of(2021, 11, 1));
	private static final Source DELETED =
			Source.law("中华人民共和国个人信息保护法", "第四十七条", LocalDate.of(2021, 11, 1));

	/// Nobody registers anybody else, and nobody is kept.
	public static final Statement OWN_WORD =
			new Statement("VOL-01", "报到是自己的事：自己来报，自己随时可以结束，不用说原因", GOODWILL);

	/// What is kept of whom is known first.
	public static final Statement AGREED_FIRST =
			new Statement("VOL-02", "先看清记什么、谁看得到、留多久，自己点了同意，才算报到", SEPARATE_CONSENT);

	/// Where one lives, and not where one would like to be seen.
	public static final Statement WHERE_ONE_LIVES =
			new Statement("VOL-03", "在自己住的社区报到，要先是这个社区登记的党员", decision(57));

	/// One home at a time, however many press at once.
	public static final Limit ONE_HOME =
			new Limit("VOL-04", 1, "一个人同时只在 {} 个社区报到", decision(57));

	/// Who belongs to a branch is for the branch to say.
	public static final Statement BY_THE_BRANCH =
			new Statement("VOL-05", "是不是本支部的党员，由单位支部说，不能自己说；支部没人用账号的，社区书记写明支部是怎么说的", decision(57));

	/// A no is explained.
	public static final Statement NO_WITH_A_REASON =
			new Statement("VOL-06", "支部说不是，要写明原因，本人看得到", decision(57));

	/// Membership is nobody else's business.
	public static final Statement WHO_SEES =
			new Statement("VOL-07", "报到和服务记录，只有本人、单位支部书记和居住社区书记看得到；谁看过，本人查得到", decision(57));

	/// The link lasts as long as both ends.
	public static final Statement ENDS_WITH_THE_HOME =
			new Statement("VOL-08", "搬走了、换了支部、账号停了，或者自己不想报了，报到就结束", decision(57));

	/// What is over stays over.
	public static final Statement STILL_OPEN =
			new Statement("VOL-09", "结束了的、支部说不是的，不再改；想报就重新报", decision(57));

	/// What was served is written down by itself.
	public static final Statement ONCE_FOR_EACH_ORDER =
			new Statement("VOL-10", "一张单子办好了，去的每个人记一次，只记一次", TRUE_RECORD);

	/// What one tells of oneself can be.
	public static final Statement IT_CAN_BE =
			new Statement("VOL-11", "自己记的，要在报到以后、已经做完，和别的记录时间不重叠", TRUE_RECORD);

	/// Nobody confirms own work.
	public static final Statement ANOTHER_CONFIRMS =
			new Statement("VOL-12", "自己记的，由居住社区书记确认，自己不能给自己确认", TRUE_RECORD);

	/// A wrong line stays readable as wrong.
	public static final Statement STRUCK_FOR_A_REASON =
			new Statement("VOL-13", "记错了的划掉，写明原因，不删；社区确认过的，由社区书记来划", TRUE_RECORD);

	/// Goodwill is not attendance.
	public static final Statement NOTHING_COUNTED =
			new Statement("VOL-14", "不打分、不排名、不记人在哪儿，不做也不催", GOODWILL);

	/// The end is the end of the data too.
	public static final Deadline FORGOTTEN =
			new Deadline("VOL-15", new Span.CalendarDays(30), "报到结束或没报成，满 {}，名字和服务记录都删掉", DELETED);

	private VolunteeringRules() {}
}
