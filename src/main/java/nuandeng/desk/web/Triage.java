package nuandeng.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.cases.CaseView;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.Suggestion;
import nuandeng.catalogue.TimeLimits;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Contact;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestView;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the desk does with a request that waits: makes it a case, sends it at once, or joins it to one that says the
/// same.
@Component
@Transactional
class Triage {

	/// How it went: the case it is now, or the rule that stood in the way.
	sealed interface Result {

		/// It is handled in this case now.
		record Now(CaseView view) implements Result {}

		/// A rule stood in the way; nothing has changed.
		record Stopped(Rule because) implements Result {}
	}

	private final CaseDesk cases;
	private final Joining joining;
	private final Catalogue catalogue;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Triage(CaseDesk cases, Joining joining, Catalogue catalogue, WorkCalendar calendar, InstantSource clock) {
		this.cases = cases;
		this.joining = joining;
		this.catalogue = catalogue;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// Makes a request a case and nothing more.
	Result register(RequestView request, Optional<TopicCode> topic, Optional<BodyId> against, Actor actor) {
		var id = cases.register(matter(request, topic, against), actor);
		var result = hang(request, id, actor);
		if (result instanceof Result.Stopped) {
			cases.take(id, new CaseStep.Unregister(), actor); // somebody else was quicker; this one stays as a mistake
		}
		return result;
	}

	/// Makes a request a case and sends it at once; if a rule stands in the way of sending, it does neither.
	Result send(RequestView request, CaseStep.Send to, Optional<BodyId> against, Actor actor) {
		return begin(request, Optional.of(to.topic()), against, List.of(to), actor);
	}

	/// Makes a request a case and takes its first step; if a rule stands in the way of the step, it does neither.
	Result begin(RequestView request, CaseStep first, Actor actor) {
		return begin(request, Optional.empty(), Optional.empty(), List.of(first), actor);
	}

	/// Makes a request a case that was answered while the speaker was there: sent, taken up, talked about and explained,
	/// or none of it. Somebody else still checks it, and the speaker may say that it is not done.
	Result answered(RequestView request, CaseStep.Send to, String words, Actor actor) {
		return begin(request, Optional.of(to.topic()), Optional.empty(), List.of(to, new CaseStep.TakeUp(),
				new CaseStep.Contact("当场答复的", true), new CaseStep.Report(words, List.of(), true)), actor);
	}

	/// Every step is asked about before the first is taken, so that what is refused further on is not begun.
	private Result begin(RequestView request, Optional<TopicCode> topic, Optional<BodyId> against, List<CaseStep> steps,
			Actor actor) {
		var refusal = cases.refusalOf(matter(request, topic, against), steps, actor);
		if (refusal.isPresent()) {
			return new Result.Stopped(refusal.get());
		}
		return switch (register(request, topic, against, actor)) {
			case Result.Now(var view) -> new Result.Now(taken(view, steps, actor));
			case Result.Stopped stopped -> stopped;
		};
	}

	private CaseView taken(CaseView registered, List<CaseStep> steps, Actor actor) {
		var view = registered;
		for (var step : steps) {
			view = switch (cases.take(view.id(), step, actor)) {
				case Outcome.Done(var now) -> now;
				case Outcome.Refused(_, var because) ->
						throw new IllegalStateException("nothing stood in the way a moment ago, now " + because.id());
			};
		}
		return view;
	}

	/// Joins a request to a case that is open.
	Result join(RequestView request, CaseId into, Actor actor) {
		return hang(request, cases.mergedInto(into).orElse(into), actor);
	}

	private Result hang(RequestView request, CaseId id, Actor actor) {
		return joining.assign(request.id(), id, actor)
				.<Result>map(Result.Stopped::new)
				.orElseGet(() -> new Result.Now(cases.view(id)));
	}

	private static Matter matter(RequestView request, Optional<TopicCode> topic, Optional<BodyId> against) {
		return new Matter(request.gist(40), request.words(), request.area(), request.place(), request.placeWords(),
				topic,
				request.danger(), request.danger(), against.isPresent(), against, request.saidAt(),
				request.contact().filter(Contact::reachable).isPresent());
	}

	/// What seems right for words said at a place, at most three, each with a key.
	@Transactional(readOnly = true)
	List<Tip> tips(String words, AreaCode area, Optional<PlaceId> place, Instant saidAt, Optional<CaseId> self) {
		var tips = new ArrayList<Tip>();
		var suggested = catalogue.suggest(words, area, 3);
		var topic = suggested.stream().findFirst().map(each -> each.topic().code());
		var near = place.isEmpty() ? List.<CaseView>of()
				: cases.near(area, place, topic, 4).stream()
						.filter(view -> self.filter(view.id()::equals).isEmpty() && mayBeTheSame(view, topic))
						.limit(1).toList();
		for (var each : suggested.subList(0, Math.min(suggested.size(), near.isEmpty() ? 3 : 2))) {
			tips.add(tip(tips.size() + 1, each, area, saidAt));
		}
		for (var view : near) {
			tips.add(new Tip(tips.size() + 1, "并到案 " + view.number().grouped() + " 一起办",
					view.title() + "。各人各有各的答复", "joining", "near", view.number().value()));
		}
		return tips;
	}

	/// The same door is not enough: noise and a blocked drain are two matters.
	private static boolean mayBeTheSame(CaseView view, Optional<TopicCode> topic) {
		return topic.isPresent() && view.topic().map(TopicCode::group).equals(topic.map(TopicCode::group));
	}

	private Tip tip(int key, Suggestion each, AreaCode area, Instant saidAt) {
		var limits = catalogue.limitsFor(each.topic().code(), area, LocalDate.ofInstant(saidAt, WorkCalendar.ZONE));
		return new Tip(key, "交" + each.body().name() + "主办", dueWords(limits, saidAt) + each.because(), "sending",
				"suggestion",
				each.topic().code() + "/" + each.body().id());
	}

	private String dueWords(TimeLimits limits, Instant saidAt) {
		return calendar.due(saidAt, limits.resolve()).moment()
				.map(at -> "最晚" + Times.day(at, clock.instant()) + "回话 · ").orElse("");
	}

	/// The first suggestion for a request as a step; empty where no word is recognised.
	@Transactional(readOnly = true)
	Optional<CaseStep.Send> first(String words, AreaCode area) {
		return catalogue.suggest(words, area, 1).stream().findFirst()
				.map(each -> new CaseStep.Send(each.body().id(), List.of(), each.topic().code()));
	}
}
