package nuandeng.cases;

import static nuandeng.cases.CaseRules.BY_THE_DESK;
import static nuandeng.cases.CaseRules.CORRECTION_POINTS_BACK;
import static nuandeng.cases.CaseRules.HANDLED_ELSEWHERE;
import static nuandeng.cases.CaseRules.HEARD_BY_ANOTHER;
import static nuandeng.cases.CaseRules.IN_SCOPE;
import static nuandeng.cases.CaseRules.IN_WORDS;
import static nuandeng.cases.CaseRules.JOINED_NEARBY;
import static nuandeng.cases.CaseRules.SEEN_LATEST;
import static nuandeng.cases.CaseRules.STEP_FITS;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.CaseScope;
import nuandeng.cases.steps.Walked;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to cases. Everything other chapters and our own pages may ask for is a method here.
@Service
@Transactional
public class CaseDesk {

	private final Cases cases;
	private final CaseLists lists;
	private final CaseViews views;
	private final Timeline timeline;
	private final Walking walking;
	private final InstantSource clock;

	CaseDesk(Cases cases, CaseLists lists, CaseViews views, Timeline timeline, Walking walking, InstantSource clock) {
		this.cases = cases;
		this.lists = lists;
		this.views = views;
		this.timeline = timeline;
		this.walking = walking;
		this.clock = clock;
	}

	/// Registers a matter as a case; its clock runs from when it was said.
	///
	/// @throws IllegalArgumentException if the actor does not work for that area
	public CaseId register(Matter matter, Actor actor) {
		if (actor.signedIn() && !actor.covers(matter.area())) {
			throw new IllegalArgumentException("not a case of this desk");
		}
		return walking.begin(matter, actor);
	}

	/// The first rule that would stand in the way of steps taken one after the other with a matter that is not registered
	/// yet; empty if none would.
	@Transactional(readOnly = true)
	public Optional<Rule> refusalOf(Matter matter, List<CaseStep> steps, Actor actor) {
		return walking.refusalOf(matter, steps, actor);
	}

	/// Takes a step, or says which rule stands in the way. What residents say about a case that is handled with
	/// another counts there.
	public Outcome take(CaseId id, CaseStep step, Actor actor) {
		return take(id, OptionalInt.empty(), step, actor);
	}

	/// The same, unless somebody moved the case since it was seen.
	///
	/// @param seen the version that was on the page
	public Outcome take(CaseId id, int seen, CaseStep step, Actor actor) {
		return take(id, OptionalInt.of(seen), step, actor);
	}

	private Outcome take(CaseId asked, OptionalInt seen, CaseStep wanted, Actor actor) {
		var id = wanted instanceof CaseStep.OfResidents ? mergedInto(asked).orElse(asked) : asked;
		var file = cases.lock(id);
		var step = forItsReaders(id, wanted);
		var refusal = refusalFor(file, seen, wanted, actor)
				.or(() -> step.isEmpty() ? Optional.of(CORRECTION_POINTS_BACK) : Optional.empty());
		if (refusal.isPresent()) {
			return walking.refuse(id, refusal.get(), wanted, actor);
		}
		return switch (walking.walk(file, step.get(), actor)) {
			case Walked.Moved moved -> {
				judge(file, wanted);
				yield new Outcome.Done(walking.arrive(file, moved, actor));
			}
			case Walked.Stands _ -> new Outcome.Done(views.of(file));
			case Walked.Stopped(var because) -> walking.refuse(id, because, wanted, actor);
		};
	}

	/// A correction is read by whoever could read what it corrects; empty if that is not in this case.
	private Optional<CaseStep> forItsReaders(CaseId id, CaseStep step) {
		return step instanceof CaseStep.Note note && note.corrects().isPresent()
				? timeline.readersOf(id, note.corrects().get()).map(note::seenBy)
				: Optional.of(step);
	}

	private Optional<Rule> refusalFor(CaseFile file, OptionalInt seen, CaseStep step, Actor actor) {
		if (!(step instanceof CaseStep.OfResidents) && !CaseScope.sees(actor, file)) {
			return Optional.of(IN_SCOPE);
		}
		if (seen.isPresent() && seen.getAsInt() != file.head().version()) {
			return Optional.of(SEEN_LATEST);
		}
		return file.head().joinedInto().isPresent() && !(step instanceof CaseStep.Note)
				? Optional.of(HANDLED_ELSEWHERE)
				: Optional.empty();
	}

	private void judge(CaseFile file, CaseStep step) {
		var head = file.head();
		if (step instanceof CaseStep.SaidDone said) {
			cases.judge(head.id(), head.redos(), said.request(), true, said.stars(), clock.instant());
		}
		if (step instanceof CaseStep.SaidNotDone said) {
			cases.judge(head.id(), head.redos(), said.request(), false, Optional.empty(), clock.instant());
		}
	}

	/// What somebody at the desk heard from one who waits.
	public enum Hearing {
		/// It is done.
		DONE,
		/// It is not done.
		NOT_DONE,
		/// Was told of the result in person and has not judged yet.
		TOLD
	}

	/// Writes down what one of those who wait said about the result, at the counter, at the door or on the telephone.
	public Outcome hear(CaseId id, UUID request, Hearing said, String words, Actor actor) {
		var because = refusalFor(cases.get(id), request, said, actor).or(() -> tell(id, request, said, words, actor));
		return because.isPresent() ? walking.refuse(id, because.get(), "hear", actor) : new Outcome.Done(view(id));
	}

	private Optional<Rule> refusalFor(CaseFile file, UUID request, Hearing said, Actor actor) {
		if (!CaseScope.isDesk(actor, file)) {
			return Optional.of(BY_THE_DESK);
		}
		if (walking.voicesOf(file.head().id()).stream().noneMatch(voice -> voice.request().equals(request))) {
			return Optional.of(STEP_FITS);
		}
		return switch (file) {
			case CaseFile.Reported(_, var work, var result, _, _) -> CaseScope.didTheWork(actor, work, result)
					? Optional.of(HEARD_BY_ANOTHER) : Optional.empty();
			case CaseFile.Closed(_, var work, var result, _, _, _) when said != Hearing.TOLD ->
					CaseScope.didTheWork(actor, work, result) ? Optional.of(HEARD_BY_ANOTHER) : Optional.empty();
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Outside _, CaseFile.Parked _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					Optional.of(STEP_FITS);
		};
	}

	private Optional<Rule> tell(CaseId id, UUID request, Hearing said, String words, Actor actor) {
		if (said != Hearing.DONE && words.isBlank()) {
			return Optional.of(IN_WORDS);
		}
		return walking.tell(id, request, said, words, actor);
	}

	/// A case as it is now. Whether the reader may see it is asked at the page.
	@Transactional(readOnly = true)
	public CaseView view(CaseId id) {
		return views.of(cases.get(id));
	}

	/// Several cases, asked for once.
	@Transactional(readOnly = true)
	public Map<CaseId, CaseView> views(Collection<CaseId> ids) {
		return views.of(cases.find(ids)).stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
	}

	/// What happened to a case, the latest first, as far as an audience may read it.
	@Transactional(readOnly = true)
	public List<TimelineEntry> timeline(CaseId id, Visibility audience) {
		return timeline.of(id, audience);
	}

	/// Handles a case with another from now on; each of those who wait keeps an own thread and answer. Undone with
	/// {@link #unjoin}.
	public Outcome join(CaseId id, CaseId into, Actor actor) {
		// always in the same order, so that two joins the other way round do not wait for each other
		var first = cases.lock(id.value().compareTo(into.value()) < 0 ? id : into);
		var second = id.equals(into) ? first : cases.lock(first.head().id().equals(id) ? into : id);
		var file = first.head().id().equals(id) ? first : second;
		var target = file.equals(first) ? second : first;
		if (!CaseScope.isDesk(actor, file) || !CaseScope.isDesk(actor, target)) {
			return walking.refuse(id, BY_THE_DESK, "join", actor);
		}
		if (file.head().joinedInto().filter(into::equals).isPresent()) {
			return new Outcome.Done(views.of(file));
		}
		var fits = !id.equals(into) && file.state().isOpen() && target.state().isOpen()
				&& file.head().joinedInto().isEmpty() && target.head().joinedInto().isEmpty()
				&& cases.joinedInto(id).isEmpty()
				&& file.head().matter().area().at(AreaCode.Level.COMMUNITY)
						.equals(target.head().matter().area().at(AreaCode.Level.COMMUNITY));
		return fits ? new Outcome.Done(walking.join(file, target, actor))
				: walking.refuse(id, JOINED_NEARBY, "join", actor);
	}

	/// Handles a joined case on its own again.
	public Outcome unjoin(CaseId id, Actor actor) {
		var file = cases.lock(id);
		if (!CaseScope.isDesk(actor, file)) {
			return walking.refuse(id, BY_THE_DESK, "unjoin", actor);
		}
		return file.head().joinedInto()
				.<Outcome>map(from -> new Outcome.Done(walking.unjoin(file, from, actor)))
				.orElseGet(() -> walking.refuse(id, STEP_FITS, "unjoin", actor));
	}

	/// The case another is handled with; empty if it is handled on its own.
	@Transactional(readOnly = true)
	public Optional<CaseId> mergedInto(CaseId id) {
		return cases.get(id).head().joinedInto();
	}

	/// Open cases that may be the same: at the same place, or on the same topic in the same community; those at the
	/// place first.
	@Transactional(readOnly = true)
	public List<CaseView> near(AreaCode area, Optional<PlaceId> place, Optional<TopicCode> topic, int most) {
		return views.of(lists.near(area, place, topic, Math.min(most, 50)));
	}
}
