package nuandeng.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Term;

/// A call to make: everything that waits to be said to one person.
///
/// @param id the number of its first notice
/// @param request the request of whoever is called
/// @param whom who it is, masked
/// @param sentences what to say
/// @param urgency of its most urgent sentence
/// @param misses how many times nobody answered
/// @param since when the first of it was to be said
/// @param from when it may be made
@Term(value = "要打的电话", meaning = "what waits to be said to one person by telephone")
public record Call(long id, UUID request, String whom, List<String> sentences, Urgency urgency, int misses,
		Instant since,
		Instant from, AreaCode area) {

	/// Tells whether it overrides every quiet hour.
	public boolean atOnce() {
		return urgency == Urgency.AT_ONCE;
	}

	/// What it is about.
	public Subject about() {
		return new Subject("request", request);
	}
}
