package nuandeng.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be put right in a form: the same words in the summary and beside the field. A page that carries problems
/// is answered with 422 and keeps everything that was typed.
public final class Problems {

	/// One thing to put right.
	///
	/// @param field the name of the field
	/// @param words what to do, in one or two plain sentences
	public record Problem(String field, String words) {}

	private final List<Problem> found = new ArrayList<>();

	/// Nothing wrong so far.
	public static Problems none() {
		return new Problems();
	}

	/// Adds a problem.
	public Problems add(String field, String words) {
		found.add(new Problem(field, words));
		return this;
	}

	/// Reads a line or text that somebody typed: trims it, and finds fault with what is too long or cannot be stored or
	/// read aloud (NUL and other control characters, direction marks, broken characters).
	///
	/// @param name the field's own name, such as “称呼”
	/// @param most how many characters are allowed; counted as people count them, rare characters as one
	/// @return the cleaned text, also when fault was found, so that the form can show it again
	public String text(String field, String name, @Nullable String typed, int most) {
		if (typed == null) {
			return "";
		}
		var text = Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
		var length = text.codePointCount(0, text.length());
		if (length > most) {
			add(field, name + "写得有点长，多了 " + (length - most) + " 个字。删一删，或者分成两件事说。您写的都还在。");
		}
		if (text.codePoints().anyMatch(Problems::unreadable)) {
			add(field, name + "里有看不见或坏掉的符号。删掉重新打一遍那几个字就行。");
		}
		return text;
	}

	private static boolean unreadable(int c) {
		return c < 0x20 && c != '\n' && c != '\t' || c == 0x7F || c == 0xFFFD || c >= 0x80 && c < 0xA0
				|| c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F
				|| c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
	}

	/// Tells whether anything must be put right.
	public boolean any() {
		return !found.isEmpty();
	}

	/// How many things.
	public int count() {
		return found.size();
	}

	/// All of them, in the order of the form.
	public List<Problem> all() {
		return List.copyOf(found);
	}

	/// The words beside a field.
	public Optional<String> of(String field) {
		return found.stream().filter(problem -> problem.field().equals(field)).map(Problem::words).findFirst();
	}
}
