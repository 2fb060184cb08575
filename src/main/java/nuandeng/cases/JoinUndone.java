package nuandeng.cases;

import java.time.Instant;
import org.jmolecules.event.annotation.DomainEvent;

/// A case is handled on its own again.
@DomainEvent
public record JoinUndone(CaseId id, CaseId from, Instant at) {}
