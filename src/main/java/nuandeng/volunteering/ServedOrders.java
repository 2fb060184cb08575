package nuandeng.volunteering;

import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderServed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes a line for each registered member who went on an order, once somebody else has said that it is done.
@Component
class ServedOrders {

	private final OrderBoard board;
	private final DualCheckIns checkIns;
	private final ServiceRecords records;

	ServedOrders(OrderBoard board, DualCheckIns checkIns, ServiceRecords records) {
		this.board = board;
		this.checkIns = checkIns;
		this.records = records;
	}

	/// Writes each line once, however often the event is delivered.
	///
	/// - Unit: whole minutes, as the order was planned.
	@ApplicationModuleListener
	void on(OrderServed done) {
		var need = board.order(done.order(), Actor.clock()).need();
		var served = new Served(need.from(), done.minutes(), need.title(), Optional.of(done.order()));
		for (var helper : done.helpers()) {
			checkIns.lockOpenOf(helper)
					.filter(checkIn -> !served.from().isBefore(checkIn.of().askedAt()))
					.ifPresent(checkIn -> records.add(
							ServiceRecord.Confirmed.ofOrder(checkIn.id(), served, done.at())));
		}
	}
}
