package nuandeng.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nuandeng.kernel.WorkCalendar;

/// When something is due, as a list shows it: filled only where somebody must act today.
///
/// @param style the filling; empty for none
public record DueChip(String words, String icon, String style) {

	/// The chip of a case.
	public static DueChip of(CaseView view, Instant now) {
		if (view.state() == CaseState.ASKING) {
			return new DueChip("钟停 等居民", "i-pause", "chip--stop");
		}
		if (view.state() == CaseState.REPORTED) {
			return new DueChip(view.saidDoneAt().map(at -> since(at, now)).orElse("等人看"), "i-star", "");
		}
		if (view.state() == CaseState.PARKED || view.state() == CaseState.OUTSIDE && !view.overdue()) {
			return new DueChip(view.look().map(DueChip::day).map(day -> day + " 再看").orElse(""), "i-cal", "");
		}
		if (!view.state().isOpen()) {
			return new DueChip("了结", "i-ok", "");
		}
		return view.due().map(due -> running(due, now)).orElseGet(() -> new DueChip("日子没定", "i-clock", ""));
	}

	/// The chip of a moment at which something is due.
	public static DueChip running(Instant due, Instant now) {
		if (due.isBefore(now)) {
			var late = Duration.between(due, now);
			return new DueChip("超" + (late.toHours() < 24 ? Math.max(1, late.toHours()) + "小时" : late.toDays() + "天"),
					"i-late", "chip--over");
		}
		var local = LocalDateTime.ofInstant(due, WorkCalendar.ZONE);
		return local.toLocalDate().equals(LocalDate.ofInstant(now, WorkCalendar.ZONE))
				? new DueChip("今天 %d:%02d".formatted(local.getHour(), local.getMinute()), "i-clock", "chip--now")
				: new DueChip(day(local.toLocalDate()), "i-clock", "");
	}

	private static String day(LocalDate day) {
		return day.getMonthValue() + "月" + day.getDayOfMonth() + "日 周"
				+ "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
	}

	private static String since(Instant saidDone, Instant now) {
		var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(saidDone, WorkCalendar.ZONE),
				LocalDate.ofInstant(now, WorkCalendar.ZONE));
		return days == 0 ? "今天说办好" : "说办好" + days + "天";
	}

	/// A chip if there is something to say.
	public Optional<DueChip> ifAny() {
		return words.isEmpty() ? Optional.empty() : Optional.of(this);
	}
}
