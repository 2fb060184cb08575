package nuandeng.orders;

import java.time.Instant;
import org.jmolecules.event.annotation.DomainEvent;

/// An order is no longer needed.
@DomainEvent
public record OrderWithdrawn(OrderId order, Instant at) {}
