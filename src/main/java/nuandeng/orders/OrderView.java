package nuandeng.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.AccountId;

/// A picture of an order for one reader.
///
/// @param need without door, contact and telephone unless `exact`
/// @param exact whether this reader may see them: who goes, and the desk
/// @param hands who goes
/// @param left places left
/// @param reason why it came back or is no longer needed; empty otherwise
/// @param thanks a line from the resident, for those who went
public record OrderView(OrderId id, OrderState state, Need need, boolean exact, List<Hand> hands, int left,
		Optional<Reach> reach, String reason, Optional<Integer> stars, String thanks, Instant since) {

	/// Tells whether somebody has a place in it.
	public boolean takenBy(AccountId account) {
		return hands.stream().anyMatch(hand -> hand.helper().equals(account));
	}

	/// When it ends.
	public Instant until() {
		return need.from().plusSeconds(need.minutes() * 60L);
	}

	static OrderView of(Order order, boolean exact, Instant since) {
		var need = exact ? order.need() : order.need().forEverybody();
		return switch (order) {
			case Order.Asked o -> view(order, need, exact, List.of(), Optional.empty(), "", since);
			case Order.Offered o ->
					view(order, need, exact, o.hands(), Optional.of(o.publication().reach()), "", since);
			case Order.Full o -> view(order, need, exact, o.hands(), Optional.of(o.publication().reach()), "", since);
			case Order.Returned o -> view(order, need, exact, o.hands(), Optional.empty(), o.reason(), since);
			case Order.Served o -> view(order, need, exact, o.hands(), Optional.empty(), "", since);
			case Order.Confirmed o ->
					new OrderView(o.id(), OrderState.CONFIRMED, need, exact, o.hands(), 0, Optional.empty(),
							"", o.stars(), o.thanks(), since);
			case Order.Withdrawn o -> view(order, need, exact, o.hands(), Optional.empty(), o.reason(), since);
		};
	}

	private static OrderView view(Order order, Need need, boolean exact, List<Hand> hands, Optional<Reach> reach,
			String reason, Instant since) {
		return new OrderView(order.id(), OrderState.of(order), need, exact, hands,
				Math.max(0, need.people() - hands.size()), reach, reason, Optional.empty(), "", since);
	}
}
