/// # Insight (数字)
///
/// What was received and what became of it. This chapter owns no fact: it copies what happened, flat and without a
/// person, from the logs of the chapters that own it ({@link CatchingUp}), writes down how things stood after each fact
/// ({@link Standing}), and computes every figure from that for any moment, so that a question about a past day is answered
/// as it was answered that day. Each request has exactly one {@link Fate}, and the seven of them add up to
/// what was received, for every area, period and channel. What a figure counts is said in {@link Behind}, and the same
/// words list its rows.
///
/// Ask through {@link Insight}; the rules are on one page: {@link InsightRules}. What everybody may read was written by
/// one of the staff and released by another: {@link Releases}.
@ApplicationModule(displayName = "Insight",
		allowedDependencies = {"territory", "organisations", "catalogue", "requests :: facts", "cases :: facts",
				"orders :: facts", "notification :: facts"})
@NullMarked
package nuandeng.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
