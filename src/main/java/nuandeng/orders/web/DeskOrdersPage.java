package nuandeng.orders.web;

import java.util.List;
import java.util.Map;
import nuandeng.identity.AccountId;
import nuandeng.orders.OrderId;
import nuandeng.orders.OrderView;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// The desk's list of orders in one view.
///
/// @param view which view is shown
/// @param late orders that should be on the board by now
/// @param more the address of the next page, if there is one
public record DeskOrdersPage(View view, List<OrderView> orders, List<OrderId> late, Map<AccountId, String> names,
		@Nullable String more, OrderWords words) implements Page {

	/// Who goes, by name.
	public String whoGoes(OrderView order) {
		return String.join("、", order.hands().stream().map(hand -> names.getOrDefault(hand.helper(), "")).toList());
	}
}
