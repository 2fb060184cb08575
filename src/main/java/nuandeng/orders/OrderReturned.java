package nuandeng.orders;

import java.time.Instant;
import java.util.Optional;
import nuandeng.kernel.Subject;
import org.jmolecules.event.annotation.DomainEvent;

/// An order came back to the desk: nobody took it, it was not done, or the resident says it is not.
@DomainEvent
public record OrderReturned(OrderId order, Optional<Subject> origin, Instant at) {}
