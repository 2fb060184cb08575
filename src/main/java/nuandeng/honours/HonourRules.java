package nuandeng.honours;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Statement;

/// Every rule of honours, in the order a reader meets them.
public final class HonourRules {

	/// A place or a body is honoured here; nobody is set above a neighbour.
	public static final Statement NEVER_A_PERSON =
			new Statement("HON-01", "荣誉记在社区、小区或单位名下，不记在哪个人名下，也不排名次", decision(56));

	/// Anybody may ask for the plaque.
	public static final Statement WITH_PROOF =
			new Statement("HON-02", "荣誉要有凭据：文号，或者奖牌、证书的照片", decision(56));

	/// Who answers for the list.
	public static final Statement KEPT_BY =
			new Statement("HON-03", "荣誉由本社区的书记或本街道的调度员来记", decision(56));

	/// Dates that cannot be.
	public static final Statement DATES_THAT_CAN_BE =
			new Statement("HON-04", "授予的年份不在以后，有效期不早于授予的那一年", decision(56));

	/// The same plaque hangs once.
	public static final Statement WRITTEN_ONCE =
			new Statement("HON-05", "同一家、同一年、同一个荣誉只记一条", decision(56));

	/// What was written stays readable.
	public static final Statement NEVER_CHANGED =
			new Statement("HON-06", "记错了就另记一条，旧的那条结束并留着；谁记的、谁改的，都查得到", decision(56));

	/// Whoever ends one says why.
	public static final Statement ENDED_FOR_A_REASON =
			new Statement("HON-07", "荣誉提前到期或被撤销，要写明原因", decision(56));

	/// What is over stays over.
	public static final Statement STILL_HELD =
			new Statement("HON-08", "已经结束的荣誉不再改", decision(56));

	/// Residents are not shown yesterday's plaque as today's.
	public static final Statement PAST_IS_FOLDED =
			new Statement("HON-09", "过了有效期和被撤销的，从现有的荣誉里拿下来，收进“以往”", decision(56));

	private HonourRules() {}
}
