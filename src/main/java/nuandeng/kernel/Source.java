package nuandeng.kernel;

import java.time.LocalDate;
import java.util.Optional;

/// Where a rule comes from: something a resident can look up.
///
/// @param kind what sort of document it is
/// @param title the document's name
/// @param place article or section
/// @param inForce since when, for a law
public record Source(Kind kind, String title, String place, Optional<LocalDate> inForce) {

	/// What sort of document a rule comes from.
	public enum Kind {
		/// A law or regulation.
		LAW("法规"),
		/// A published standard.
		STANDARD("标准"),
		/// A numbered decision of this project, kept in `docs/decisions`.
		DECISION("决定");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/// The Chinese word.
		public String word() {
			return word;
		}
	}

	/// A law or regulation in force since a date.
	public static Source law(String title, String article, LocalDate inForce) {
		return new Source(Kind.LAW, title, article, Optional.of(inForce));
	}

	/// A published standard.
	public static Source standard(String title, String section) {
		return new Source(Kind.STANDARD, title, section, Optional.empty());
	}

	/// A decision of this project; its record must exist.
	///
	/// @param number the number of its file in `docs/decisions`, from 1
	public static Source decision(int number) {
		return new Source(Kind.DECISION, "%04d".formatted(number), "", Optional.empty());
	}

	/// The source in one line, for the screen and the book.
	public String sentence() {
		return switch (kind) {
			case LAW -> "《" + title + "》" + place;
			case STANDARD -> title + " " + place;
			case DECISION -> "决定 " + title;
		};
	}
}
