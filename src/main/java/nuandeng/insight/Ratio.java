package nuandeng.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// A part of a whole.
///
/// - Unit: counts.
/// - Error: none; only what is shown is rounded, half up, to two decimals of a percent (INS-06).
public record Ratio(long part, long whole) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal Z = new BigDecimal("1.959963984540054");

	/// In percent, not rounded beyond 34 digits; empty if there is nothing to divide by.
	public Optional<BigDecimal> exact() {
		return whole == 0
				? Optional.empty()
				: Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole),
						MathContext.DECIMAL128));
	}

	/// As people read it, `66.74%`; `–` if there is nothing to divide by.
	public String percent() {
		return exact().map(value -> rounded(value) + "%").orElse("–");
	}

	/// As a number, `0.14`; `–` if there is nothing to divide by.
	public String quotient() {
		return whole == 0 ? "–"
				: BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP).toPlainString();
	}

	/// The division, `291 ÷ 436`.
	public String division() {
		return part + " ÷ " + whole;
	}

	/// Where the share of everybody lies if these were a sample: 95 of 100 such intervals hold it (Wilson).
	///
	/// - Unit: percent, two decimals.
	public Optional<Interval> interval() {
		if (whole == 0) {
			return Optional.empty();
		}
		var n = BigDecimal.valueOf(whole);
		var p = BigDecimal.valueOf(part).divide(n, MathContext.DECIMAL128);
		var zz = Z.multiply(Z);
		var scale = BigDecimal.ONE.add(zz.divide(n, MathContext.DECIMAL128));
		var middle = p.add(zz.divide(n.multiply(BigDecimal.TWO), MathContext.DECIMAL128));
		var spread = Z.multiply(p.multiply(BigDecimal.ONE.subtract(p)).divide(n, MathContext.DECIMAL128)
				.add(zz.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), MathContext.DECIMAL128))
				.sqrt(MathContext.DECIMAL128));
		return Optional.of(new Interval(bound(middle.subtract(spread), scale), bound(middle.add(spread), scale)));
	}

	private static String bound(BigDecimal value, BigDecimal scale) {
		var share = value.divide(scale, MathContext.DECIMAL128).max(BigDecimal.ZERO).min(BigDecimal.ONE);
		return rounded(share.multiply(HUNDRED)).toPlainString();
	}

	static BigDecimal rounded(BigDecimal percent) {
		return percent.setScale(2, RoundingMode.HALF_UP);
	}

	/// From a percentage to another.
	public record Interval(String low, String high) {}
}
