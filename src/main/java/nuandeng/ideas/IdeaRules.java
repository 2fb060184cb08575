package nuandeng.ideas;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Deadline;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Span;

/// Every rule of ideas, in the order a reader meets them.
public final class IdeaRules {

	/// Whoever thought of something hears what became of it.
	public static final Deadline ANSWERED_IN_TIME =
			new Deadline("IDE-01", new Span.WorkingDays(15), "主意交上来，{}内给您说法", decision(14));

	/// No is an answer only with a because.
	public static final Statement ANSWERED_WITH_REASON =
			new Statement("IDE-02", "采纳、部分采纳还是没采纳，都写明为什么", decision(14));

	/// Two people answering at once do not answer twice.
	public static final Statement ANSWERED_ONCE =
			new Statement("IDE-03", "一个主意给一次说法；情况变了，直接告诉本人", decision(14));

	private IdeaRules() {}
}
