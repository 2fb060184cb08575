package nuandeng.orders;

import nuandeng.kernel.Rule;

/// How a step of an order ended.
public sealed interface Outcome {

	/// It was taken; taking it again says so again.
	record Done(OrderView now) implements Outcome {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(OrderId order, Rule because) implements Outcome {}
}
