package nuandeng.orders;

import java.time.Instant;
import nuandeng.identity.AccountId;
import org.jmolecules.event.annotation.DomainEvent;

/// Somebody took a place in an order.
@DomainEvent
public record OrderAccepted(OrderId order, AccountId helper, Instant at) {}
