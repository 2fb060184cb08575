package nuandeng.orders;

import java.time.Instant;
import java.util.Optional;
import nuandeng.identity.AccountId;

/// A place in an order, taken by someone who wanted to.
///
/// @param told how it went, once that was said
/// @param words the line that went with it
public record Hand(AccountId helper, Instant takenAt, Optional<Went> told, String words) {

	/// Taken just now.
	static Hand taking(AccountId helper, Instant at) {
		return new Hand(helper, at, Optional.empty(), "");
	}

	/// The same after it was said how it went.
	Hand telling(Went went, String line) {
		return new Hand(helper, takenAt, Optional.of(went), line);
	}
}
