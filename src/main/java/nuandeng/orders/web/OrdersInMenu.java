package nuandeng.orders.web;

import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.orders.OrderLists;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Component;

/// The desk's line in the staff menu, with what waits there.
@Component
class OrdersInMenu implements MenuEntry {

	private final OrderLists lists;

	OrdersInMenu(OrderLists lists) {
		this.lists = lists;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public String label() {
		return "三单";
	}

	@Override
	public String path() {
		return "/desk/orders";
	}

	@Override
	public Set<Role> roles() {
		return OrderLists.PUBLISHERS;
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(lists.waiting(actor));
	}
}
