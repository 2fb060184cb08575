package nuandeng.volunteering;

import nuandeng.kernel.Rule;

/// How a step ended.
public sealed interface Outcome {

	/// It was taken; taking it again says so again.
	record Done(DualCheckInId checkIn) implements Outcome {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(Rule because) implements Outcome {}
}
