package nuandeng.orders;

import static nuandeng.orders.OrderRules.A_TIME_TO_COME;
import static nuandeng.orders.OrderRules.ENROLLED_HERE;
import static nuandeng.orders.OrderRules.ORDERS_IN_HAND;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;
import nuandeng.orders.spi.Eligibility;
import org.springframework.stereotype.Component;

/// Everything that may stand in the way of somebody who wants to take an order.
@Component
class TakingConditions {

	private final Orders orders;
	private final List<Eligibility> others;
	private final InstantSource clock;

	TakingConditions(Orders orders, List<Eligibility> others, InstantSource clock) {
		this.orders = orders;
		this.others = List.copyOf(others);
		this.clock = clock;
	}

	/// The first rule that stands in the way. Counts what is in hand under a lock that lasts as long as the transaction.
	Optional<Rule> refusalFor(Order.Offered order, Actor actor) {
		if (!reaches(order, actor)) {
			return Optional.of(ENROLLED_HERE);
		}
		if (!order.need().from().isAfter(clock.instant())) {
			return Optional.of(A_TIME_TO_COME);
		}
		if (!ORDERS_IN_HAND.hasRoomAfter(orders.countInHand(actor.account()))) {
			return Optional.of(ORDERS_IN_HAND);
		}
		return others.stream()
				.map(condition -> condition.refusalFor(actor.account(), order.need().skill(), order.need().risky()))
				.flatMap(Optional::stream)
				.findFirst();
	}

	private static boolean reaches(Order.Offered order, Actor actor) {
		var reached = order.publication().reach().around(order.need().area());
		return OrderLists.areasOf(actor, OrderLists.TAKERS).stream()
				.anyMatch(area -> area.contains(order.need().area()) || reached.contains(area));
	}
}
