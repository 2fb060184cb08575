package nuandeng.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Subject;
import org.jmolecules.event.annotation.DomainEvent;

/// An order was done, and the resident or a second witness said so.
///
/// - Unit: whole minutes, as planned.
@DomainEvent
public record OrderServed(OrderId order, List<AccountId> helpers, int minutes, Optional<Subject> origin, Instant at) {}
