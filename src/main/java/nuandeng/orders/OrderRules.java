package nuandeng.orders;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Deadline;
import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;
import nuandeng.kernel.Span;

/// Every rule of orders, in the order a reader meets them.
public final class OrderRules {

	private static final Source GOODWILL =
			Source.law("志愿服务条例", "第二十五条", LocalDate.of(2017, 12, 1));
	private static final Source SAFE_AND_TRAINED =
			Source.law("志愿服务条例", "第十七条", LocalDate.of(2017, 12, 1));
	private static final Source TRUE_RECORD =
			Source.law("志愿服务条例", "第十九条", LocalDate.of(2017, 12, 1));

	/// Goodwill cannot be ordered about.
	public static final Statement TAKEN_NEVER_SENT =
			new Statement("ORD-01", "单子只能自己接，谁也不能派给谁", GOODWILL);

	/// What was asked for is on the board soon.
	public static final Deadline ON_THE_BOARD =
			new Deadline("ORD-02", new Span.WorkingDays(1), "居民点的单，{}内发出去", decision(30));

	/// What may go wrong is met by two.
	public static final Statement TWO_TOGETHER =
			new Statement("ORD-03", "有风险的单子，至少两个人一起去", SAFE_AND_TRAINED);

	/// Who may take an order.
	public static final Statement ENROLLED_HERE =
			new Statement("ORD-04", "接单的人要是这一片的党员、志愿者或楼栋长", decision(30));

	/// Places are as many as were asked for, however many press at once.
	public static final Statement A_PLACE_LEFT =
			new Statement("ORD-05", "人够了就不再接，后来的看看附近别的单子", decision(30));

	/// Nobody hoards orders, nobody is worn out.
	public static final Limit ORDERS_IN_HAND =
			new Limit("ORD-06", 3, "每人手上没做完的单子不超过 {} 张", decision(30));

	/// Where exactly and whom to call is for those who go.
	public static final Statement DOOR_AFTER_TAKING =
			new Statement("ORD-07", "接了单才看得到门牌和电话", decision(30));

	/// Until shortly before, giving back takes no reason.
	public static final Deadline GIVEN_BACK_FREELY =
			new Deadline("ORD-08", new Span.UrgentHours(2), "开始前 {}以上退单不用说原因，再晚请说一句，好让人接上", decision(30));

	/// An order nobody takes is shown to more people.
	public static final Statement OFFERED_WIDER =
			new Statement("ORD-09", "到时间没人接，先发给全社区，再发给全街道，还没人就退回社区", decision(30));

	/// Only who took it says how it went.
	public static final Statement TOLD_BY_WHO_WENT =
			new Statement("ORD-10", "去的人自己说办得怎么样，一起去的一个人说就行", TRUE_RECORD);

	/// Nobody confirms own work.
	public static final Statement ANOTHER_WITNESS =
			new Statement("ORD-11", "办没办好，由居民或没去的第二个人确认", TRUE_RECORD);

	/// What is over stays over.
	public static final Statement STILL_OPEN =
			new Statement("ORD-12", "已经办好或不用了的单子不再改", TRUE_RECORD);

	/// Somebody answers for what is on the board.
	public static final Statement PUBLISHED_BY =
			new Statement("ORD-13", "单子由本片的支部或社区发出", decision(30));

	/// An order is about a time to come.
	public static final Statement A_TIME_TO_COME =
			new Statement("ORD-14", "单子的时间要在以后", decision(30));

	/// A door and a telephone number are kept for the visit.
	public static final Limit CONTACT_KEPT = new Limit("ORD-15", 30, "单子了结 {} 天后，门牌、称呼和电话就删掉",
			Source.law("中华人民共和国个人信息保护法", "第十九条", LocalDate.of(2021, 11, 1)));

	/// Whoever looks after another area finds nothing here.
	public static final Statement OF_ITS_AREA =
			new Statement("ORD-16", "单子只给这一片和发到的那几片看，别处的查不到", decision(30));

	private OrderRules() {}
}
