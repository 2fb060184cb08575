package nuandeng.requests;

import static nuandeng.requests.RequestRules.SECOND_THOUGHT;
import static nuandeng.requests.RequestRules.SOMETHING_TO_JUDGE;
import static nuandeng.requests.RequestRules.WITHDRAWN_STAYS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Outcome;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a speaker can do with what was said: look at it, say more, judge it, let it go. The same steps are open to
/// staff to whom the speaker says it on the telephone; the entry then carries their name. A method that may be refused
/// answers the rule that stood in the way.
@Service
@Transactional
public class Following {

	private final RequestLog log;
	private final RequestLists lists;
	private final Entries entries;
	private final Links links;
	private final Tellings tellings;
	private final CaseDesk cases;
	private final Notices notices;
	private final AuditTrail trail;
	private final WorkCalendar calendar;
	private final ApplicationEventPublisher events;
	private final InstantSource clock;

	Following(RequestLog log, RequestLists lists, Entries entries, Links links, Tellings tellings, CaseDesk cases,
			Notices notices,
			AuditTrail trail, WorkCalendar calendar, ApplicationEventPublisher events, InstantSource clock) {
		this.log = log;
		this.lists = lists;
		this.entries = entries;
		this.links = links;
		this.tellings = tellings;
		this.cases = cases;
		this.notices = notices;
		this.trail = trail;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/// The request behind a link; empty if the link is wrong, over or was ended.
	@Transactional(readOnly = true)
	public Optional<RequestView> behind(String token) {
		return Optional.ofNullable(behindEach(List.of(token)).get(token));
	}

	/// The request behind each link that leads somewhere.
	@Transactional(readOnly = true)
	public Map<String, RequestView> behindEach(List<String> tokens) {
		return lists.behindEach(tokens, clock.instant());
	}

	/// The receipt of what was lodged under a form's key.
	@Transactional(readOnly = true)
	public Optional<Receipt> receipt(UUID key) {
		return log.findByForm(List.of(RequestLog.formHash(key))).stream().findFirst()
				.map(kept -> new Receipt(kept.id(), kept.number(), Links.from(key), true));
	}

	/// A new link to a request, for a slip. Whoever holds it speaks for the speaker, so who made it stands on the trail.
	///
	/// @return the word after `/t/`
	public String link(RequestId id, Actor actor) {
		trail.did(actor, "request.link_made", subject(id), Map.of());
		return links.make(id, clock.instant());
	}

	/// Ends every link to a request, as when a telephone was lost.
	public void endLinks(RequestId id, Actor actor) {
		links.end(id, clock.instant());
		trail.did(actor, "request.links_ended", subject(id), Map.of());
	}

	/// What happened to a request, oldest first.
	@Transactional(readOnly = true)
	public List<RequestEntry> entries(RequestId id) {
		return entries.of(id);
	}

	/// Says more. If a question is out, this is the answer to it.
	public Optional<Rule> add(RequestId id, String words, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting _ -> {
				write(id, RequestEntry.Kind.ADDED, words, Optional.empty(), OptionalInt.empty(), actor);
				yield Optional.empty();
			}
			case Request.OnCase there -> addTo(there, words, actor);
			case Request.Withdrawn _ -> Optional.of(WITHDRAWN_STAYS);
		};
	}

	private Optional<Rule> addTo(Request.OnCase there, String words, Actor actor) {
		var onCase = cases.view(there.on());
		if (onCase.state() == CaseState.ASKING) {
			return after(cases.take(there.on(), new CaseStep.Answered(words), actor),
					() -> write(there.id(), RequestEntry.Kind.ANSWERED, words, Optional.of(there.on()),
							OptionalInt.empty(), actor));
		}
		write(there.id(), RequestEntry.Kind.ADDED, words, Optional.of(there.on()), OptionalInt.empty(), actor);
		var at = clock.instant();
		notices.send(new Notice("request.added." + there.id() + "." + at.toEpochMilli(),
				onCase.lead().<Recipient>map(Recipient.Unit::new).orElseGet(() -> new Recipient.Duty(onCase.area())),
				"案 " + onCase.number().grouped() + "：居民补充了一句。", Urgency.BY_THE_WAY,
				Optional.of(new Subject("case", there.on().value())), Optional.of("/desk/cases/" + onCase.number())));
		return Optional.empty();
	}

	/// Says: never mind. The last one to say so lets the case go, too; what is dangerous stays with the desk.
	public Optional<Rule> withdraw(RequestId id, String words, Actor actor) {
		var at = clock.instant();
		return switch (log.lock(id)) {
			case Request.Waiting waiting -> {
				withdrawn(waiting.withdraw(at), words, actor);
				yield Optional.empty();
			}
			case Request.OnCase there -> {
				withdrawn(there.withdraw(at), words, actor);
				if (tellings.nobodyAsks(there.on())) {
					cases.take(there.on(), new CaseStep.Drop(words), actor);
				}
				yield Optional.empty();
			}
			case Request.Withdrawn _ -> Optional.empty();
		};
	}

	private void withdrawn(Request.Withdrawn request, String words, Actor actor) {
		log.save(request);
		notices.takeBack(new Recipient.Speaker(request.id().value()), Tidings.WHERE_IT_STANDS);
		write(request.id(), RequestEntry.Kind.WITHDRAWN, words, request.from(), OptionalInt.empty(), actor);
		events.publishEvent(new RequestWithdrawn(request.id(), request.from(), request.at()));
	}

	/// Writes down how an idea was answered, and tells the speaker.
	public void decided(RequestId id, String words, Actor actor) {
		write(id, RequestEntry.Kind.DECIDED, words, Optional.empty(), OptionalInt.empty(), actor);
		var said = lists.view(id);
		if (said.withdrawnAt().isEmpty() && said.contact().filter(Contact::reachable).isPresent()) {
			var at = clock.instant();
			notices.send(new Notice("request.decided." + id + "." + at.toEpochMilli(),
					new Recipient.Speaker(id.value()),
					"您的主意（" + said.number().grouped() + "）有了说法：" + words, Urgency.ORDINARY,
					Optional.of(subject(id)), Optional.of("/t/" + links.make(id, at))));
		}
	}

	/// Says whether it is done. Within the days of {@link RequestRules#SECOND_THOUGHT} it may be said differently.
	///
	/// @param stars 1 to 5, if the speaker wants to say
	public Optional<Rule> judge(RequestId id, boolean done, OptionalInt stars, String words, Actor actor) {
		return switch (log.lock(id)) {
			case Request.Waiting _ -> Optional.of(SOMETHING_TO_JUDGE);
			case Request.OnCase there when there.verdict().filter(said -> isOver(said.at())).isPresent() ->
					Optional.of(SECOND_THOUGHT);
			case Request.OnCase there -> judge(there, new Verdict(done, stars, clock.instant()), words, actor);
			case Request.Withdrawn _ -> Optional.of(WITHDRAWN_STAYS);
		};
	}

	private Optional<Rule> judge(Request.OnCase there, Verdict verdict, String words, Actor actor) {
		var kind = verdict.done() ? RequestEntry.Kind.SAID_DONE : RequestEntry.Kind.SAID_NOT_DONE;
		var same = there.verdict().filter(before -> before.done() == verdict.done()).isPresent();
		if (same && words.isBlank() && verdict.stars().isEmpty()) {
			return Optional.empty();
		}
		Runnable written = () -> {
			log.save(there.judge(verdict));
			write(there.id(), kind, words, Optional.of(there.on()), verdict.stars(), actor);
		};
		if (same) {
			written.run();
			return Optional.empty();
		}
		var request = there.id().value();
		var stars = verdict.stars().isPresent() ? Optional.of(verdict.stars().getAsInt()) : Optional.<Integer>empty();
		return after(cases.take(there.on(), verdict.done()
				? new CaseStep.SaidDone(request, words, stars)
				: new CaseStep.SaidNotDone(request, words), actor), written);
	}

	/// Wishes to be asked once more, some weeks after it is over.
	public void lookAgain(RequestId id, boolean wanted, Actor actor) {
		tellings.lookAgain(id, wanted, clock.instant());
		trail.did(actor, "request.look_again", subject(id), Map.of("wanted", wanted));
	}

	/// Tells whether a verdict given then can no longer be changed.
	public boolean isOver(Instant verdictAt) {
		return calendar.due(verdictAt, SECOND_THOUGHT.span()).moment().filter(end -> end.isBefore(clock.instant()))
				.isPresent();
	}

	private static Optional<Rule> after(Outcome outcome, Runnable write) {
		return switch (outcome) {
			case Outcome.Done _ -> {
				write.run();
				yield Optional.empty();
			}
			case Outcome.Refused refused -> Optional.of(refused.because());
		};
	}

	private void write(RequestId id, RequestEntry.Kind kind, String words, Optional<CaseId> onCase, OptionalInt stars,
			Actor actor) {
		entries.add(id, kind, words, onCase, stars, actor, clock.instant());
		trail.did(actor, "request." + kind.name().toLowerCase(java.util.Locale.ROOT), subject(id), Map.of());
	}

	private static Subject subject(RequestId id) {
		return new Subject("request", id.value());
	}
}
