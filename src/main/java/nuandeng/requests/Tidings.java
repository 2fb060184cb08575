package nuandeng.requests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseMoved;
import nuandeng.cases.CaseState;
import nuandeng.cases.CasesJoined;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells speakers what became of the case they wait for, each through an own link. What was not said yet is overtaken by
/// what is true now (NTC-12).
@Component
class Tidings {

	private static final String STANDS = "stands.";
	private static final String REPORTED = "case.reported.";

	/// How the keys begin under which is said where a request stands.
	static final List<String> WHERE_IT_STANDS = List.of(STANDS, REPORTED);

	private final RequestLists lists;
	private final Links links;
	private final Tellings tellings;
	private final Notices notices;
	private final ObjectProvider<CaseDesk> cases;
	private final InstantSource clock;

	Tidings(RequestLists lists, Links links, Tellings tellings, Notices notices,
			ObjectProvider<CaseDesk> cases, InstantSource clock) {
		this.lists = lists;
		this.links = links;
		this.tellings = tellings;
		this.notices = notices;
		this.cases = cases;
		this.clock = clock;
	}

	/// Tells every speaker on a case once for each step, however often the event is delivered.
	@ApplicationModuleListener
	void on(CaseMoved moved) {
		if (moved.from() == moved.to()) {
			moved.said().ifPresent(words -> tell(moved, "case.", words, Urgency.ORDINARY));
			return;
		}
		var now = keep(moved);
		if (now == CaseState.REGISTERED) {
			reachable(moved.id()).forEach(request -> takeBack(request.id()));
		}
		urgencyOf(moved).filter(_ -> now != CaseState.REGISTERED).ifPresent(urgency -> {
			if (now == moved.to() && urgency != Urgency.BY_THE_WAY) {
				reachable(moved.id()).forEach(request -> takeBack(request.id()));
			}
			tell(moved, STANDS, moved.residentSentence(), urgency);
		});
	}

	/// Leaves unsaid where a request stood, as far as nobody has said it.
	void takeBack(RequestId id) {
		notices.takeBack(new Recipient.Speaker(id.value()), WHERE_IT_STANDS);
	}

	/// Steps that follow closely may arrive the other way round, so what is kept is how the case stands when the last of
	/// them has arrived.
	private CaseState keep(CaseMoved moved) {
		tellings.hold(moved.id());
		var desk = cases.getObject();
		var now = desk.view(desk.mergedInto(moved.id()).orElse(moved.id())).state();
		if (now != CaseState.REPORTED) {
			tellings.movedOn(moved.id(), isOver(now), moved.at());
		} else if (moved.to() == CaseState.REPORTED) {
			tellings.reported(moved.id(), moved.at());
		}
		return now;
	}

	/// Tells every speaker on a case once that it goes on together with another.
	@ApplicationModuleListener
	void on(CasesJoined joined) {
		for (var request : reachable(joined.id())) {
			send("joined." + joined.at().toEpochMilli() + "." + request.id(), request,
					"和另一件一起办，进展照样告诉您。", "", Urgency.BY_THE_WAY);
		}
		catchUp(lists.on(joined.id()), joined.into());
	}

	/// Tells those who come to a case after it was said to be done there.
	void catchUp(List<RequestView> late, CaseId onCase) {
		var there = cases.getObject().view(onCase);
		if (there.state() != CaseState.REPORTED) {
			return;
		}
		var at = clock.instant();
		for (var request : late) {
			if (request.withdrawnAt().isEmpty() && tellings.reportedTo(request.id(), at)
					&& request.contact().map(Contact::reachable).orElse(false)) {
				send(keyOfReport(request.id(), at), request, "：" + there.residentSentence(), "/rate",
						Urgency.PLEASE_LOOK);
			}
		}
	}

	/// Under what key somebody is told that it is done.
	static String keyOfReport(RequestId request, Instant at) {
		return REPORTED + at.toEpochMilli() + "." + request;
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

	private void tell(CaseMoved moved, String kind, String words, Urgency urgency) {
		var report = moved.to() == CaseState.REPORTED && moved.from() != CaseState.REPORTED;
		for (var request : reachable(moved.id())) {
			send(report ? keyOfReport(request.id(), moved.at()) : kind + moved.entry() + "." + request.id(), request,
					"：" + words, moved.to() == CaseState.REPORTED ? "/rate" : "", urgency);
		}
	}

	private void send(String key, RequestView request, String words, String look, Urgency urgency) {
		notices.send(new Notice(key, new Recipient.Speaker(request.id().value()),
				"您说的事（" + request.number().grouped() + "）" + words, urgency,
				Optional.of(new Subject("request", request.id().value())),
				Optional.of("/t/" + links.make(request.id(), clock.instant()) + look)));
	}

	private List<RequestView> reachable(CaseId onCase) {
		return lists.on(onCase).stream()
				.filter(request -> request.withdrawnAt().isEmpty())
				.filter(request -> request.contact().map(Contact::reachable).orElse(false))
				.toList();
	}
}
