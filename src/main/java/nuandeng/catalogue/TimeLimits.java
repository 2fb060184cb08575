package nuandeng.catalogue;

import nuandeng.kernel.Source;
import nuandeng.kernel.Span;
import nuandeng.kernel.Term;

/// How long a case may take.
///
/// @param profile the set of limits in force there, such as `CN-DEFAULT`
/// @param klass the class of the matter: H2, H24, AID, ORD, CPLX, SUGG, CONS or PI
/// @param signIn until the body has taken it up
/// @param firstContact until somebody has spoken with the resident
/// @param resolve until the answer
/// @param maxExtensions how often it may be extended, each time by at most the same length
@Term(value = "时限方案", meaning = "how long a case may take, by class of matter")
public record TimeLimits(String profile, String klass, Span signIn, Span firstContact, Span resolve, int maxExtensions,
		Source source) {}
