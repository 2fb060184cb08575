package nuandeng.notification.web;

import java.time.Instant;
import java.util.List;
import nuandeng.kernel.Times;
import nuandeng.notification.StaffInbox.Item;
import nuandeng.notification.Urgency;
import nuandeng.web.Page;

/// `/desk/notices`: what a colleague is told.
///
/// @param more whether there are older ones
public record NoticesPage(List<Item> items, boolean more, Instant now) implements Page {

	/// When something was said.
	public String when(Item item) {
		return Times.moment(item.at(), now, false);
	}

	/// Tells whether something cannot wait.
	public boolean atOnce(Item item) {
		return item.urgency() == Urgency.AT_ONCE;
	}

	/// Tells whether anything is not ticked off.
	public boolean fresh() {
		return items.stream().anyMatch(item -> !item.seen());
	}
}
