package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import nuandeng.cases.CaseId;
import org.jmolecules.event.annotation.DomainEvent;

/// A speaker said: never mind.
///
/// @param from the case it hung on
@DomainEvent
public record RequestWithdrawn(RequestId request, Optional<CaseId> from, Instant at) {}
