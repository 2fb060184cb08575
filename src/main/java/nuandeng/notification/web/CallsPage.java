package nuandeng.notification.web;

import java.time.Instant;
import java.util.List;
import nuandeng.kernel.Times;
import nuandeng.notification.Call;
import nuandeng.web.Page;

/// `/desk/calls`: the calls to make.
///
/// @param calls the most pressing
/// @param all how many there are
public record CallsPage(List<Call> calls, long all, Instant now) implements Page {

	/// The calls that may be made now.
	public List<Call> open() {
		return calls.stream().filter(call -> !call.from().isAfter(now)).toList();
	}

	/// The calls that wait for an hour.
	public List<Call> held() {
		return calls.stream().filter(call -> call.from().isAfter(now)).toList();
	}

	/// Since when somebody waits for a call.
	public String since(Call call) {
		return Times.moment(call.since(), now, false);
	}

	/// From when a call may be made.
	public String from(Call call) {
		return Times.moment(call.from(), now, false);
	}
}
