package nuandeng.node;

import org.jspecify.annotations.Nullable;

/// The program cannot start. Its message is the one sentence the operator reads.
public final class CannotStart extends RuntimeException {

	/// @param sentence what is wrong and what to do
	/// @param cause what the machine said, for whoever asks for it
	public CannotStart(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}
}
