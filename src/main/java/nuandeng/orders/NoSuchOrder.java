package nuandeng.orders;

/// There is no order with an identifier.
public final class NoSuchOrder extends RuntimeException {

	NoSuchOrder(OrderId id) {
		super("no order " + id);
	}
}
