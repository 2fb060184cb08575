package nuandeng.requests;

import static nuandeng.requests.RequestRules.ONE_CASE;
import static nuandeng.requests.RequestRules.WITHDRAWN_STAYS;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseDesk;
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
	private final CaseDesk cases;
	private final Tidings tidings;
	private final AuditTrail trail;
	private final InstantSource clock;

	Joining(RequestLog log, RequestLists lists, Entries entries, CaseDesk cases, Tidings tidings,
			AuditTrail trail, InstantSource clock) {
		this.log = log;
		this.lists = lists;
		this.entries = entries;
		this.cases = cases;
		this.tidings = tidings;
		this.trail = trail;
		this.clock = clock;
	}

	/// Those whose requests are handled in a case, the first first; at most 200.
	@Transactional(readOnly = true)
	public List<RequestView> on(CaseId onCase) {
		return lists.on(onCase);
	}

	/// How many ask on each of several cases; a case nobody asks about is left out.
	@Transactional(readOnly = true)
	public Map<CaseId, Integer> askingOn(Collection<CaseId> several) {
		return lists.countOn(several);
	}

	/// How many others said the same, on the case of a request or beside it while it waits. Of what only those who
	/// handle it may know, nobody is counted.
	@Transactional(readOnly = true)
	public int others(RequestView request) {
		var together = request.onCase()
				.map(on -> cases.view(on).sensitive() ? 0 : lists.countOn(List.of(on)).getOrDefault(on, 0))
				.orElseGet(() -> lists.countBeside(request.alongside().orElse(request.id())));
		return Math.max(0, together - (request.withdrawnAt().isPresent() ? 0 : 1));
	}

	/// Hangs a request, and those lodged beside it, on a case.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> assign(RequestId id, CaseId onCase, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting waiting -> {
				hang(waiting, onCase, actor);
				tidings.catchUp(List.of(lists.view(id)), onCase);
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
				tidings.takeBack(id);
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
