/// # Ideas (主意)
///
/// Residents bring solutions, not only complaints: somebody tests a lamp in his own yard and thinks that the lanes could
/// have it, too. An idea is a request like any other, with a number, a link and a case of its own; beside that it is
/// *answered*: adopted, adopted in part, or not adopted, each with the reason, and within the days of the rule. What is
/// adopted goes the road of its case until it is done.
///
/// The form puts an idea into {@link Ideas} with the request it lodges; staff answer it there, and the speaker is told
/// through {@link nuandeng.requests.Following}. The rules are on one page: {@link IdeaRules}.
@ApplicationModule(displayName = "Ideas", allowedDependencies = {"requests"})
@NullMarked
package nuandeng.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
