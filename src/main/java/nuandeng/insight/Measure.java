package nuandeng.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One figure of a report.
///
/// @param code its code, such as `M-R4`
/// @param shown the value as people read it; a count opens its rows
/// @param from how it came about, such as `291 ÷ 436`, each count opening its rows; may be empty
/// @param meaning what it counts
public record Measure(String code, String name, Piece shown, List<Piece> from, String meaning) {

	/// How it came about, in words alone.
	public String division() {
		return from.stream().map(Piece::words).collect(Collectors.joining());
	}

	/// Writes down measures with the counts of a tally.
	record Writer(Tally tally) {

		Piece count(Behind behind) {
			return new Piece(Long.toString(tally.of(behind)), java.util.Optional.of(behind));
		}

		Measure count(String code, String name, Behind behind, String meaning, Object... more) {
			return new Measure(code, name, count(behind), pieces(more), meaning);
		}

		Measure ratio(String code, String name, Behind part, Behind whole, String meaning, Object... more) {
			var from = new ArrayList<>(List.of(count(part), Piece.words(" ÷ "), count(whole)));
			from.addAll(pieces(more));
			return new Measure(code, name, Piece.words(tally.ratio(part, whole).percent()), List.copyOf(from), meaning);
		}

		Measure words(String code, String name, String shown, String meaning, Object... more) {
			return new Measure(code, name, Piece.words(shown), pieces(more), meaning);
		}

		private List<Piece> pieces(Object... more) {
			return Arrays.stream(more)
					.map(piece -> piece instanceof Behind behind ? count(behind) : Piece.words(piece.toString()))
					.toList();
		}
	}
}
