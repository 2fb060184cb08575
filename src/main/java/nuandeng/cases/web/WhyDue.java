package nuandeng.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nuandeng.cases.CaseSheet;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;

/// A deadline drawn day by day, and four short answers to "why then?".
///
/// @param head what is explained, such as “为什么是10月16日（周五）”
/// @param length how long was given, in words
public record WhyDue(String head, String length, List<Cell> cells, List<Answer> answers) {

	/// One day.
	///
	/// @param style how it is drawn: spent, to come, not counted, stood still
	public record Cell(String day, String weekday, String word, String below, String style) {}

	/// A short answer.
	public record Answer(String question, String words) {}

	/// Draws the deadline of a case.
	public static WhyDue of(CaseSheet.Why why, Instant now) {
		var due = why.due();
		return new WhyDue(heading(due, now), why.limitWords()
				+ (why.extensions().isEmpty() ? ""
						: "，延期 " + why.extensions().stream().map(Span::words).collect(Collectors.joining("、"))),
				cells(due, why.today()), answers(why, now));
	}

	private static String heading(Due due, Instant now) {
		return switch (due) {
			case Due.At(var at, _) -> "为什么是" + Times.day(at, now);
			case Due.Unpublished(var year, _) -> year + "年放假安排还没公布，公布了才定哪天";
		};
	}

	private static List<Cell> cells(Due due, LocalDate today) {
		var cells = new ArrayList<Cell>();
		var count = 0;
		var days = due.days();
		for (int i = 0; i < days.size(); i++) {
			var day = days.get(i);
			count += day.counting() == Due.Counting.COUNTED ? 1 : 0;
			var isLast = i == days.size() - 1 && due.moment().isPresent();
			cells.add(cell(day, count, i == 0, isLast, today));
		}
		return cells;
	}

	private static Cell cell(Due.Day day, int count, boolean first, boolean last, LocalDate today) {
		var date = day.date();
		var shown = first || last || date.getDayOfMonth() == 1
				? date.getMonthValue() + "/" + date.getDayOfMonth() : Integer.toString(date.getDayOfMonth());
		var weekday = "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
		var below = date.equals(today) ? "今天" : day.name();
		var spent = date.isBefore(today) ? "past" : date.equals(today) ? "today" : "";
		return switch (day.counting()) {
			case BEGUN -> new Cell(shown, weekday, "–", below.isEmpty() ? "收到" : below, "wait");
			case OFF -> new Cell(shown, weekday, "休", below, "off");
			case PAUSED -> new Cell(shown, weekday, "停", below, "stop");
			case COUNTED -> new Cell(shown, weekday, "第" + count + "天", last && below.isEmpty() ? "到" : below,
					last ? "last " + spent : spent);
		};
	}

	private static List<Answer> answers(CaseSheet.Why why, Instant now) {
		return List.of(new Answer("从哪天算起", Times.moment(why.receivedAt(), now, false) + "收到" + begins(why)),
				new Answer("哪些天不算", off(why.due(), now)),
				new Answer("停过表吗", paused(why, now)),
				new Answer("照哪条规矩", why.source() + "；国家放假安排。CAS-41"));
	}

	private static String begins(CaseSheet.Why why) {
		return switch (why.limit()) {
			case Span.WorkingDays _ -> "；收到的当天不算，从下一个上班的日子算第1天。";
			case Span.WorkingHours _ -> "；只算上班的钟点。";
			case Span.UrgentHours _ -> "；白天黑夜都算，放假也算。";
			case Span.CalendarDays _, Span.Months _ -> "；按日历一天天数，到那天下班为止。";
		};
	}

	private static String off(Due due, Instant now) {
		var off = due.days().stream().filter(day -> day.counting() == Due.Counting.OFF).map(Due.Day::date).toList();
		if (off.isEmpty()) {
			return "没有不算的日子。";
		}
		var made = due.days().stream().filter(day -> day.name().equals("补班")).map(Due.Day::date).toList();
		return ranges(off, now) + "放假或周末" + (made.isEmpty() ? "。" : "。" + ranges(made, now) + "补班，算一天。");
	}

	private static String ranges(List<LocalDate> days, Instant now) {
		var words = new ArrayList<String>();
		for (int i = 0; i < days.size();) {
			int j = i;
			while (j + 1 < days.size() && days.get(j + 1).equals(days.get(j).plusDays(1))) {
				j++;
			}
			words.add(i == j ? Times.day(days.get(i), now)
					: Times.day(days.get(i), now) + "到" + Times.day(days.get(j), now));
			i = j + 1;
		}
		return String.join("、", words);
	}

	private static String paused(CaseSheet.Why why, Instant now) {
		if (why.pauses().isEmpty()) {
			return "没有停过。";
		}
		return why.pauses().stream()
				.map(pause -> moment(pause.from(), now) + "到" + moment(pause.to(), now))
				.collect(Collectors.joining("；", "停过：", "。"));
	}

	private static String moment(Instant at, Instant now) {
		var local = LocalDateTime.ofInstant(at, WorkCalendar.ZONE);
		return Times.day(at, now) + "%d:%02d".formatted(local.getHour(), local.getMinute());
	}
}
