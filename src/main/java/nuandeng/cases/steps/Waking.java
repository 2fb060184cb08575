package nuandeng.cases.steps;

import static nuandeng.cases.CaseRules.PAUSE;
import static nuandeng.cases.CaseRules.SILENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nuandeng.kernel.WorkCalendar;

/// When the clock must look at a case again.
public final class Waking {

	private Waking() {}

	/// The next moment after `now` at which something is to be said or done; empty if nothing is. A result of which
	/// somebody may not have been told in time is looked at every morning.
	public static Optional<Instant> next(CaseFile file, WorkCalendar calendar, Instant now) {
		var next = moments(file, calendar).filter(now::isBefore).min(Instant::compareTo);
		return file instanceof CaseFile.Reported reported && reported.agreedAt().isEmpty()
				? next.or(
						() -> Optional.of(morningOf(LocalDate.ofInstant(now, WorkCalendar.ZONE).plusDays(1), calendar)))
				: next;
	}

	private static Stream<Instant> moments(CaseFile file, WorkCalendar calendar) {
		return switch (file) {
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _ ->
					aroundDue(file.head(), calendar);
			case CaseFile.Asking asking -> calendar.due(asking.askedAt(), PAUSE.span()).moment().stream();
			case CaseFile.Outside outside ->
					Stream.concat(Stream.of(morningOf(outside.nextLook(), calendar)), aroundDue(file.head(), calendar));
			case CaseFile.Parked parked -> Stream.of(morningOf(parked.why().lookBack(), calendar));
			case CaseFile.Reported reported -> reported.agreedAt().isPresent() ? Stream.empty()
					: calendar.due(reported.result().at(), SILENCE.span()).moment().stream();
			case CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ -> Stream.empty();
		};
	}

	/// The morning of the day it is due, and the moment itself.
	private static Stream<Instant> aroundDue(Head head, WorkCalendar calendar) {
		return head.due(calendar).moment().stream()
				.flatMap(due -> Stream.of(morningOf(LocalDate.ofInstant(due, WorkCalendar.ZONE), calendar), due));
	}

	static Instant morningOf(LocalDate day, WorkCalendar calendar) {
		return day.atTime(calendar.office().morning()).atZone(WorkCalendar.ZONE).toInstant();
	}
}
