package nuandeng.kernel;

import java.util.regex.Pattern;

/// A decision a resident could ask "why?" about: identifier, number, sentence, source. The number stands nowhere
/// else, and a rule whose sentence does not show its number cannot be made.
@Term(value = "规则", meaning = "a decision with an identifier, a sentence and a source")
public sealed interface Rule {

	/// The identifier that is printed on every refusal, such as `CAS-03`.
	String id();

	/// The sentence people read, number included.
	String sentence();

	/// Where it comes from.
	Source source();

	/// A rule without a number.
	record Statement(String id, String sentence, Source source) implements Rule {

		/// Refuses a sentence with a place for a number.
		public Statement {
			checkId(id);
			if (sentence.contains("{}")) {
				throw new IllegalArgumentException(id + " shows a number it does not have");
			}
		}
	}

	/// A rule about a count.
	///
	/// @param most the largest count allowed
	record Limit(String id, int most, String wording, Source source) implements Rule {

		/// Refuses a wording that does not show the number.
		public Limit {
			checkId(id);
			checkShows(id, wording);
		}

		@Override
		public String sentence() {
			return wording.replace("{}", Integer.toString(most));
		}

		/// Tells whether one more fits after `count`.
		public boolean hasRoomAfter(int count) {
			return count < most;
		}

		/// Tells whether `count` keeps the limit.
		public boolean keeps(long count) {
			return count <= most;
		}
	}

	/// A rule about a time limit, in the unit of its {@link Span}.
	record Deadline(String id, Span span, String wording, Source source) implements Rule {

		/// Refuses a wording that does not show the limit.
		public Deadline {
			checkId(id);
			checkShows(id, wording);
		}

		@Override
		public String sentence() {
			return wording.replace("{}", span.words());
		}
	}

	private static void checkShows(String id, String wording) {
		if (wording.split(Pattern.quote("{}"), -1).length != 2) {
			throw new IllegalArgumentException(id + " must show its number exactly once");
		}
	}

	private static void checkId(String id) {
		if (!id.matches("[A-Z]{3}-\\d{2}")) {
			throw new IllegalArgumentException(id + " is not a rule identifier");
		}
	}
}
