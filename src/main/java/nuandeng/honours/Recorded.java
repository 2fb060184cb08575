package nuandeng.honours;

import nuandeng.kernel.Rule;

/// How a step in the list of honours ended.
public sealed interface Recorded {

	/// It was taken.
	///
	/// @param honour the entry that was written or ended
	record Done(HonourId honour) implements Recorded {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(Rule because) implements Recorded {}
}
