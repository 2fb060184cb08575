package nuandeng.requests;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseMoved;
import nuandeng.cases.CaseState;
import nuandeng.cases.CasesJoined;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells speakers what became of the case they wait for, each through an own link.
@Component
class Tidings {

	private final RequestLists lists;
	private final Links links;
	private final Tellings tellings;
	private final Notices notices;
	private final InstantSource clock;

	Tidings(RequestLists lists, Links links, Tellings tellings, Notices notices, InstantSource clock) {
		this.lists = lists;
		this.links = links;
		this.tellings = tellings;
		this.notices = notices;
		this.clock = clock;
	}

	/// Tells every speaker on a case once for each step, however often the event is delivered.
	@ApplicationModuleListener
	void on(CaseMoved moved) {
		if (moved.to() == CaseState.REPORTED) {
			tellings.reported(moved.id(), moved.at());
		} else if (moved.from() != moved.to()) {
			tellings.movedOn(moved.id(), isOver(moved.to()), moved.at());
		}
		if (moved.from() != moved.to()) {
			urgencyOf(moved).ifPresent(urgency -> tell(moved, moved.residentSentence(), urgency));
		} else {
			moved.said().ifPresent(words -> tell(moved, words, Urgency.ORDINARY));
		}
	}

	/// Tells every speaker on a case once that it goes on together with another.
	@ApplicationModuleListener
	void on(CasesJoined joined) {
		for (var request : reachable(joined.id())) {
			notices.send(new Notice("joined." + joined.at().toEpochMilli() + "." + request.id(),
					new Recipient.Speaker(request.id().value()),
					"您说的事（" + request.number().grouped() + "）和另一件一起办，进展照样告诉您。", Urgency.BY_THE_WAY,
					Optional.of(new Subject("request", request.id().value())),
					Optional.of("/t/" + links.make(request.id(), clock.instant()))));
		}
	}

	private static boolean isOver(CaseState state) {
		return state == CaseState.CLOSED || state == CaseState.DECLINED || state == CaseState.DROPPED;
	}

	private static Optional<Urgency> urgencyOf(CaseMoved moved) {
		return switch (moved.to()) {
			case REPORTED -> Optional.of(Urgency.PLEASE_LOOK);
			case SENT, ASKING, OUTSIDE, PARKED, DECLINED -> Optional.of(Urgency.ORDINARY);
			case IN_HAND -> Optional.of(moved.from() == CaseState.REPORTED || moved.from() == CaseState.CLOSED
					? Urgency.ORDINARY
					: Urgency.BY_THE_WAY);
			case CLOSED -> Optional.of(Urgency.BY_THE_WAY);
			case REGISTERED, DISPUTED, DROPPED -> Optional.empty();
		};
	}

	private void tell(CaseMoved moved, String words, Urgency urgency) {
		for (var request : reachable(moved.id())) {
			var look = moved.to() == CaseState.REPORTED ? "/rate" : "";
			notices.send(new Notice("case." + moved.entry() + "." + request.id(),
					new Recipient.Speaker(request.id().value()),
					"您说的事（" + request.number().grouped() + "）：" + words, urgency,
					Optional.of(new Subject("request", request.id().value())),
					Optional.of("/t/" + links.make(request.id(), clock.instant()) + look)));
		}
	}

	private List<RequestView> reachable(CaseId onCase) {
		return lists.on(onCase).stream()
				.filter(request -> request.withdrawnAt().isEmpty())
				.filter(request -> request.contact().map(Contact::reachable).orElse(false))
				.toList();
	}
}
