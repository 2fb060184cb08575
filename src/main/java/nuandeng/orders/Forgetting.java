package nuandeng.orders;

import static nuandeng.orders.OrderRules.CONTACT_KEPT;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases where to go and whom to call once nobody goes any more (ORD-15). Several nodes may run it at once.
@Component
class Forgetting {

	private static final int AT_ONCE = 200;
	private static final Duration FORGOTTEN = Duration.ofDays(180);

	private final Orders orders;
	private final AuditTrail trail;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Forgetting(Orders orders, AuditTrail trail, TransactionTemplate transaction, InstantSource clock) {
		this.orders = orders;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
	void forget() {
		transaction.executeWithoutResult(_ -> {
			var now = clock.instant();
			orders.forgetContacts(now.minus(Duration.ofDays(CONTACT_KEPT.most())), now.minus(FORGOTTEN), AT_ONCE)
					.forEach(id -> trail.did(Actor.clock(), "order.forgotten", id.subject(), Map.of()));
		});
	}
}
