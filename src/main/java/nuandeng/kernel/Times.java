package nuandeng.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// Says dates and times as people say them.
public final class Times {

	private static final String WEEKDAYS = "一二三四五六日";

	private Times() {}

	/// `10月12日（周一）`; with the year if it is not the year of `now`.
	public static String day(LocalDate day, Instant now) {
		var year = day.getYear() == today(now).getYear() ? "" : day.getYear() + "年";
		return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（周"
				+ WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
	}

	/// The day of a moment, said like {@link #day(LocalDate, Instant)}.
	public static String day(Instant at, Instant now) {
		return day(LocalDate.ofInstant(at, WorkCalendar.ZONE), now);
	}

	/// `今天 14:30`, `昨天 9:05`, `10月9日（周五）14:30`; spoken for elders: `今天下午2点半`.
	public static String moment(Instant at, Instant now, boolean spoken) {
		var local = LocalDateTime.ofInstant(at, WorkCalendar.ZONE);
		var days = ChronoUnit.DAYS.between(local.toLocalDate(), today(now));
		var day = days == 0 ? "今天" : days == 1 ? "昨天" : days == -1 ? "明天" : day(local.toLocalDate(), now);
		return spoken ? day + spoken(local) : day + (day.endsWith("）") ? "" : " ") + clock(local);
	}

	/// The whole date and time for print: `2026-10-09 14:30`.
	public static String exact(Instant at) {
		var local = LocalDateTime.ofInstant(at, WorkCalendar.ZONE);
		return local.toLocalDate() + " " + "%02d:%02d".formatted(local.getHour(), local.getMinute());
	}

	private static String clock(LocalDateTime local) {
		return "%d:%02d".formatted(local.getHour(), local.getMinute());
	}

	private static String spoken(LocalDateTime local) {
		var hour = local.getHour();
		var part = hour < 5 ? "半夜" : hour < 8 ? "早上" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
		var twelve = hour > 12 ? hour - 12 : hour;
		var minute = local.getMinute();
		return part + twelve + "点" + (minute == 0 ? "" : minute == 30 ? "半" : minute + "分");
	}

	private static LocalDate today(Instant now) {
		return LocalDate.ofInstant(now, WorkCalendar.ZONE);
	}
}
