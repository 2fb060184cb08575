package nuandeng.node;

import nuandeng.kernel.Rule;
import org.jspecify.annotations.Nullable;

/// The program cannot do what it was started for. Its message is the one sentence the operator reads.
public final class CannotStart extends RuntimeException {

	/// @param sentence what is wrong and what to do
	/// @param english the same, short
	/// @param cause what the machine said, for whoever asks for it
	public CannotStart(String sentence, String english, @Nullable Throwable cause) {
		super(sentence + " / " + english, cause);
	}

	/// @param because the rule that stands in the way
	/// @param sentence what is wrong here and what to do
	public CannotStart(Rule because, String sentence, String english) {
		super(sentence + "（" + because.id() + " " + because.sentence() + "） / " + english);
	}
}
