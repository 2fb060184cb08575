/// # Filing (反映)
///
/// How a resident says something: what it is about, where, and how to be told, on three screens, or two behind a code on
/// a door. No account, no script and no field but the words are needed. What is half filled in is kept for a day, so
/// that a refresh, the back key or a dead battery loses nothing; what is handed over goes to
/// {@link nuandeng.requests.Requests} and has a number before the next page is drawn.
///
/// Whoever speaks for somebody else hears what becomes of it; the other is named only if they agreed. Whoever has an idea
/// rather than a complaint is answered, too: {@link nuandeng.ideas.Ideas}.
///
/// Before the last screen a resident is asked whether a neighbour said the same: {@link Likenesses}. Danger words
/// ({@link nuandeng.catalogue.Danger}) show whom to call, and never stop anybody. The rules are those of the requests
/// that come of it.
@ApplicationModule(displayName = "Filing",
		allowedDependencies = {"territory", "catalogue", "cases", "requests", "requests :: web", "ideas"})
@NullMarked
package nuandeng.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
