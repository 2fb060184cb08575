package nuandeng.cases;

import java.time.Instant;
import org.jmolecules.event.annotation.DomainEvent;

/// A dispatcher has read a matter; its clock runs.
@DomainEvent
public record CaseRegistered(CaseId id, Instant at) {}
