package nuandeng.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.catalogue.Catalogue;
import nuandeng.ideas.Decision;
import nuandeng.ideas.Ideas;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Channel;
import nuandeng.requests.Contact;
import nuandeng.requests.Following;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.RequestId;
import nuandeng.requests.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the stories of the year through the doors of requests and cases: nothing here could not have been done by
/// hand. What listens to one step must be finished before the next, so the stories go on side by side, a few dozen at
/// a time, step by step.
@Component
class SampleTelling {

	private static final Logger LOG = LoggerFactory.getLogger(SampleTelling.class);
	private static final int SIDE_BY_SIDE = 48;
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final List<String> CALLED = List.of("郭大爷", "林姐", "小邱", "孟阿姨", "老柏", "冯师傅", "小杜", "蓝老师");

	private final Requests requests;
	private final Joining joining;
	private final Following following;
	private final Ideas ideas;
	private final CaseDesk cases;
	private final Catalogue catalogue;
	private final SampleReleases releases;
	private final JdbcClient sql;

	SampleTelling(Requests requests, Joining joining, Following following, Ideas ideas, CaseDesk cases,
			Catalogue catalogue, SampleReleases releases, JdbcClient sql) {
		this.requests = requests;
		this.joining = joining;
		this.following = following;
		this.ideas = ideas;
		this.cases = cases;
		this.catalogue = catalogue;
		this.releases = releases;
		this.sql = sql;
	}

	/// Who takes which step.
	///
	/// @param handlers by the body they act for; the desk speaks for the others
	record Cast(Actor worker, Actor secretary, Actor grid, Map<BodyId, Actor> handlers) {

		Actor handlerOf(BodyId body) {
			return Optional.ofNullable(handlers.get(body)).orElse(worker);
		}
	}

	private record Told(Story story, RequestId request, Optional<CaseId> onCase, Optional<BodyId> lead) {}

	void tell(List<Story> stories, Cast cast) {
		try (var hands = Executors.newScheduledThreadPool(4)) {
			for (int from = 0; from < stories.size(); from += SIDE_BY_SIDE) {
				var chapter = stories.subList(from, Math.min(from + SIDE_BY_SIDE, stories.size()));
				var told = all(hands, chapter.stream().<Callable<Told>>map(story -> () -> said(story, cast)).toList());
				for (var step : Story.Step.values()) {
					var next = new ArrayList<Callable<Told>>();
					told.stream().filter(one -> one.story().reaches(step))
							.forEach(one -> next.add(() -> take(step, one, cast)));
					var moved = new HashMap<Integer, Told>();
					all(hands, next).forEach(one -> moved.put(one.story().number(), one));
					told = told.stream().map(one -> moved.getOrDefault(one.story().number(), one)).toList();
					settle(hands);
				}
			}
		}
	}

	private static List<Told> all(ScheduledExecutorService hands, List<Callable<Told>> tasks) {
		try {
			var done = new ArrayList<Told>();
			for (var future : hands.invokeAll(tasks)) {
				done.add(future.get());
			}
			return done;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		} catch (ExecutionException e) {
			throw new IllegalStateException("the sample could not be told", e.getCause());
		}
	}

	/// Waits until everybody who listens has heard.
	private void settle(ScheduledExecutorService hands) {
		var until = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (hands.schedule(this::someoneListens, 5, TimeUnit.MILLISECONDS).get()) {
				if (System.nanoTime() > until) {
					LOG.warn("somebody still listens to the sample");
					return;
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		} catch (ExecutionException e) {
			throw new IllegalStateException("the sample could not be told", e.getCause());
		}
	}

	/// An event waits in this table until everybody has heard it.
	private boolean someoneListens() {
		return sql.sql("SELECT EXISTS (SELECT FROM events.event_publication WHERE completion_date IS NULL)")
				.query(Boolean.class)
				.single();
	}

	private Told said(Story story, Cast cast) {
		var at = story.at(Story.Step.SAID);
		var random = new Random(story.number());
		var own = story.channel() == Channel.WEB;
		var noted = own ? Optional.<AccountId>empty() : Optional.of(noter(story, cast).account());
		var contact = story.voice().end() == Voice.End.O && story.number() % 2 == 0
				? Optional.of(new Contact(Optional.of(new PersonName(CALLED.get(random.nextInt(CALLED.size())))),
						PhoneNumber.of("0000-6%04d".formatted(random.nextInt(10_000))), Optional.empty(), false))
				: Optional.<Contact>empty();
		var lodging = new Lodging(new UUID(random.nextLong(), random.nextLong()), story.channel(), story.words(),
				story.place().grid(), Optional.of(story.place().id()), story.place().name(), contact,
				SampleReleases.allowed(story),
				Optional.empty(), at, Optional.empty(), noted, Optional.empty(), OptionalInt.empty());
		var receipt = new RequestId[1];
		Replay.at(at, () -> {
			var said = story.voice().idea() ? lodging.asIdea() : lodging;
			receipt[0] = requests.lodge(said, own ? Actor.resident() : noter(story, cast)).id();
			if (said.idea()) {
				ideas.put(receipt[0], said.area(), said.saidAt());
			}
		});
		return new Told(story, receipt[0], Optional.empty(), Optional.empty());
	}

	private static Actor noter(Story story, Cast cast) {
		return switch (story.channel()) {
			case VISIT, FACE_TO_FACE -> cast.grid();
			default -> cast.worker();
		};
	}

	private Told take(Story.Step step, Told told, Cast cast) {
		var result = new Told[] {told};
		Replay.at(told.story().at(step), () -> result[0] = taken(step, told, cast));
		return result[0];
	}

	private Told taken(Story.Step step, Told told, Cast cast) {
		var story = told.story();
		var parked = story.voice().end() == Voice.End.P;
		switch (step) {
			case SAID -> {}
			case REGISTERED -> {
				return registered(told, cast);
			}
			case SENT -> {
				var lead = catalogue.onDuty(story.voice().topic(), story.place().grid()).getFirst().id();
				walk(told, new CaseStep.Send(lead, List.of(), story.voice().topic()), cast.worker());
				return new Told(story, told.request(), told.onCase(), Optional.of(lead));
			}
			case TAKEN -> walk(told, taking(story), handler(told, cast));
			case CONTACTED -> walk(told, new CaseStep.Contact("到" + story.place().name() + "看过，当面问清楚了。", true),
					handler(told, cast));
			case REPORTED -> walk(told, result(story), handler(told, cast));
			case DENIED -> {
				if (story.redone()) {
					following.judge(told.request(), false, OptionalInt.empty(), "好了一天，又不行了。", Actor.resident());
				}
			}
			case REPORTED_AGAIN -> {
				if (story.redone()) {
					walk(told, report(story), handler(told, cast));
				}
			}
			case CHECKED -> {
				walk(told, parked
						? new CaseStep.ApproveParking(true, "情况属实，同意。")
						: new CaseStep.Check(true, "看过现场，属实。"), cast.secretary());
				if (story.voice().idea()) {
					ideas.decide(told.request(), Decision.PARTLY, "想法好，先存案：" + story.voice().answer() + "。",
							cast.secretary());
				}
			}
			case AGREED -> agreed(told, parked, cast);
		}
		return told;
	}

	private void agreed(Told told, boolean parked, Cast cast) {
		if (parked) {
			return;
		}
		if (told.story().silent()) {
			cases.take(told.onCase().orElseThrow(), new CaseStep.Silence(), Actor.clock());
		} else {
			following.judge(told.request(), true, told.story().stars(), "", Actor.resident()).ifPresent(rule -> {
				throw new IllegalStateException(told.story().words() + ": " + rule.sentence());
			});
			releases.tell(told.story(), told.request(), cast.worker(), cast.secretary());
		}
	}

	private Told registered(Told told, Cast cast) {
		var story = told.story();
		var onCase = cases.register(new Matter(title(story), story.words(), story.place().grid(),
				Optional.of(story.place().id()), story.place().name(), Optional.of(story.voice().topic()), false, false,
				false,
				Optional.empty(), story.at(Story.Step.SAID), false), cast.worker());
		joining.assign(told.request(), onCase, cast.worker());
		return new Told(story, told.request(), Optional.of(onCase), told.lead());
	}

	private static String title(Story story) {
		return story.place().name() + "：" + story.voice().words().replaceAll("[，。？].*$", "");
	}

	private static CaseStep taking(Story story) {
		return story.voice().turn() == Voice.Turn.DISPUTED
				? new CaseStep.Dispute("街道权责清单（2026年）", story.voice().answer() + "。")
				: new CaseStep.TakeUp();
	}

	private static CaseStep result(Story story) {
		return switch (story.voice().turn()) {
			case ASKED -> new CaseStep.Ask(story.voice().answer());
			case PROPOSED -> proposal(story, ParkReason.SEASON);
			case NONE, DISPUTED -> story.voice().end() == Voice.End.P
					? proposal(story, ParkReason.valueOf(story.voice().reason()))
					: report(story);
		};
	}

	private static CaseStep report(Story story) {
		var answer = story.voice().answer().isEmpty() ? "弄好了，请您看看" : story.voice().answer();
		return new CaseStep.Report(answer + "。", List.of(), story.voice().end() == Voice.End.E);
	}

	private static CaseStep proposal(Story story, ParkReason reason) {
		var from = LocalDate.ofInstant(story.at(Story.Step.REPORTED), WorkCalendar.ZONE);
		return new CaseStep.ProposeParking(reason, story.voice().answer(),
				from.plusMonths(5).plusDays(story.number() % 20));
	}

	private static Actor handler(Told told, Cast cast) {
		return cast.handlerOf(told.lead().orElseThrow());
	}

	private void walk(Told told, CaseStep step, Actor actor) {
		if (cases.take(told.onCase().orElseThrow(), step, actor) instanceof Outcome.Refused refused) {
			throw new IllegalStateException(told.story().words() + " " + step + ": " + refused.because().sentence());
		}
	}
}
