package nuandeng.notification.facts;

import java.time.Instant;
import java.util.UUID;

/// A call in which a speaker was asked to look at a result: a call back (回访).
///
/// @param position its place in the log; grows, with gaps
/// @param request whose speaker was called
/// @param reached whether the speaker was on the telephone
public record CallFact(long position, UUID request, Instant at, boolean reached) {}
