package nuandeng.notification;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of telling people, in the order a reader meets them.
public final class NotificationRules {

	private static final Source PEACE =
			Source.law("中华人民共和国民法典", "第一千零三十三条第一项", LocalDate.of(2021, 1, 1));

	/// A thing happens once; so does its message.
	public static final Statement SAID_ONCE = new Statement("NTC-01", "同一句话只告诉一次。", decision(41));

	/// Whatever else happens, the page has it.
	public static final Statement ON_THE_PAGE =
			new Statement("NTC-02", "告诉居民的每句话，进度页上都看得到。", decision(41));

	/// The night is quiet.
	public static final Statement QUIET_HOURS = new Statement("NTC-03",
			"晚上 9 点到早上 7 点半不发消息、不打电话。", PEACE);

	/// So is the nap, on the phone and for whatever asks people to get up and look.
	public static final Statement NAP = new Statement("NTC-04",
			"中午 12 点到下午 3 点不打电话，也不请人去看。", decision(41));

	/// Danger does not wait.
	public static final Statement DANGER_OVERRIDES =
			new Statement("NTC-05", "有危险的、等不得的事，什么时候都马上说。", decision(41));

	/// Whoever is told too much stops reading.
	public static final Limit MESSAGES_A_DAY =
			new Limit("NTC-06", 2, "自动发的消息，一个人一天最多 {} 条，多的第二天并成一条。", decision(41));

	/// Machines fail; somebody calls then.
	public static final Limit TRIES =
			new Limit("NTC-07", 4, "一条消息最多试着发 {} 次，还发不出去就打电话。", decision(41));

	/// Whoever wants to be called is called.
	public static final Statement CALLED_WHO_WANTS_IT =
			new Statement("NTC-08", "只要打电话的人，和只留了电话的人，由人打电话告诉。", decision(41));

	/// A call costs two people their time.
	public static final Statement NO_CALL_BY_THE_WAY =
			new Statement("NTC-09", "只是顺带一说的，不打电话，放在进度页上。", decision(41));

	/// After that another way must be found.
	public static final Limit MISSED_CALLS =
			new Limit("NTC-10", 3, "打了 {} 次没人接，回到待办台，换个办法告诉。", decision(41));

	/// No silent end for what was not said.
	public static final Statement BACK_AT_DESK =
			new Statement("NTC-11", "消息发不到又没有电话的，也回到待办台，换个办法告诉。", decision(27));

	/// Whoever is called about three steps at once hears contradictions.
	public static final Statement NEWEST_ONLY = new Statement("NTC-12",
			"还没告诉出去的进度，又有了新的就只说新的，撤回的不再说；进度页上都还在。", decision(41));

	private NotificationRules() {}
}
