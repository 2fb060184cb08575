package nuandeng.cases;

import java.time.Instant;
import org.jmolecules.event.annotation.DomainEvent;

/// A case is handled with another from now on.
@DomainEvent
public record CasesJoined(CaseId id, CaseId into, Instant at) {}
