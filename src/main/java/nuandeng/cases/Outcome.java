package nuandeng.cases;

import nuandeng.kernel.Rule;

/// How an attempt to move a case ended.
public sealed interface Outcome {

	/// It was done.
	record Done(CaseView now) implements Outcome {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(CaseId id, Rule because) implements Outcome {}
}
