package nuandeng.audit;

import java.time.Instant;
import java.util.Map;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Term;

/// One line of the trail.
///
/// @param position its number, rising
/// @param role the role acted in, or `RESIDENT`, or `CLOCK`
/// @param what what was done, such as `case.sent`
/// @param facts what else there is to say; nothing personal
@Term(value = "留痕", meaning = "one line on who did what about what, never changed")
public record AuditEntry(long position, Instant at, AccountId actor, String role, String what, Subject about,
		Map<String, String> facts) {}
