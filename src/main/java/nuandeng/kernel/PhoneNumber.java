package nuandeng.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.Optional;

/// A telephone number. It shows itself masked; {@link #digits()} is asked for where a call or a letter needs it.
@Term(value = "电话", meaning = "a telephone number, masked wherever it is shown")
public final class PhoneNumber {

	private final String digits;

	private PhoneNumber(String digits) {
		this.digits = digits;
	}

	/// Reads a number as people write it: mobile, land line with or without area code, 95xxx, 400, full-width digits,
	/// spaces and dashes.
	///
	/// @return empty if no such number exists
	public static Optional<PhoneNumber> of(String written) {
		var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\-–—()]", "");
		if (!plain.matches("(\\+?86)?\\d{3,12}")) {
			return Optional.empty();
		}
		var local = plain.replaceFirst("^\\+?86(?=1[3-9]\\d{9}$|0\\d{9,11}$)", "");
		if (local.matches("1[3-9]\\d{9}|95\\d{3,4}|400\\d{7}|800\\d{7}|1\\d{4}|[2-9]\\d{6,7}") || isLandLine(local)) {
			return Optional.of(new PhoneNumber(local));
		}
		return Optional.empty();
	}

	/// Takes digits that were checked before, as they come back from storage.
	public static PhoneNumber stored(String digits) {
		return new PhoneNumber(digits);
	}

	private static boolean isLandLine(String local) {
		if (local.matches("0000\\d{4,8}")) {
			return true; // the demo district's exchange, which exists nowhere
		}
		try {
			var util = PhoneNumberUtil.getInstance();
			return local.startsWith("0") && util.isPossibleNumber(util.parse(local, "CN"));
		} catch (NumberParseException e) {
			return false;
		}
	}

	/// The number itself.
	public String digits() {
		return digits;
	}

	/// The last four digits, by which people recognise a number.
	public String tail() {
		return digits.substring(Math.max(0, digits.length() - 4));
	}

	/// The number with its middle hidden.
	public String masked() {
		return digits.length() == 11 ? digits.substring(0, 3) + "****" + tail() : "****" + tail();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PhoneNumber phone && phone.digits.equals(digits);
	}

	@Override
	public int hashCode() {
		return digits.hashCode();
	}

	@Override
	public String toString() {
		return masked();
	}
}
