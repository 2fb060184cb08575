package nuandeng.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nuandeng.insight.Account;
import nuandeng.insight.Fate;

/// The sum, drawn: one bar of seven parts, each with a line to its word and number below.
public record SumFigure(List<Part> parts) {

	/// How wide the drawing is, in its own units.
	public static final int WIDTH = 1140;

	private static final double STEP = 162.9;

	/// One part of the bar.
	///
	/// @param x where the bar part begins
	/// @param width how wide it is; zero where there is nothing
	/// @param left where its word stands
	/// @param line the way from the bar to the word
	public record Part(Fate fate, long count, String percent, String x, String width, String left, String textLeft,
			String percentLeft,
			String plusLeft, String line) {}

	/// Draws a sum.
	public static SumFigure of(Account account) {
		var parts = new ArrayList<Part>();
		var filled = account.fates().values().stream().filter(count -> count > 0).count();
		var scale = account.total() == 0 ? 0 : (WIDTH - 2.0 * Math.max(0, filled - 1)) / account.total();
		var x = 0.0;
		for (var fate : Fate.values()) {
			var count = account.of(fate);
			var width = count * scale;
			var left = fate.ordinal() * STEP;
			var middle = fate.ordinal() == 0 ? 6 : x + width / 2;
			parts.add(new Part(fate, count, account.share(fate).percent(), n(x), n(width), n(left), n(left + 18),
					n(left + 12 + 17.5 * Long.toString(count).length()), n(left - 20),
					"M" + n(middle) + " 74V82L" + n(left + 6) + " 106V112"));
			x += count > 0 ? width + 2 : 0;
		}
		return new SumFigure(parts);
	}

	static String n(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}
}
