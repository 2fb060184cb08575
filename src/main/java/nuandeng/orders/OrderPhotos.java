package nuandeng.orders;

import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.identity.Actor;
import org.springframework.stereotype.Component;

/// The photos of an order are for who went, for the desk, and for the resident who holds the link.
@Component
class OrderPhotos implements AccessRule {

	private final OrderBoard board;

	OrderPhotos(OrderBoard board) {
		this.board = board;
	}

	@Override
	public String kind() {
		return "order";
	}

	@Override
	public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
		try {
			return board.order(new OrderId(owner), actor).exact()
					|| token.flatMap(board::behind).filter(order -> order.id().value().equals(owner)).isPresent();
		} catch (NoSuchOrder e) {
			return false;
		}
	}
}
