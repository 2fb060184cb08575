package nuandeng.insight;

import java.time.Instant;
import java.time.LocalDate;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;

/// What is asked: everything received in an area from one day to another, and what had become of it on a day.
///
/// @param to the last day, itself included
/// @param asOf the day whose answer is wanted; its end, or now if that is earlier
/// @param channel only what was said this way; empty for all
/// @param topic only what is about this topic; empty for all
public record Question(AreaCode area, LocalDate from, LocalDate to, LocalDate asOf, String channel, String topic) {

	/// The whole of an area and a period, as it stands on a day.
	public static Question of(AreaCode area, LocalDate from, LocalDate to, LocalDate asOf) {
		return new Question(area, from, to, asOf, "", "");
	}

	/// The same for other days.
	public Question between(LocalDate first, LocalDate last) {
		return new Question(area, first, last, asOf, channel, topic);
	}

	/// The same about one topic, or a group of topics.
	public Question about(String which) {
		return new Question(area, from, to, asOf, channel, which);
	}

	/// The beginning of the first day.
	public Instant fromAt() {
		return from.atStartOfDay(WorkCalendar.ZONE).toInstant();
	}

	/// The end of the last day.
	public Instant untilAt() {
		return to.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
	}

	/// The moment whose answer is wanted.
	public Instant momentBefore(Instant now) {
		var end = asOf.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant().minusNanos(1000);
		return end.isBefore(now) ? end : now;
	}
}
