package nuandeng.honours;

import java.time.LocalDate;
import java.util.Optional;

/// What was given, to whom, and how that is proved.
///
/// @param name as it stands on the plaque, such as “自治区级示范小区”
/// @param issuer who gave it
/// @param document the number of the document that says so; empty if there is none
/// @param until the last day for which it was given; empty if for good
public record Award(Holder holder, String name, Level level, int year, String issuer, String document,
		Optional<LocalDate> until) {

	/// The longest name, issuer or document number, in characters.
	public static final int LINE = 60;
}
