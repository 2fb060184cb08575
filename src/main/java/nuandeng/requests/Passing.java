package nuandeng.requests;

import static nuandeng.requests.RequestRules.CONTACT_KEPT;
import static nuandeng.requests.RequestRules.SILENCE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.identity.Actor;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens because time passes. Any number of nodes may run it: each case and each row is taken by one of them, in
/// a transaction of its own.
@Component
class Passing {

	private static final int AT_ONCE = 200;

	private final Tellings tellings;
	private final Entries entries;
	private final Links links;
	private final CaseDesk cases;
	private final Notices notices;
	private final WorkCalendar calendar;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Passing(Tellings tellings, Entries entries, Links links, CaseDesk cases, Notices notices, WorkCalendar calendar,
			TransactionTemplate transaction, InstantSource clock) {
		this.tellings = tellings;
		this.entries = entries;
		this.links = links;
		this.cases = cases;
		this.notices = notices;
		this.calendar = calendar;
		this.transaction = transaction;
		this.clock = clock;
	}

	/// Closes what nobody said anything about for the days of {@link RequestRules#SILENCE}.
	@Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT15M")
	void closeTheSilent() {
		var longAgo = clock.instant().minus(Duration.ofDays(6));
		for (var onCase : tellings.silentSince(longAgo, AT_ONCE)) {
			transaction.executeWithoutResult(_ -> closeIfSilent(onCase));
		}
	}

	private void closeIfSilent(CaseId onCase) {
		tellings.lastToldUnlessBusy(onCase)
				.flatMap(told -> calendar.due(told, SILENCE.span()).moment())
				.filter(end -> !end.isAfter(clock.instant()))
				.ifPresent(_ -> cases.take(onCase, new CaseStep.Silence(), Actor.clock()));
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
				entries.add(request, RequestEntry.Kind.FORGOTTEN, "", Optional.empty(), OptionalInt.empty(), Actor.clock(), now);
			}
			links.forgetEnded(now.minus(Duration.ofDays(30)));
		});
	}
}
