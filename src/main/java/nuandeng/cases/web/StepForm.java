package nuandeng.cases.web;

import java.util.List;

/// A next step as a form: a button that opens it, what it asks for, and what to press then.
///
/// @param path the last word of its address
/// @param label what the button says
/// @param key the key that opens it; empty for none
/// @param hint one line under the button; may be empty
/// @param ask what is asked for; empty if pressing the button is enough
/// @param submit what the last button says
public record StepForm(String path, String label, String key, String hint, List<Field> ask, String submit) {

	/// What a form asks for.
	///
	/// @param kind how it is drawn
	/// @param choices for a choice: value and words, separated by a tab
	public record Field(String name, String label, Kind kind, String hint, List<String> choices) {

		/// How a field is drawn.
		public enum Kind {
			/// One line.
			LINE,
			/// Several lines.
			WORDS,
			/// A day.
			DAY,
			/// One of several.
			CHOICE,
			/// One of at most nine, each with a digit to press.
			DIGITS,
			/// Any of several.
			TICKS,
			/// Photos.
			PHOTOS
		}

		static Field words(String name, String label, String hint) {
			return new Field(name, label, Kind.WORDS, hint, List.of());
		}

		static Field line(String name, String label, String hint) {
			return new Field(name, label, Kind.LINE, hint, List.of());
		}

		static Field day(String name, String label, String hint) {
			return new Field(name, label, Kind.DAY, hint, List.of());
		}

		static Field choice(String name, String label, List<String> choices) {
			return new Field(name, label, Kind.CHOICE, "", choices);
		}

		static Field digits(String name, String label, List<String> choices) {
			return new Field(name, label, Kind.DIGITS, "", choices);
		}

		static Field ticks(String name, String label, List<String> choices) {
			return new Field(name, label, Kind.TICKS, "", choices);
		}

		static Field photos(String name, String label, String hint) {
			return new Field(name, label, Kind.PHOTOS, hint, List.of());
		}

		/// The value of a choice.
		public static String value(String choice) {
			return choice.substring(0, choice.indexOf('\t'));
		}

		/// The words of a choice.
		public static String words(String choice) {
			return choice.substring(choice.indexOf('\t') + 1);
		}
	}

	/// Tells whether pressing the button is enough.
	public boolean isPlain() {
		return ask.isEmpty();
	}

	/// Tells whether photos may be sent with it.
	public boolean takesPhotos() {
		return ask.stream().anyMatch(field -> field.kind() == Field.Kind.PHOTOS);
	}
}
