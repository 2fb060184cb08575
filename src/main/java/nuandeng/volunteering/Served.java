package nuandeng.volunteering;

import java.time.Instant;
import java.util.Optional;
import nuandeng.orders.OrderId;

/// What was done.
///
/// - Unit: whole minutes; those of an order as it was planned.
///
/// @param what one line without a name or a door
/// @param order the order it came from; empty where the member told it
public record Served(Instant from, int minutes, String what, Optional<OrderId> order) {

	/// The longest line, in characters.
	public static final int LINE = 60;

	/// When it was over.
	public Instant until() {
		return from.plusSeconds(minutes * 60L);
	}
}
