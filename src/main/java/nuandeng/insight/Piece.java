package nuandeng.insight;

import java.util.Optional;

/// A piece of what stands beside a measure: words, or a count that opens its rows.
public record Piece(String words, Optional<Behind> opens) {

	static Piece words(String words) {
		return new Piece(words, Optional.empty());
	}
}
