package nuandeng.requests;

import static nuandeng.requests.RequestRules.CHASED_ONCE_A_DAY;
import static nuandeng.requests.RequestRules.NOTHING_TO_CHASE;
import static nuandeng.requests.RequestRules.WITHDRAWN_STAYS;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseView;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to chasing (催问): a speaker asks where it stands. Whoever handles it is told, and the entry is counted apart
/// from what speakers add to their words.
@Service
@Transactional
public class Chasing {

	private final RequestLog log;
	private final RequestLists lists;
	private final Entries entries;
	private final CaseDesk cases;
	private final Notices notices;
	private final AuditTrail trail;
	private final InstantSource clock;

	Chasing(RequestLog log, RequestLists lists, Entries entries, CaseDesk cases, Notices notices, AuditTrail trail,
			InstantSource clock) {
		this.log = log;
		this.lists = lists;
		this.entries = entries;
		this.cases = cases;
		this.notices = notices;
		this.trail = trail;
		this.clock = clock;
	}

	/// How an attempt to chase ended.
	public sealed interface Chased {

		/// It is written down and told.
		record Done() implements Chased {}

		/// It was, earlier today; nothing was added (REQ-25).
		record Before() implements Chased {}

		/// A rule stood in the way. The screen shows its sentence.
		record Refused(Rule because) implements Chased {}
	}

	/// Asks where a request stands, for its speaker.
	public Chased chase(RequestId id, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting _ when entries.countSince(id, RequestEntry.Kind.DECIDED, Instant.EPOCH) > 0 ->
					new Chased.Refused(NOTHING_TO_CHASE);
			case Request.Waiting _ -> write(lists.view(id), Optional.empty(), actor);
			case Request.OnCase there -> {
				var own = cases.view(there.on());
				var handled = own.joinedInto().map(cases::view).orElse(own);
				yield isWaitedFor(handled.state()) ? write(lists.view(id), Optional.of(handled), actor)
						: new Chased.Refused(NOTHING_TO_CHASE);
			}
			case Request.Withdrawn _ -> new Chased.Refused(WITHDRAWN_STAYS);
		};
	}

	/// Tells whether residents still wait for a case in this state.
	public static boolean isWaitedFor(CaseState state) {
		return switch (state) {
			case REGISTERED, SENT, DISPUTED, IN_HAND, ASKING, OUTSIDE, PARKED, REPORTED -> true;
			case CLOSED, DECLINED, DROPPED -> false;
		};
	}

	private Chased write(RequestView request, Optional<CaseView> handled, Actor actor) {
		var at = clock.instant();
		var today = LocalDate.ofInstant(at, WorkCalendar.ZONE);
		if (!CHASED_ONCE_A_DAY.hasRoomAfter(entries.countSince(request.id(), RequestEntry.Kind.CHASED,
				today.atStartOfDay(WorkCalendar.ZONE).toInstant()))) {
			return new Chased.Before();
		}
		entries.add(request.id(), RequestEntry.Kind.CHASED, "", request.onCase(), OptionalInt.empty(), actor, at);
		trail.did(actor, "request.chased", new Subject("request", request.id().value()), Map.of());
		notices.send(handled.map(there -> toHandler(request, there, today)).orElseGet(() -> toDesk(request, today)));
		return new Chased.Done();
	}

	private static Notice toHandler(RequestView request, CaseView there, LocalDate today) {
		return new Notice(key(request, today),
				there.lead().<Recipient>map(Recipient.Unit::new).orElseGet(() -> new Recipient.Duty(there.area())),
				"案 " + there.number().grouped() + "：居民来催了，问到哪一步了。", Urgency.ORDINARY,
				Optional.of(new Subject("case", there.id().value())), Optional.of("/desk/cases/" + there.number()));
	}

	private static Notice toDesk(RequestView request, LocalDate today) {
		return new Notice(key(request, today), new Recipient.Duty(request.area()),
				"诉求 " + request.number().grouped() + "：居民来催了，" + (request.idea() ? "还没给说法。" : "还没分给人。"),
				Urgency.ORDINARY, Optional.of(new Subject("request", request.id().value())),
				Optional.of("/desk/requests/" + request.number()));
	}

	private static String key(RequestView request, LocalDate today) {
		return "request.chased." + request.id() + "." + today;
	}
}
