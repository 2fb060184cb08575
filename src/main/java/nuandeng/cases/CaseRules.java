package nuandeng.cases;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Deadline;
import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;
import nuandeng.kernel.Span;

/// Every rule of cases, in the order a reader meets them.
public final class CaseRules {

	/// A step makes sense only where it begins.
	public static final Statement STEP_FITS =
			new Statement("CAS-01", "这一件现在不在能走这一步的状态，先看看它到哪一步了", decision(20));

	/// What is not seen is not touched.
	public static final Statement IN_SCOPE =
			new Statement("CAS-02", "这一件不在你管的范围里", decision(20));

	/// Nobody overwrites what somebody else did a moment ago.
	public static final Statement SEEN_LATEST =
			new Statement("CAS-03", "这一件刚被别人动过，先看看再决定", decision(20));

	/// Some things are said with words or not at all.
	public static final Statement IN_WORDS =
			new Statement("CAS-04", "这一步要写一句话", decision(20));

	/// The desk sends, joins and declines.
	public static final Statement BY_THE_DESK =
			new Statement("CAS-05", "这一步由社区或街道的值班人员来走", decision(20));

	/// The body in charge handles; the desk may write down what it says on the telephone.
	public static final Statement BY_THE_LEAD =
			new Statement("CAS-06", "这一步由主办单位来走，值班人员可以代记", beijing("第十四条"));

	/// A body is sent what it is responsible for.
	public static final Statement ON_DUTY =
			new Statement("CAS-07", "主办单位要在这一类事的责任清单上", beijing("第十一条"));

	/// A complaint stays away from whom it is about.
	public static final Statement NOT_TO_THE_ACCUSED =
			new Statement("CAS-08", "投诉不交给被投诉的单位，也不给它看", beijing("第八条"));

	/// A community does not lead what several must do.
	public static final Statement COMMUNITY_DOES_NOT_LEAD_JOINTLY =
			new Statement("CAS-09", "要几家一起办的事，社区不当主办", beijing("第十七条"));

	/// What was sent by mistake comes back before anybody took it up.
	public static final Statement TAKEN_BACK_BY_SENDER =
			new Statement("CAS-10", "对方接下以前，谁登记、谁分派的谁可以撤回", decision(21));

	/// "Not ours" is said soon.
	public static final Deadline DISPUTED_SOON =
			new Deadline("CAS-11", new Span.WorkingDays(1), "不归你们的，收到后 {}内说", decision(20));

	/// "Not ours" is said with the line it rests on.
	public static final Statement DISPUTED_WITH_REFERENCE =
			new Statement("CAS-12", "说不归你们，要写明依据责任清单哪一条", beijing("第十二条"));

	/// A designation is final.
	public static final Statement DESIGNATION_IS_FINAL =
			new Statement("CAS-13", "指定以后就由这家办，不再退回", decision(20));

	/// Somebody above both designates.
	public static final Statement DESIGNATED_BY_THE_STREET =
			new Statement("CAS-14", "两家都说不归自己，由街道调度员或街道领导指定", decision(20));

	/// Residents hear from us before they hear that it is done, passed on or parked.
	public static final Statement CONTACT_FIRST =
			new Statement("CAS-15", "说办好、转外单位、提请存案之前先联系过居民；不留名、不用回话的除外", beijing("第十五条"));

	/// Who cannot be reached does not hold up the work.
	public static final Limit TRIES =
			new Limit("CAS-16", 2, "联系过 {} 次都没联系上，也可以往下办", decision(20));

	/// A question stops the clock, but not for ever.
	public static final Deadline PAUSE =
			new Deadline("CAS-17", new Span.WorkingDays(5), "等居民补充，钟最多停 {}", decision(22));

	/// Whoever passes on keeps watching.
	public static final Statement STILL_WATCHING =
			new Statement("CAS-18", "转给外单位，要写单位、联系人和哪天再看，首接的还盯着", beijing("第十四条"));

	/// A day to look again lies ahead.
	public static final Statement LOOK_AHEAD =
			new Statement("CAS-19", "再看的日子要在今天以后", decision(20));

	/// Parked is looked at again.
	public static final Deadline LOOKED_AT_AGAIN =
			new Deadline("CAS-20", new Span.Months(6), "存案的事，{}内再看一次", decision(23));

	/// Parked on a condition.
	public static final Statement PARKED_ON_A_CONDITION =
			new Statement("CAS-21", "存案要写明在等什么", decision(23));

	/// Parked by two.
	public static final Statement PARKED_BY_TWO =
			new Statement("CAS-22", "存案由另一个人批：社区书记、街道调度员或街道领导", decision(23));

	/// Nobody is sent away without a way to go.
	public static final Statement TOLD_WHERE_INSTEAD =
			new Statement("CAS-23", "没法办的，要告诉居民该去哪里", beijing("第十一条"));

	/// Asked before called unclear.
	public static final Statement ASKED_BEFORE_UNCLEAR =
			new Statement("CAS-24", "说弄不清之前，先问过居民一次", decision(20));

	/// A result is told in words.
	public static final Statement RESULT_IN_WORDS =
			new Statement("CAS-25", "说办好要写办了什么", beijing("第十五条"));

	/// What was dangerous is shown to be safe.
	public static final Statement DANGER_SHOWN_SAFE =
			new Statement("CAS-26", "有危险的事，说办好要有一张照片", decision(20));

	/// Who helps does not close.
	public static final Statement HELPERS_DO_NOT_CLOSE =
			new Statement("CAS-27", "协办单位可以记一笔，说办好由主办单位来说", beijing("第十四条"));

	/// Nobody checks own work.
	public static final Statement NOT_OWN_WORK =
			new Statement("CAS-28", "办的人不核自己办的事", decision(20));

	/// Both must agree.
	public static final Statement RESIDENTS_AND_CHECKER =
			new Statement("CAS-29", "居民说办好了，核的人也同意，才算办结", beijing("第二十三条"));

	/// Silence says yes, after a while.
	public static final Deadline SILENCE =
			new Deadline("CAS-30", new Span.CalendarDays(7), "告诉居民办好了以后，{} 没有回音，当作居民同意", decision(27));

	/// What was closed can be opened again.
	public static final Deadline REOPENED_WITHIN =
			new Deadline("CAS-31", new Span.CalendarDays(30), "办结 {}内，居民说没办好就接着办", decision(24));

	/// What comes back too often goes up.
	public static final Limit REDOS =
			new Limit("CAS-32", 3, "第 {} 次重办，就交街道来抓", decision(20));

	/// What nobody wants goes up.
	public static final Limit HAND_OVERS =
			new Limit("CAS-33", 3, "转来转去到第 {} 次还没有人接，就交街道来抓", decision(20));

	/// As often as the table of time limits says.
	public static final Statement EXTENDED_ONCE =
			new Statement("CAS-34", "延期的次数不超过时限表写的次数", beijing("第十五条"));

	/// No longer than the first time.
	public static final Statement EXTENDED_NO_LONGER =
			new Statement("CAS-35", "延的时间不长过原来的时限", beijing("第十五条"));

	/// Before it is due.
	public static final Statement EXTENDED_BEFORE_DUE =
			new Statement("CAS-36", "延期要在到期以前提", beijing("第十五条"));

	/// What is dangerous stays.
	public static final Statement HAZARD_STAYS =
			new Statement("CAS-37", "人撤回了，危险还在，这一件接着办，不再打扰说的人", decision(20));

	/// Others wait for it.
	public static final Statement OTHERS_WAIT =
			new Statement("CAS-38", "还有别的居民在等这一件", decision(20));

	/// Joined cases lie close together and are open.
	public static final Statement JOINED_NEARBY =
			new Statement("CAS-39", "只能并到同一个社区、还没了结的另一件里", decision(21));

	/// A joined case is handled where it was joined.
	public static final Statement HANDLED_ELSEWHERE =
			new Statement("CAS-40", "这一件和另一件一起办，请到那一件去办", decision(21));

	/// The clock is honest.
	public static final Statement COUNTED_FROM_RECEIPT =
			new Statement("CAS-41", "从居民说的时候起算，照时限表和国家放假安排数日子；说的当天不算", beijing("第十三条"));

	/// What is put right stays readable.
	public static final Statement CORRECTION_POINTS_BACK =
			new Statement("CAS-42", "经过只增不改；改正要指向这一件里的一条，看到错的人都看得到改正", decision(21));

	/// Whoever opens a number says why.
	public static final Statement OPENED_FOR_A_REASON =
			new Statement("CAS-43", "看全号要写用途，并且留下记录", decision(20));

	/// What is registered can be handled.
	public static final Statement REGISTERED_WHOLE =
			new Statement("CAS-44", "登记要有时间、事情、地方和要不要回话，没有地方的写明没有", beijing("第十条"));

	/// No reason that is not listed.
	public static final Statement LISTED_REASONS =
			new Statement("CAS-45", "没法办和存案都要选列出来的原因，没有别的原因", beijing("第十一条"));

	/// A no is not the last word.
	public static final Statement ASKED_AGAIN =
			new Statement("CAS-46", "说没法办的，居民可以请我们再看一次", decision(26));

	/// Whoever supervises sees it at once.
	public static final Statement COPIED_TO_THE_STREET =
			new Statement("CAS-47", "分派出去的同时抄送街道：交给谁、最晚哪天，街道当时就看得到", beijing("第十二条"));

	/// Each entry says whom it is for.
	public static final Statement MARKED_FOR_ITS_READERS =
			new Statement("CAS-48", "经过里的每一条都写明给谁看：居民、内部、敏感", decision(26));

	/// What went up is decided up there.
	public static final Statement TAKEN_OVER_BY_THE_STREET =
			new Statement("CAS-49", "疑难件由街道来核、来移交、来批存案、来定没法办", decision(26));

	/// What is written for residents reaches them.
	public static final Statement TOLD_AS_THEY_WISH =
			new Statement("CAS-50", "写给居民的话、延期和再看一次，照居民留的方式告诉", beijing("第十五条"));

	/// Who has not heard does not keep silent.
	public static final Statement TOLD_BEFORE_SILENT =
			new Statement("CAS-51", "没告诉到的不算没有回音；消息发不到就打电话，电话打不通就换个办法", decision(27));

	/// What residents say about a result is not written down by whom it is about.
	public static final Statement HEARD_BY_ANOTHER =
			new Statement("CAS-52", "居民怎么说，由没办这一件的值班人员代记", decision(27));

	/// Whoever leads a street needs to know what is done, not who asked.
	public static final Statement LEADERS_SEE_NO_CONTACT =
			new Statement("CAS-53", "街道领导看得到一件事的经过，看不到是谁、电话多少", decision(28));

	/// What nobody moves is shown to somebody who can.
	public static final Limit STUCK = new Limit("CAS-54", 15, "{} 天没有人动过的，列给街道领导", decision(28));

	/// A question from above reaches those who can answer it.
	public static final Statement ASKED_AFTER =
			new Statement("CAS-55", "过问由街道来，要写一句话，主办单位和社区当时就知道", decision(28));

	private CaseRules() {}

	private static Source beijing(String article) {
		return Source.law("北京市接诉即办工作条例", article, LocalDate.of(2021, 9, 24));
	}
}
