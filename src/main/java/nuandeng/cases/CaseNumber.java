package nuandeng.cases;

import nuandeng.kernel.Term;

/// What people call a case by: year, seven digits and a check digit, shown in groups of four with 案 in front. The check
/// digit is five off that of a request, so that no twelve digits ever name a case and a request.
@Term(value = "案号", meaning = "the number of a case, twelve digits, the last one a check digit")
public record CaseNumber(String value) {

	private static final int APART = 5;

	/// Refuses what is not twelve digits with a fitting last one.
	public CaseNumber {
		if (!value.matches("\\d{12}") || checkDigit(value.substring(0, 11)) != value.charAt(11)) {
			throw new IllegalArgumentException("not the number of a case: " + value);
		}
	}

	/// The number of the `sequence`-th case ever, registered in `year`.
	public static CaseNumber of(int year, long sequence) {
		var digits = "%04d%07d".formatted(year, sequence % 10_000_000);
		return new CaseNumber(digits + checkDigit(digits));
	}

	/// `2026 0001 2027`.
	public String grouped() {
		return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
	}

	/// The last digits, by which a desk calls the cases of one year.
	public String tail() {
		return value.substring(7);
	}

	@Override
	public String toString() {
		return value;
	}

	private static char checkDigit(String digits) {
		var sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			var digit = digits.charAt(digits.length() - 1 - i) - '0';
			var doubled = i % 2 == 0 ? digit * 2 : digit;
			sum += doubled > 9 ? doubled - 9 : doubled;
		}
		return (char) ('0' + (10 - sum % 10 + APART) % 10);
	}
}
