/// # Requests (诉求)
///
/// The resident's voice: what was said, by whom or by nobody, on which channel, who follows it, what was answered, how
/// it was judged. Whatever is said gets a number before anybody has read it. A request *waits* until a dispatcher makes
/// it a case or joins it to one; it is *on a case* while somebody handles that; and its speaker may *withdraw* it. It
/// is never deleted and belongs to one case at a time.
///
/// Desks and other systems come through {@link Requests}, the speaker without an account through {@link Following}
/// with a link, or through {@link Finding} with number and telephone. What a worker promised on the spot is kept by
/// {@link Promises}. The rules are on one page: {@link RequestRules}. Figures are computed from
/// {@link nuandeng.requests.facts.RequestFacts}.
@ApplicationModule(displayName = "Requests",
		allowedDependencies = {"territory", "organisations", "catalogue", "cases", "cases :: spi"})
@NullMarked
package nuandeng.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
