package nuandeng.orders.facts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;

/// One thing that happened to an order.
///
/// @param position its place in the log; grows, with gaps
/// @param places places taken after it
/// @param people places there are
/// @param stars one to five, on a confirmation that carried them
public record OrderFact(long position, UUID order, Kind kind, AreaCode area, Optional<Subject> origin, int places,
		int people, Optional<Integer> stars, Instant at) {

	/// What can happen to an order.
	public enum Kind {
		/// Asked for.
		ASKED,
		/// Put on the board.
		PUBLISHED,
		/// Offered to a wider circle.
		WIDENED,
		/// A place was taken.
		TAKEN,
		/// A place was given back.
		GIVEN_BACK,
		/// Somebody must go again.
		AGAIN,
		/// Done, by the word of who went.
		SERVED,
		/// Done, by the word of another.
		CONFIRMED,
		/// Back at the desk.
		RETURNED,
		/// No longer needed.
		WITHDRAWN
	}
}
