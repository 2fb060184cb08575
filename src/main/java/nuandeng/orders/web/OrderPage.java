package nuandeng.orders.web;

import nuandeng.kernel.Rule;
import nuandeng.orders.OrderView;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;

/// One order for somebody who may take it.
///
/// @param mine whether the reader has a place in it
/// @param refusal the rule that stood in the way of the last attempt, if one did
/// @param instead the nearest other order, shown when the last place has just gone
/// @param typed the line written about giving back, kept after a refusal
public record OrderPage(OrderView order, boolean mine, OrderWords words, @Nullable Rule refusal,
		@Nullable OrderView instead, String typed, Problems problems) implements Page {

	static OrderPage of(OrderView order, boolean mine, OrderWords words) {
		return new OrderPage(order, mine, words, null, null, "", Problems.none());
	}

	static OrderPage refused(OrderView order, boolean mine, OrderWords words, Rule because, @Nullable OrderView instead,
			String typed) {
		return new OrderPage(order, mine, words, because, instead, typed, Problems.none());
	}

	@Override
	public int status() {
		return refusal == null && !problems.any() ? 200 : 422;
	}

	/// Whether the place went to somebody a moment ago.
	public boolean justTaken() {
		return refusal != null && refusal.id().equals("ORD-05");
	}
}
