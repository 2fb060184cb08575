package nuandeng.insight;

import java.util.List;

/// Everything a report shows.
///
/// @param missing measures whose subject is not in the program
/// @param answers what residents said about what was received in the period
/// @param last the same of the month before the period ends, for comparison with oneself
/// @param months by the month in which things were said
/// @param open the first rows in hand
public record Report(Account account, Tally tally, List<Measure> measures, List<Missing> missing, Answers answers,
		Answers last, List<Month> months, List<Theme> themes, Orders orders, List<Row> open) {

	/// A measure whose subject is not in the program yet, and why.
	public record Missing(String code, String name, String why) {}

	/// A topic that comes often (M-R20).
	///
	/// @param before how often it came in the three stretches before, together
	public record Theme(String topic, long many, long before) {

		/// Tells whether it came at least five times and at least twice its own mean.
		public boolean risen() {
			return many >= 5 && many * 3 >= before * 2;
		}
	}

	/// The counts of orders (M-T1 to M-T5).
	public record Orders(long asked, long published, long taken, long confirmed, long rated, long good) {

		static Orders of(Tally tally) {
			return new Orders(tally.of(Behind.ORDERED), tally.of(Behind.PUBLISHED), tally.of(Behind.TAKEN),
					tally.of(Behind.CONFIRMED), tally.of(Behind.PRAISED_OR_NOT), tally.of(Behind.PRAISED));
		}

		/// 下单率.
		public Ratio publishing() {
			return new Ratio(published, asked);
		}

		/// 接单率.
		public Ratio taking() {
			return new Ratio(taken, published);
		}

		/// 兑现率.
		public Ratio fulfilment() {
			return new Ratio(confirmed, asked);
		}

		/// 好评.
		public Ratio praise() {
			return new Ratio(good, rated);
		}
	}
}
