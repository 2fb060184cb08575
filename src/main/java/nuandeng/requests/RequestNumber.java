package nuandeng.requests;

import java.text.Normalizer;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;

/// What people call a request by: the year, seven digits and a check digit, shown in groups of four. A digit read
/// wrongly, or two neighbours swapped, is noticed.
@Term(value = "诉求编号", meaning = "the number of a request, twelve digits, the last one a check digit")
public record RequestNumber(String value) {

	/// Refuses what is not twelve digits with a fitting last one.
	public RequestNumber {
		if (!isNumber(value)) {
			throw new IllegalArgumentException("not the number of a request: " + value);
		}
	}

	/// Reads a number as people write it: with spaces, dashes, full-width digits.
	///
	/// @return empty if it is no such number
	public static Optional<RequestNumber> of(String written) {
		var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\-–—.]", "");
		return isNumber(plain) ? Optional.of(new RequestNumber(plain)) : Optional.empty();
	}

	private static boolean isNumber(String value) {
		return value.matches("[0-9]{12}") && luhn(value.substring(0, 11)) == value.charAt(11);
	}

	/// `2026 0001 2027`.
	public String grouped() {
		return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
	}

	/// The longer number other systems exchange: the day it was lodged, the district, six digits and a check digit.
	///
	/// @param day `yyyyMMdd`
	public String exchanged(String day, AreaCode area) {
		var digits = day + area.digits().substring(0, 6) + value.substring(5, 11);
		return digits + luhn(digits);
	}

	@Override
	public String toString() {
		return value;
	}

	private static char luhn(String digits) {
		var total = 0;
		for (int i = 0; i < digits.length(); i++) {
			var digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
			total += digit / 10 + digit % 10;
		}
		return (char) ('0' + (10 - total % 10) % 10);
	}
}
