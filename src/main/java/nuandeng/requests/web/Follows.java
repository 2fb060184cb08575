package nuandeng.requests.web;

import static nuandeng.cases.CaseRules.SILENCE;
import static nuandeng.requests.RequestRules.SECOND_THOUGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nuandeng.attachments.Attachments;
import nuandeng.cases.Visibility;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseView;
import nuandeng.cases.TimelineEntry;
import nuandeng.kernel.Span;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Following;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestEntry;
import nuandeng.requests.RequestView;
import nuandeng.requests.Verdict;
import nuandeng.web.Problems;
import org.springframework.stereotype.Component;

/// Fills in what a speaker reads about a request: its own entries and what the case shows to residents, as one story.
@Component
class Follows {

	private record Told(Instant at, Line line) {}

	private final Following following;
	private final Joining joining;
	private final CaseDesk cases;
	private final Attachments attachments;
	private final Slips slips;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Follows(Following following, Joining joining, CaseDesk cases, Attachments attachments, Slips slips,
			WorkCalendar calendar,
			InstantSource clock) {
		this.following = following;
		this.joining = joining;
		this.cases = cases;
		this.attachments = attachments;
		this.slips = slips;
		this.calendar = calendar;
		this.clock = clock;
	}

	FollowPage page(RequestView request, String token, String typed, Problems problems) {
		var onCase = caseOf(request);
		var timeline = onCase.map(there -> cases.timeline(there.id(), Visibility.RESIDENT)).orElse(List.of());
		var entries = following.entries(request.id());
		var lines = lines(request, entries, timeline);
		return new FollowPage(request, token, chip(request, onCase), request.sentence(onCase),
				onCase.map(CaseView::state),
				onCase.map(CaseView::leadName).orElse(""), lines.isEmpty() ? "" : lines.getFirst().small(),
				question(onCase, timeline), until(request), changeable(request),
				onCase.isEmpty() && request.lodgedAt().isAfter(clock.instant().minus(Duration.ofHours(1))),
				slips.who(request.area()), attachments.of(new Subject("request", request.id().value())), lines,
				joining.others(request), decided(entries),
				request.asksAgainAt().map(at -> Times.day(at, clock.instant())).orElse(""), typed,
				problems);
	}

	RatePage rate(RequestView request, String token, String typed, Problems problems) {
		var onCase = caseOf(request);
		var asked = request.withdrawnAt().isEmpty() && onCase.filter(there -> switch (there.state()) {
			case REPORTED, CLOSED, DECLINED -> true;
			case REGISTERED, SENT, DISPUTED, IN_HAND, ASKING, OUTSIDE, PARKED, DROPPED -> false;
		}).isPresent();
		return new RatePage(request, token, request.sentence(onCase), asked, changeable(request), until(request),
				typed, problems);
	}

	private Optional<CaseView> caseOf(RequestView request) {
		return request.onCase().map(cases::view);
	}

	private static String chip(RequestView request, Optional<CaseView> onCase) {
		if (request.withdrawnAt().isPresent()) {
			return "不办了";
		}
		return onCase.map(there -> switch (there.state()) {
			case REGISTERED, SENT, DISPUTED -> "看过了";
			case IN_HAND -> "在办";
			case ASKING -> "问您一句";
			case OUTSIDE -> "转出去了";
			case PARKED -> "先记着";
			case REPORTED -> request.verdict().filter(Verdict::done).isPresent() ? "等着核" : "等您看看";
			case CLOSED -> "办结";
			case DECLINED -> "办不了";
			case DROPPED -> "不办了";
		}).orElse("已收到");
	}

	private static String question(Optional<CaseView> onCase, List<TimelineEntry> timeline) {
		return onCase.filter(there -> there.state() == CaseState.ASKING)
				.flatMap(_ -> timeline.stream().filter(entry -> entry.kind().equals("asked"))
						.max(Comparator.comparing(TimelineEntry::at)))
				.map(asked -> asked.body().isBlank() ? asked.sentence() : asked.body())
				.orElse("");
	}

	private String until(RequestView request) {
		var now = clock.instant();
		return request.verdict().map(said -> end(said.at(), SECOND_THOUGHT.span()))
				.orElseGet(() -> request.reportedAt().flatMap(at -> end(at, SILENCE.span())))
				.map(end -> Times.day(end, now))
				.orElse("");
	}

	private Optional<Instant> end(Instant from, Span span) {
		return calendar.due(from, span).moment();
	}

	private boolean changeable(RequestView request) {
		return request.withdrawnAt().isEmpty()
				&& request.verdict().filter(said -> !following.isOver(said.at())).isPresent();
	}

	private static String decided(List<RequestEntry> entries) {
		return entries.stream().filter(entry -> entry.kind() == RequestEntry.Kind.DECIDED)
				.reduce((_, later) -> later).map(RequestEntry::words).orElse("");
	}

	private List<Line> lines(RequestView request, List<RequestEntry> entries, List<TimelineEntry> timeline) {
		var now = clock.instant();
		var told = new ArrayList<Told>();
		for (var entry : entries) {
			told.add(new Told(entry.at(), line(entry, request, now)));
		}
		for (var entry : timeline) {
			if (!isMyOwn(entry)) {
				told.add(new Told(entry.at(),
						new Line(toSpeaker(entry), entry.who() + "，" + Times.moment(entry.at(), now, false),
								entry.body(), entry.photos())));
			}
		}
		return told.stream().sorted(Comparator.comparing(Told::at).reversed()).map(Told::line).limit(200).toList();
	}

	/// What staff write about a resident, as that resident is told.
	private static String toSpeaker(TimelineEntry entry) {
		return entry.kind().equals("asked") ? "问您一句，等您答的日子不算在内"
				: entry.sentence().replace("请居民看看", "请您看看");
	}

	/// What residents said stands in each one's own entries; a neighbour's verdict is not shown.
	private static boolean isMyOwn(TimelineEntry entry) {
		return switch (entry.kind()) {
			case "said-done", "said-not-done", "answered" -> true;
			default -> false;
		};
	}

	private static Line line(RequestEntry entry, RequestView request, Instant now) {
		var small = entry.who() + "，" + Times.moment(entry.at(), now, false);
		return switch (entry.kind()) {
			case LODGED -> new Line(entry.who().equals("您") ? "您说了这件事" : entry.who() + "替您记下了这件事",
					request.channel().word() + "，" + Times.moment(entry.at(), now, false), request.words(), List.of());
			case JOINED -> new Line("有人看过了", small, "", List.of());
			case PROMISED -> new Line("答应您：" + entry.words(), small, "", List.of());
			case TOLD -> new Line("给您回了话", small, entry.words(), List.of());
			case DECIDED -> new Line("您的主意有了说法", small, entry.words(), List.of());
			case CHASED -> new Line(entry.who().equals("您") ? "您催了一次" : entry.who() + "替您记下一次催问",
					Times.moment(entry.at(), now, false), "", List.of());
			case LEFT, FORGOTTEN -> new Line(entry.kind().word(), small, "", List.of());
			case ADDED, ANSWERED, SAID_DONE, SAID_NOT_DONE, WITHDRAWN ->
					new Line(entry.who() + entry.kind().word(), Times.moment(entry.at(), now, false), entry.words(),
							List.of());
		};
	}
}
