package nuandeng.orders;

import java.util.UUID;
import nuandeng.kernel.Subject;

/// The identifier of an order.
public record OrderId(UUID value) {

	/// What notices, photos and the audit trail call it.
	public Subject subject() {
		return new Subject("order", value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
