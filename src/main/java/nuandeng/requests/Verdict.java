package nuandeng.requests;

import java.time.Instant;
import java.util.OptionalInt;
import nuandeng.kernel.Term;

/// What a speaker says about the result.
///
/// @param stars 1 to 5, if the speaker wanted to say
@Term(value = "居民评判", meaning = "what a speaker says about the result: done, or not done")
public record Verdict(boolean done, OptionalInt stars, Instant at) {

	/// The words on the button that was pressed.
	public String word() {
		return done ? "办好了" : "没办好";
	}
}
