package nuandeng.requests;

import static nuandeng.requests.RequestRules.CONTACT_KEPT;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.identity.Actor;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens because time passes. Any number of nodes may run it: each row is taken by one of them.
@Component
class Passing {

	private static final int AT_ONCE = 200;

	private final Tellings tellings;
	private final Entries entries;
	private final Links links;
	private final Notices notices;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Passing(Tellings tellings, Entries entries, Links links, Notices notices, TransactionTemplate transaction,
			InstantSource clock) {
		this.tellings = tellings;
		this.entries = entries;
		this.links = links;
		this.notices = notices;
		this.transaction = transaction;
		this.clock = clock;
	}

	/// Asks those who wished it whether it still holds.
	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	void askAgain() {
		transaction.executeWithoutResult(_ -> {
			for (var request : tellings.takeLookAgain(clock.instant(), AT_ONCE)) {
				notices.send(new Notice("request.look_again." + request.id(),
						new Recipient.Speaker(request.id().value()),
						"四周前办好的事（" + request.number().grouped() + "），还好吗？又坏了就再说一声。",
						Urgency.PLEASE_LOOK, Optional.of(new Subject("request", request.id().value())),
						Optional.of("/t/" + links.make(request.id(), clock.instant()))));
			}
		});
	}

	/// Erases contact data that is not needed any more (REQ-20), and links that ended long ago.
	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
	void forget() {
		transaction.executeWithoutResult(_ -> {
			var now = clock.instant();
			for (var request : tellings.forgetContacts(now.minus(Duration.ofDays(CONTACT_KEPT.most())), AT_ONCE)) {
				entries.add(request, RequestEntry.Kind.FORGOTTEN, "", Optional.empty(), OptionalInt.empty(),
						Actor.clock(), now);
			}
			links.forgetEnded(now.minus(Duration.ofDays(30)));
		});
	}
}
