package nuandeng.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nuandeng.insight.Behind;
import nuandeng.insight.Fate;
import nuandeng.insight.Insight;
import nuandeng.insight.Month;
import nuandeng.insight.Question;
import nuandeng.insight.Report;
import nuandeng.kernel.Times;
import nuandeng.territory.Area;
import nuandeng.web.Page;

/// Figures for an area and a period.
///
/// @param areas what else may be asked about
/// @param open the first rows in hand
/// @param topicNames names of topics by code
public record ReportsPage(Asked asked, String areaName, List<Area> areas, Report report, List<Line> open,
		Map<String, String> topicNames, Instant asOf) implements Page {

	@Override
	public int status() {
		return asked.problems().any() ? 422 : 200;
	}

	/// The sum, drawn.
	public SumFigure sum() {
		return SumFigure.of(report.account());
	}

	/// The months, drawn.
	public TrendFigure trend() {
		return TrendFigure.of(report.months());
	}

	/// The address of the rows behind a figure.
	public String behind(Behind which) {
		return rows(asked.question(), which);
	}

	/// The address of the rows behind a fate.
	public String behind(Fate fate) {
		return behind(Behind.of(fate));
	}

	/// The address of the rows behind a figure of the month before.
	public String behindLast(Behind which) {
		return rows(Insight.monthBefore(asked.question()), which);
	}

	/// The address of the rows of a month.
	public String behind(Month month, Behind which) {
		var question = asked.question();
		var first = month.month().atDay(1).isBefore(question.from()) ? question.from() : month.month().atDay(1);
		var last = month.month().atEndOfMonth().isAfter(question.to()) ? question.to() : month.month().atEndOfMonth();
		return rows(question.between(first, last), which);
	}

	/// The address of the rows of a topic.
	public String behind(Report.Theme theme) {
		var question = asked.question();
		return rows(question.topic().isEmpty() ? question.about(theme.topic()) : question, Behind.ALL);
	}

	private String rows(Question question, Behind which) {
		return new Asked(question, asked.typed(), asked.problems()).address("/desk/reports/rows", "behind",
				which.path());
	}

	/// What is not there yet, in one line.
	public String missing() {
		return report.missing().stream().map(one -> one.name() + " " + one.code() + "（" + one.why() + "）")
				.collect(Collectors.joining("、"));
	}

	/// The sum in one line, for who does not see the drawing.
	public String sumInWords() {
		var words = new StringBuilder("收到 " + report.account().received() + " = ");
		for (var fate : Fate.values()) {
			words.append(fate.ordinal() == 0 ? "" : " + ").append(fate.word()).append(' ')
					.append(report.account().of(fate));
		}
		return words.toString();
	}

	/// The period in words.
	public String period() {
		return asked.period();
	}

	/// The moment the answer is for.
	public String moment() {
		return Times.exact(asOf);
	}

	/// The whole report in a paragraph that can be copied.
	public String paragraph() {
		var account = report.account();
		var text = new StringBuilder(areaName + period() + "收到诉求 " + account.received() + " 件，");
		for (var fate : Fate.values()) {
			text.append(fate.word()).append(' ').append(account.of(fate)).append(" 件")
					.append(fate == Fate.IN_HAND ? "，" : "、");
		}
		text.append(account.closes() ? "加起来对得上。" : "加起来对不上，正在查。");
		report.measures().stream().filter(measure -> List.of("M-R4", "M-R5", "M-R10").contains(measure.code()))
				.forEach(measure -> text.append(measure.name()).append(' ').append(measure.shown().words()).append("（")
						.append(measure.division()).append("），"));
		text.append("居民评价满意率 ").append(report.answers().satisfaction().percent()).append("（")
				.append(report.answers().satisfaction().division())
				.append("）。数据截至 ").append(moment()).append("。");
		return text.toString();
	}
}
