package nuandeng.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What residents answered about what was handled: the three rates and the mark made of them.
///
/// - Unit: counts of requests; of cases for the first two.
/// - Source: §3.3 of the metrics: whoever gave no answer is left out of a rate and shown beside it.
///
/// @param inTime reached by the limit of their class (INS-14)
/// @param contacted whom somebody tried to reach, or should have by now
/// @param solved said it is solved
/// @param answered said whether it is solved
/// @param satisfied gave 3 stars or more
/// @param pleased gave 4 stars or more
/// @param rated gave stars
/// @param silent were asked and gave no answer
public record Answers(long inTime, long contacted, long solved, long answered, long satisfied, long pleased, long rated,
		long silent) {

	/// The rows they count.
	static final List<Behind> ROWS = List.of(Behind.CONTACTED_IN_TIME, Behind.CONTACT_OWED, Behind.SAID_SOLVED,
			Behind.ANSWERED, Behind.SATISFIED, Behind.PLEASED, Behind.RATED, Behind.SILENT);

	private static final BigDecimal RESPONSE = new BigDecimal("0.30");
	private static final BigDecimal SOLUTION = new BigDecimal("0.35");
	private static final BigDecimal SATISFACTION = new BigDecimal("0.35");

	static Answers of(Tally tally) {
		return new Answers(tally.of(Behind.CONTACTED_IN_TIME), tally.of(Behind.CONTACT_OWED),
				tally.of(Behind.SAID_SOLVED), tally.of(Behind.ANSWERED), tally.of(Behind.SATISFIED),
				tally.of(Behind.PLEASED), tally.of(Behind.RATED), tally.of(Behind.SILENT));
	}

	/// M-H1 响应率.
	public Ratio response() {
		return new Ratio(inTime, contacted);
	}

	/// M-H2 解决率.
	public Ratio solution() {
		return new Ratio(solved, answered);
	}

	/// M-H3 满意率.
	public Ratio satisfaction() {
		return new Ratio(satisfied, rated);
	}

	/// M-H3 with the two best answers only.
	public Ratio strictSatisfaction() {
		return new Ratio(pleased, rated);
	}

	/// M-H4 综合成绩, from the rates before rounding; empty if too few people answered (INS-07).
	public Optional<BigDecimal> composite() {
		if (InsightRules.ENOUGH_ANSWERS.most() > Math.min(rated, answered)) {
			return Optional.empty();
		}
		return response().exact()
				.flatMap(h1 -> solution().exact()
						.flatMap(h2 -> satisfaction().exact().map(h3 -> Ratio.rounded(RESPONSE.multiply(h1)
								.add(SOLUTION.multiply(h2)).add(SATISFACTION.multiply(h3), MathContext.DECIMAL128)))));
	}
}
