package nuandeng.requests;

import static nuandeng.requests.RequestRules.ONE_CASE;
import static nuandeng.requests.RequestRules.WITHDRAWN_STAYS;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseId;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hangs requests on the cases in which they are handled, and takes them off again.
@Service
@Transactional
public class Joining {

	private final RequestLog log;
	private final RequestLists lists;
	private final Entries entries;
	private final AuditTrail trail;
	private final InstantSource clock;

	Joining(RequestLog log, RequestLists lists, Entries entries, AuditTrail trail, InstantSource clock) {
		this.log = log;
		this.lists = lists;
		this.entries = entries;
		this.trail = trail;
		this.clock = clock;
	}

	/// Those whose requests are handled in a case, the first first; at most 200.
	@Transactional(readOnly = true)
	public List<RequestView> on(CaseId onCase) {
		return lists.on(onCase);
	}

	/// Hangs a request, and those lodged beside it, on a case.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> assign(RequestId id, CaseId onCase, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting waiting -> {
				hang(waiting, onCase, actor);
				lists.alongside(id).forEach(same -> assign(same, onCase, actor));
				yield Optional.empty();
			}
			case Request.OnCase there when there.on().equals(onCase) -> Optional.empty();
			case Request.OnCase _ -> Optional.of(ONE_CASE);
			case Request.Withdrawn _ -> Optional.of(WITHDRAWN_STAYS);
		};
	}

	private void hang(Request.Waiting waiting, CaseId onCase, Actor actor) {
		log.save(waiting.join(onCase));
		entries.add(waiting.id(), RequestEntry.Kind.JOINED, "", Optional.of(onCase), OptionalInt.empty(), actor,
				clock.instant());
		trail.did(actor, "request.joined", new Subject("request", waiting.id().value()),
				Map.of("case", onCase.value().toString()));
	}

	/// Takes a request off its case; it waits again.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> unassign(RequestId id, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting _ -> Optional.empty();
			case Request.OnCase there -> {
				log.save(there.leave());
				entries.add(id, RequestEntry.Kind.LEFT, "", Optional.of(there.on()), OptionalInt.empty(), actor,
						clock.instant());
				trail.did(actor, "request.left", new Subject("request", id.value()),
						Map.of("case", there.on().value().toString()));
				yield Optional.empty();
			}
			case Request.Withdrawn _ -> Optional.of(WITHDRAWN_STAYS);
		};
	}
}
