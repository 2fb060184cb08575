package nuandeng.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;

/// When people are left in peace.
///
/// - Unit: the clock in Asia/Shanghai; the first minute of a stretch belongs to it, the last does not.
/// - Source: {@link NotificationRules#QUIET_HOURS}, {@link NotificationRules#NAP}.
public final class QuietHours {

	private static final LocalTime EVENING = LocalTime.of(21, 0);
	private static final LocalTime MORNING = LocalTime.of(7, 30);
	private static final LocalTime NOON = LocalTime.NOON;
	private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

	private QuietHours() {}

	/// A stretch in which something must wait.
	///
	/// @param because the rule that says so
	/// @param until when it is over
	public record Hold(Rule because, Instant until) {}

	/// What holds something back now; empty if nothing does.
	///
	/// @param call whether somebody would be called
	public static Optional<Hold> holding(Urgency urgency, boolean call, Instant now) {
		if (urgency == Urgency.AT_ONCE) {
			return Optional.empty();
		}
		var local = now.atZone(WorkCalendar.ZONE);
		var time = local.toLocalTime();
		if (!time.isBefore(EVENING)) {
			return hold(NotificationRules.QUIET_HOURS, local.plusDays(1), MORNING);
		}
		if (time.isBefore(MORNING)) {
			return hold(NotificationRules.QUIET_HOURS, local, MORNING);
		}
		var nap = !time.isBefore(NOON) && time.isBefore(AFTERNOON);
		return nap && (call || urgency == Urgency.PLEASE_LOOK)
				? hold(NotificationRules.NAP, local, AFTERNOON)
				: Optional.empty();
	}

	/// The first moment of tomorrow at which something may be said.
	static Instant tomorrow(Instant now) {
		return now.atZone(WorkCalendar.ZONE).plusDays(1).with(MORNING).toInstant();
	}

	private static Optional<Hold> hold(Rule because, ZonedDateTime day, LocalTime until) {
		return Optional.of(new Hold(because, day.with(until).toInstant()));
	}
}
