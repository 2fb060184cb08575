package nuandeng.cases;

import static nuandeng.cases.CaseRules.COUNTED_FROM_RECEIPT;
import static nuandeng.cases.CaseRules.IN_SCOPE;
import static nuandeng.cases.CaseRules.RESIDENTS_AND_CHECKER;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.spi.Voice;
import nuandeng.cases.spi.Voices;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.CaseScope;
import nuandeng.cases.steps.Head;
import nuandeng.cases.steps.Scene;
import nuandeng.cases.steps.Steps;
import nuandeng.cases.steps.Waking;
import nuandeng.cases.steps.Walked;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what every step needs: asks the rules, writes the case, its timeline and the audit trail, tells those who work
/// on it, and announces the move. All of it in the caller's transaction.
@Component
class Walking {

	private final Cases cases;
	private final Timeline timeline;
	private final CaseViews views;
	private final CaseNotices notices;
	private final Catalogue catalogue;
	private final Organisations organisations;
	private final List<Voices> voices;
	private final AuditTrail trail;
	private final ApplicationEventPublisher events;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Walking(Cases cases, Timeline timeline, CaseViews views, CaseNotices notices, Catalogue catalogue,
			Organisations organisations, List<Voices> voices, AuditTrail trail, ApplicationEventPublisher events,
			WorkCalendar calendar, InstantSource clock) {
		this.cases = cases;
		this.timeline = timeline;
		this.views = views;
		this.notices = notices;
		this.catalogue = catalogue;
		this.organisations = organisations;
		this.voices = voices;
		this.trail = trail;
		this.events = events;
		this.calendar = calendar;
		this.clock = clock;
	}

	CaseId begin(Matter matter, Actor actor) {
		var now = clock.instant();
		var file = registered(matter, cases.nextNumber(now), actor);
		var head = file.head();
		var id = head.id();
		cases.add(file, Waking.next(file, calendar, now));
		timeline.add(Optional.empty(), Walked.to(file, "registered", "登记成案，开始看归谁办", ""), actor, now);
		trail.did(actor, "case.registered", id.subject(),
				Map.of("number", head.number().value(), "class", head.limit().klass()));
		trail.decided(actor, COUNTED_FROM_RECEIPT, id.subject(),
				Map.of("received", matter.receivedAt().toString(), "limit", head.limit().resolve().code()),
				head.due(calendar).moment().map(Instant::toString).orElse("unknown"));
		return id;
	}

	private CaseFile.Registered registered(Matter matter, CaseNumber number, Actor actor) {
		var id = new CaseId(Ids.next());
		return new CaseFile.Registered(new Head(id, number, 1, matter, clock.instant(), actor.account(),
				scene(id, 0, actor).limitFor(matter), List.of(), List.of(), 0, 0, 0, Optional.empty(),
				Optional.empty()));
	}

	Optional<Rule> refusalOf(Matter matter, List<CaseStep> steps, Actor actor) {
		CaseFile file = registered(matter, CaseNumber.of(2000, 0), actor);
		for (var step : steps) {
			if (!CaseScope.sees(actor, file)) {
				return Optional.of(IN_SCOPE);
			}
			switch (walk(file, step, actor)) {
				case Walked.Moved moved -> file = moved.next();
				case Walked.Stands _ -> {}
				case Walked.Stopped(var because) -> {
					return Optional.of(because);
				}
			}
		}
		return Optional.empty();
	}

	Walked walk(CaseFile file, CaseStep step, Actor actor) {
		return Steps.walk(file, step, scene(file.head().id(), file.head().redos(), actor));
	}

	/// When silence about a result means yes; empty while somebody has not been told of it.
	Optional<Instant> silentUntil(CaseFile.Reported reported) {
		return Steps.silentUntil(reported, scene(reported.head().id(), reported.head().redos(), Actor.clock()));
	}

	/// Passes on what one of those who wait said, or that this one was told in person.
	Optional<Rule> tell(CaseId id, UUID request, CaseDesk.Hearing said, String words, Actor actor) {
		if (said != CaseDesk.Hearing.TOLD) {
			return voices.stream().flatMap(source -> source
					.heard(request, said == CaseDesk.Hearing.DONE, words, actor).stream()).findFirst();
		}
		voices.forEach(source -> source.toldInPerson(request, words, actor));
		var file = cases.lock(id);
		arrive(file, Walked.to(file, "told-in-person", "当面告诉了一位居民", words).seenBy(Visibility.STAFF), actor);
		return Optional.empty();
	}

	/// Everybody who waits for a case, also through cases that are handled with it; at most 500.
	List<Voice> voicesOf(CaseId id) {
		var waiting = new ArrayList<Voice>();
		for (var source : voices) {
			waiting.addAll(source.of(id));
			cases.joinedInto(id).forEach(joined -> waiting.addAll(source.of(joined)));
		}
		return waiting.stream().limit(500).toList();
	}

	CaseView arrive(CaseFile before, Walked.Moved moved, Actor actor) {
		var now = clock.instant();
		var problem = Steps.becameProblem(before, moved.next());
		var head = moved.next().head().next();
		var next = moved.next().with(problem.isPresent() ? head.problem(now) : head);
		cases.save(next, Waking.next(next, calendar, now));
		var entry =
				timeline.add(Optional.of(before), new Walked.Moved(next, moved.kind(), moved.sentence(), moved.body(),
						moved.seen(), moved.corrects(), moved.photos()), actor, now);
		trail.did(actor, "case." + moved.kind().replace('-', '_'), next.head().id().subject(), facts(before, next));
		if (next instanceof CaseFile.Closed closed) {
			trail.decided(actor, RESIDENTS_AND_CHECKER, next.head().id().subject(),
					Map.of("said", closed.said(), "redos", next.head().redos()), "closed");
		}
		problem.ifPresent(rule -> {
			trail.decided(actor, rule, next.head().id().subject(), facts(before, next), "problem");
			timeline.add(Optional.of(next), Walked.to(next, "problem", "交街道来抓", rule.sentence())
					.seenBy(Visibility.STAFF), Actor.clock(), now);
			notices.problem(next);
		});
		notices.moved(before, next, moved, entry);
		var view = views.of(next);
		announce(before, next, entry, view, said(moved), now);
		return view;
	}

	private static Map<String, Object> facts(CaseFile before, CaseFile after) {
		var facts = new HashMap<String, Object>();
		facts.put("from", before.state().name());
		facts.put("to", after.state().name());
		facts.put("version", after.head().version());
		facts.put("redos", after.head().redos());
		facts.put("handOvers", after.head().handOvers());
		after.assignment().ifPresent(to -> facts.put("lead", to.lead().toString()));
		return facts;
	}

	/// What residents are to hear with a step that leaves the case where it was.
	private static Optional<String> said(Walked.Moved moved) {
		return switch (moved.kind()) {
			case "told" -> Optional.of(moved.corrects().map(_ -> "改正前面说的：").orElse("") + moved.body());
			case "extended", "looked-again" -> Optional.of(moved.sentence() + "。" + moved.body());
			default -> Optional.empty();
		};
	}

	private void announce(CaseFile before, CaseFile next, UUID entry, CaseView view, Optional<String> said,
			Instant now) {
		var id = next.head().id();
		events.publishEvent(
				new CaseMoved(id, entry, before.state(), view.state(), view.residentSentence(), said, now));
		for (var joined : cases.joinedInto(id)) {
			events.publishEvent(new CaseMoved(joined, entry, before.state(), view.state(),
					"和另一件一起办。" + view.residentSentence(), said, now));
		}
	}

	Outcome refuse(CaseId id, Rule because, CaseStep step, Actor actor) {
		return refuse(id, because, step.getClass().getSimpleName().toLowerCase(Locale.ROOT), actor);
	}

	Outcome refuse(CaseId id, Rule because, String what, Actor actor) {
		trail.decided(actor, because, id.subject(), Map.of("step", what), "refused");
		return new Outcome.Refused(id, because);
	}

	CaseView join(CaseFile file, CaseFile target, Actor actor) {
		var now = clock.instant();
		var into = target.head().id();
		var joined = file.with(file.head().joined(Optional.of(into)).next());
		cases.save(joined, Optional.empty());
		timeline.add(Optional.of(file), Walked.to(joined, "joined", "和另一件一起办", "案 " + target.head().number().grouped()),
				actor, now);
		var grown = target.with(target.head().next());
		cases.save(grown, Waking.next(grown, calendar, now));
		timeline.add(Optional.of(target), Walked.to(grown, "grew", "又有一件并进来",
				"案 " + file.head().number().grouped() + "。各人有各人的答复，可以再分开。"), actor, now);
		trail.did(actor, "case.joined", file.head().id().subject(), Map.of("into", into.toString()));
		events.publishEvent(new CasesJoined(file.head().id(), into, now));
		return views.of(joined);
	}

	CaseView unjoin(CaseFile file, CaseId from, Actor actor) {
		var now = clock.instant();
		var alone = file.with(file.head().joined(Optional.empty()).next());
		cases.save(alone, Waking.next(alone, calendar, now));
		timeline.add(Optional.of(file), Walked.to(alone, "unjoined", "分开来，单独办", ""), actor, now);
		var target = cases.lock(from);
		timeline.add(Optional.of(target), Walked.to(target, "shrank", "并进来的一件分开了",
				"案 " + file.head().number().grouped()), actor, now);
		trail.did(actor, "case.unjoined", file.head().id().subject(), Map.of("from", from.toString()));
		return views.of(alone);
	}

	private Scene scene(CaseId id, int round, Actor actor) {
		return new Scene(actor, clock.instant(), calendar, catalogue, organisations, () -> voicesOf(id),
				() -> cases.agreed(id, round));
	}
}
