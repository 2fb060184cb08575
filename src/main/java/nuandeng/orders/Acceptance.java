package nuandeng.orders;

import java.util.Optional;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Term;

/// How an attempt to take an order ended.
@Term(value = "党员接单", meaning = "somebody takes an order, or learns why not")
public sealed interface Acceptance {

	/// The order is in the actor's hands; asking again says so again.
	record Granted(OrderView order) implements Acceptance {}

	/// The last place went to somebody else.
	///
	/// @param instead the nearest order that still has a place
	record Full(OrderView order, Rule because, Optional<OrderView> instead) implements Acceptance {}

	/// A rule stood in the way. The screen shows its sentence.
	record Refused(OrderView order, Rule because) implements Acceptance {}
}
