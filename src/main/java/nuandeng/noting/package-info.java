/// # Noting (代录)
///
/// Digital is never the only door. What was said on the telephone, at the counter, on the stairs, in a message or on a
/// slip of paper is written down here by whoever heard it, in the speaker's own words, and has the same number, the same
/// slip and the same timeline as what was said on the page. Whoever picks up a telephone sees what was said from it
/// before. Name and telephone stay empty where the speaker does not want to leave them.
///
/// What was promised on the spot is written down with it and stays on the list of 答应过的事 until somebody writes down
/// what the speaker was told. The chapter keeps nothing itself: words go to {@link nuandeng.requests.Requests}, promises
/// to {@link nuandeng.requests.Promises}, and the rules are theirs.
@ApplicationModule(displayName = "Noting",
		allowedDependencies = {"territory", "cases", "requests", "requests :: web"})
@NullMarked
package nuandeng.noting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
