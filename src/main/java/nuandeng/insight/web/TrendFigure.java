package nuandeng.insight.web;

import java.util.ArrayList;
import java.util.List;
import nuandeng.insight.Month;

/// Received and settled by month, drawn as two lines.
///
/// @param marks numbers at the left edge, with their heights
/// @param labels months at the foot
public record TrendFigure(List<Mark> marks, List<Mark> labels, String received, String settled) {

	/// A number or word at a place.
	public record Mark(String at, String words) {}

	/// Draws months; the last 12 of them.
	public static TrendFigure of(List<Month> all) {
		var months = all.subList(Math.max(0, all.size() - 12), all.size());
		var most = Math.max(4, months.stream().mapToLong(Month::received).max().orElse(0));
		var step = step(most);
		var top = (most + step - 1) / step * step;
		var marks = new ArrayList<Mark>();
		for (long value = 0; value <= top; value += step) {
			marks.add(new Mark(SumFigure.n(y(value, top)), Long.toString(value)));
		}
		var labels = new ArrayList<Mark>();
		var received = new StringBuilder();
		var settled = new StringBuilder();
		for (int i = 0; i < months.size(); i++) {
			var x = SumFigure.n(34 + i * (456.0 / Math.max(1, months.size() - 1)));
			labels.add(new Mark(x, months.get(i).month().getMonthValue() + "月"));
			received.append(x).append(',').append(SumFigure.n(y(months.get(i).received(), top))).append(' ');
			settled.append(x).append(',').append(SumFigure.n(y(months.get(i).settled(), top))).append(' ');
		}
		return new TrendFigure(marks, labels, received.toString().strip(), settled.toString().strip());
	}

	private static double y(long value, long top) {
		return 150 - 126.0 * value / top;
	}

	private static long step(long most) {
		long step = 1;
		while (most > step * 4) {
			step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
		}
		return step;
	}
}
