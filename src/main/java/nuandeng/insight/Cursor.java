package nuandeng.insight;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Where a list goes on.
///
/// @param first what its rows are ordered by first: a moment, or `infinity`
/// @param second a moment
/// @param third the row
public record Cursor(String first, String second, String third) {

	/// Reads what {@link #written} wrote; empty for anything else.
	public static Optional<Cursor> of(String written) {
		var parts = written.split("_", -1);
		return parts.length == 3 && (parts[0].equals("infinity") || isMoment(parts[0])) && isMoment(parts[1])
				&& parts[2].matches("[0-9a-f-]{1,36}")
						? Optional.of(new Cursor(parts[0], parts[1], parts[2]))
						: Optional.empty();
	}

	private static boolean isMoment(String written) {
		try {
			return Instant.parse(written).isAfter(Instant.parse("1900-01-01T00:00:00Z"))
					&& Instant.parse(written).isBefore(Instant.parse("9999-01-01T00:00:00Z"));
		} catch (DateTimeException e) {
			return false;
		}
	}

	/// For an address.
	public String written() {
		return first + "_" + second + "_" + third;
	}
}
