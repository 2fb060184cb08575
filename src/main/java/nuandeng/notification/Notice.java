package nuandeng.notification;

import java.util.Optional;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Term;

/// Something to say to somebody.
///
/// @param key what it is the only one of, such as `case.sent.<entry>.<request>`: a key is said once
/// @param text the sentence, as the person reads or hears it
/// @param about what it is about; it appears on that thing's timeline
/// @param path where it leads, inside this installation, such as `/t/…`
@Term(value = "告知", meaning = "something to say to somebody, said once")
public record Notice(String key, Recipient to, String text, Urgency urgency, Optional<Subject> about,
		Optional<String> path) {

	/// How long a text may be.
	public static final int LONGEST = 2000;

	/// Refuses what cannot be said.
	public Notice {
		if (key.isBlank() || key.length() > 200 || text.isBlank() || text.length() > LONGEST) {
			throw new IllegalArgumentException("a notice has a key and a text");
		}
		if (path.filter(link -> !link.startsWith("/")).isPresent()) {
			throw new IllegalArgumentException("a path leads inside this installation");
		}
	}
}
