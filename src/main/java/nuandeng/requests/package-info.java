/// # Requests (诉求)
///
/// The resident's voice: what was said, by whom or by nobody, on which channel, who follows it, what was answered, how
/// it was judged. Whatever is said gets a number before anybody has read it. A request *waits* until a dispatcher makes
/// it a case or joins it to one; it is *on a case* while somebody handles that; and its speaker may *withdraw* it. It
/// is never deleted and belongs to one case at a time.
///
/// Whoever takes something down, from a form, a telephone or a file, comes through {@link Requests}; the desk hangs
/// requests on cases through {@link Joining}; the speaker without an account follows through {@link Following} with a
/// link, or finds it again through {@link Finding} with number and telephone, and asks where it stands through
/// {@link Chasing}. What a worker promised on the spot is part of what was said and kept by {@link Promises}. The rules are on one page: {@link RequestRules}. Figures are
/// computed from {@link nuandeng.requests.facts.RequestFacts}.
///
/// The pages here are those on which a request is followed, and the one on which staff see it whole. The form of the
/// resident, the notes of staff and the desk are chapters of their own, which read this one.
@ApplicationModule(displayName = "Requests",
		allowedDependencies = {"catalogue", "cases", "cases :: spi"})
@NullMarked
package nuandeng.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
