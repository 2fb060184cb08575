package nuandeng.insight;

import java.util.UUID;
import nuandeng.kernel.Rule;

/// How a step of a release ended.
public sealed interface Released {

	/// It was taken; taking it again says so again.
	record Done(UUID release) implements Released {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(Rule because) implements Released {}
}
