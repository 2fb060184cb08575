package nuandeng.kernel;

/// A length of time as people set it: working days follow the official calendar and office hours, urgent hours
/// run day and night, calendar days and months count every day.
public sealed interface Span {

	/// The length in Chinese words, such as `5 个工作日`.
	String words();

	/// The length as it is stored, such as `5WD`.
	String code();

	/// Whole working days; the day of the start does not count.
	record WorkingDays(int days) implements Span {

		@Override
		public String words() {
			return days + " 个工作日";
		}

		@Override
		public String code() {
			return days + "WD";
		}
	}

	/// Hours of office time.
	record WorkingHours(int hours) implements Span {

		@Override
		public String words() {
			return hours + " 个工作小时";
		}

		@Override
		public String code() {
			return hours + "WH";
		}
	}

	/// Hours of the clock, day and night, holidays included.
	record UrgentHours(int hours) implements Span {

		@Override
		public String words() {
			return hours + " 小时";
		}

		@Override
		public String code() {
			return hours + "UWH";
		}
	}

	/// Days of the calendar; ends with the last of them.
	record CalendarDays(int days) implements Span {

		@Override
		public String words() {
			return days + " 天";
		}

		@Override
		public String code() {
			return days + "CD";
		}
	}

	/// Months of the calendar; ends with the day of the same number.
	record Months(int months) implements Span {

		@Override
		public String words() {
			return months + " 个月";
		}

		@Override
		public String code() {
			return months + "MO";
		}
	}

	/// Reads what {@link #code()} wrote.
	///
	/// @throws IllegalArgumentException if it is no such code
	static Span of(String code) {
		var digits = code.replaceAll("\\D.*$", "");
		if (digits.isEmpty()) {
			throw new IllegalArgumentException(code + " is not a span");
		}
		var count = Integer.parseInt(digits);
		return switch (code.substring(digits.length())) {
			case "WD" -> new WorkingDays(count);
			case "WH" -> new WorkingHours(count);
			case "UWH" -> new UrgentHours(count);
			case "CD" -> new CalendarDays(count);
			case "MO" -> new Months(count);
			default -> throw new IllegalArgumentException(code + " is not a span");
		};
	}
}
