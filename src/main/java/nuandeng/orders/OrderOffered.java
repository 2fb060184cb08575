package nuandeng.orders;

import java.time.Instant;
import nuandeng.kernel.AreaCode;
import org.jmolecules.event.annotation.DomainEvent;

/// An order was put on the board, or offered to a wider circle.
@DomainEvent
public record OrderOffered(OrderId order, AreaCode area, Reach reach, Instant at) {}
