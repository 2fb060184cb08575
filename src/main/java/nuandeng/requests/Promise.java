package nuandeng.requests;

import java.time.LocalDate;
import nuandeng.kernel.Term;

/// What a worker promised a speaker: to come back to them by a day.
@Term(value = "承诺", meaning = "what a worker promised a speaker, by a day; kept only when the speaker was told")
public record Promise(String what, LocalDate due) {

	/// Refuses a promise without words.
	public Promise {
		if (what.isBlank()) {
			throw new IllegalArgumentException("a promise says what");
		}
	}
}
