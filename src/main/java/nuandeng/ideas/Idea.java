package nuandeng.ideas;

import java.time.Instant;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;
import nuandeng.requests.RequestId;

/// An idea as staff see it; its words stand in the request.
///
/// @param saidAt when it was said; the days of the rule count from here
/// @param answer what was decided; empty while nobody has
@Term(value = "主意", meaning = "what a resident proposes, rather than complains of; it is answered with a reason")
public record Idea(RequestId request, AreaCode area, Instant saidAt, Optional<Reply> answer) {

	/// What was decided.
	///
	/// @param because the reason, as the speaker reads it
	public record Reply(Decision decision, String because, AccountId by, Instant at) {}
}
