package nuandeng.orders;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks once a minute for orders nobody took.
@Component
class Widening {

	private static final int AT_ONCE = 50;

	private final OrderBoard board;

	Widening(OrderBoard board) {
		this.board = board;
	}

	@Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
	void look() {
		while (board.widen(AT_ONCE) == AT_ONCE) {
			// a full handful: there may be more
		}
	}
}
