package nuandeng.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The official calendar (工作日历): weekends, the holidays and make-up working days that the State Council announces
/// each November, and the office hours. It can tell for every deadline which days counted and which did not.
///
/// - Unit: days and minutes in Asia/Shanghai, which has no daylight saving.
/// - Error: none; a year that is not published is answered with {@link Due.Unpublished}.
/// - Source: notices of the State Council on holidays; office hours are a decision of this project and can be set.
@Term(value = "工作日历", meaning = "the official calendar of working days with its make-up days")
public final class WorkCalendar {

	/// Where people live for whom the clock runs.
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/// The hours an office is open on a working day.
	public record Office(LocalTime morning, LocalTime noon, LocalTime afternoon, LocalTime evening) {

		/// 8:30–12:00 and 13:30–17:30.
		public static final Office USUAL =
				new Office(LocalTime.of(8, 30), LocalTime.NOON, LocalTime.of(13, 30), LocalTime.of(17, 30));
	}

	private final Map<LocalDate, Special> exceptions;
	private final Set<Integer> published;
	private final Office office;

	/// A day that is not what its weekday says.
	public record Special(boolean off, String name) {}

	/// A calendar of the published exceptions.
	///
	/// @param exceptions days off and make-up working days by date
	/// @param published years whose notice is out
	public WorkCalendar(Map<LocalDate, Special> exceptions, Set<Integer> published, Office office) {
		this.exceptions = Map.copyOf(exceptions);
		this.published = Set.copyOf(published);
		this.office = office;
	}

	/// Reads lines of `date,off|work,name`. A year counts as published once its National Day is in the list,
	/// because a notice covers a whole year and may name days of the December before.
	///
	/// @throws IllegalArgumentException naming the first line that is wrong
	public static WorkCalendar of(List<String> lines, Office office) {
		var exceptions = new HashMap<LocalDate, Special>();
		var published = new HashSet<Integer>();
		for (var line : lines) {
			var cells = line.strip().split(",", -1);
			if (line.isBlank() || line.startsWith("#") || cells[0].equals("date")) {
				continue;
			}
			if (cells.length != 3 || !cells[0].matches("\\d{4}-\\d{2}-\\d{2}") || !cells[1].matches("off|work")) {
				throw new IllegalArgumentException("not a day of the calendar: " + line);
			}
			var date = LocalDate.parse(cells[0]);
			exceptions.put(date, new Special(cells[1].equals("off"), cells[2]));
			if (date.getMonthValue() == 10 && date.getDayOfMonth() == 1) {
				published.add(date.getYear());
			}
		}
		return new WorkCalendar(exceptions, published, office);
	}

	/// Tells whether the days of a year are known.
	public boolean knows(int year) {
		return published.contains(year);
	}

	/// The office hours this calendar counts with.
	public Office office() {
		return office;
	}

	/// Tells whether a day is worked.
	///
	/// @throws IllegalArgumentException if its year is not published
	public boolean isWorked(LocalDate day) {
		if (!knows(day.getYear())) {
			throw new IllegalArgumentException("the calendar of " + day.getYear() + " is not published");
		}
		var exception = exceptions.get(day);
		return exception == null ? !isWeekend(day) : !exception.off();
	}

	/// Tells whether an office is open at a moment.
	public boolean isOpen(Instant at) {
		var local = LocalDateTime.ofInstant(at, ZONE);
		return knows(local.getYear()) && isWorked(local.toLocalDate()) && isOfficeTime(local.toLocalTime());
	}

	/// When a span that starts at a moment is over.
	public Due due(Instant start, Span span) {
		return due(start, span, List.of());
	}

	/// When a span that starts at a moment is over, not counting the time in which the clock was stopped. A pause
	/// moves the end by the working time it took; for working days, by each working day it touched.
	///
	/// @param pauses closed pauses, in order and without overlap
	public Due due(Instant start, Span span, List<Pause> pauses) {
		var local = LocalDateTime.ofInstant(start, ZONE);
		return switch (span) {
			case Span.UrgentHours(var hours) -> urgent(start, Duration.ofHours(hours), pauses);
			case Span.CalendarDays(var days) -> endOf(local.toLocalDate().plusDays(days), local.toLocalDate());
			case Span.Months(var months) -> endOf(local.toLocalDate().plusMonths(months), local.toLocalDate());
			case Span.WorkingHours(var hours) -> hours(local, Duration.ofHours(hours), pauses);
			case Span.WorkingDays(var days) -> days(local, days, pauses);
		};
	}

	/// Time in which a clock stood still.
	public record Pause(Instant from, Instant to) {

		private boolean touches(LocalDate day) {
			var first = LocalDate.ofInstant(from, ZONE);
			var last = LocalDate.ofInstant(to, ZONE);
			return !day.isBefore(first) && !day.isAfter(last);
		}
	}

	/// Working time between two moments.
	///
	/// - Unit: whole minutes of office time.
	/// - Error: rounded down; days of unpublished years count by weekday and are few.
	public long workingMinutes(Instant from, Instant to) {
		var minutes = 0L;
		var end = LocalDateTime.ofInstant(to, ZONE);
		var begin = LocalDateTime.ofInstant(from, ZONE);
		for (var day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
			if (knows(day.getYear()) ? isWorked(day) : !isWeekend(day)) {
				minutes += overlap(day, office.morning(), office.noon(), begin, end)
						+ overlap(day, office.afternoon(), office.evening(), begin, end);
			}
		}
		return minutes;
	}

	private static long overlap(LocalDate day, LocalTime open, LocalTime close, LocalDateTime from, LocalDateTime to) {
		var start = day.atTime(open).isAfter(from) ? day.atTime(open) : from;
		var stop = day.atTime(close).isBefore(to) ? day.atTime(close) : to;
		return start.isBefore(stop) ? Duration.between(start, stop).toMinutes() : 0;
	}

	private static Due urgent(Instant start, Duration length, List<Pause> pauses) {
		var end = start.plus(length);
		for (var pause : pauses) {
			if (pause.from().isBefore(end) && !pause.to().isBefore(start)) {
				end = end.plus(Duration.between(pause.from(), pause.to()));
			}
		}
		return new Due.At(end, List.of());
	}

	private Due endOf(LocalDate last, LocalDate first) {
		var days = List.of(new Due.Day(first, Due.Counting.BEGUN, ""), new Due.Day(last, Due.Counting.COUNTED, ""));
		return new Due.At(last.atTime(office.evening()).atZone(ZONE).toInstant(), days);
	}

	private Due days(LocalDateTime start, int count, List<Pause> pauses) {
		var passed = new ArrayList<Due.Day>();
		if (!knows(start.getYear())) {
			return new Due.Unpublished(start.getYear(), passed);
		}
		passed.add(new Due.Day(start.toLocalDate(), Due.Counting.BEGUN, nameOf(start.toLocalDate())));
		var left = count;
		var day = start.toLocalDate();
		while (left > 0) {
			day = day.plusDays(1);
			if (!knows(day.getYear())) {
				return new Due.Unpublished(day.getYear(), passed);
			}
			var counting = countingOf(day, pauses);
			passed.add(new Due.Day(day, counting, nameOf(day)));
			left -= counting == Due.Counting.COUNTED ? 1 : 0;
		}
		return new Due.At(day.atTime(office.evening()).atZone(ZONE).toInstant(), passed);
	}

	private Due.Counting countingOf(LocalDate day, List<Pause> pauses) {
		if (!isWorked(day)) {
			return Due.Counting.OFF;
		}
		return pauses.stream().anyMatch(pause -> pause.touches(day)) ? Due.Counting.PAUSED : Due.Counting.COUNTED;
	}

	private Due hours(LocalDateTime start, Duration length, List<Pause> pauses) {
		var passed = new ArrayList<Due.Day>();
		var left = length;
		for (var pause : pauses) {
			left = left.plusMinutes(workingMinutes(pause.from(), pause.to()));
		}
		for (var day = start.toLocalDate();; day = day.plusDays(1)) {
			if (!knows(day.getYear())) {
				return new Due.Unpublished(day.getYear(), passed);
			}
			passed.add(new Due.Day(day, isWorked(day) ? Due.Counting.COUNTED : Due.Counting.OFF, nameOf(day)));
			if (!isWorked(day)) {
				continue;
			}
			for (var half : List.of(List.of(office.morning(), office.noon()),
					List.of(office.afternoon(), office.evening()))) {
				var open = day.atTime(half.getFirst()).isAfter(start) ? day.atTime(half.getFirst()) : start;
				var room = Duration.between(open, day.atTime(half.getLast()));
				if (room.isNegative()) {
					continue;
				}
				if (room.compareTo(left) >= 0) {
					return new Due.At(open.plus(left).atZone(ZONE).toInstant(), passed);
				}
				left = left.minus(room);
			}
		}
	}

	private String nameOf(LocalDate day) {
		var exception = exceptions.get(day);
		return exception == null ? "" : exception.off() ? exception.name() : "补班";
	}

	private boolean isOfficeTime(LocalTime time) {
		return !time.isBefore(office.morning()) && time.isBefore(office.noon())
				|| !time.isBefore(office.afternoon()) && time.isBefore(office.evening());
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}
}
