package nuandeng.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseQueue.Cursor;
import nuandeng.cases.CaseQueue;
import nuandeng.cases.CaseView;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.requests.InboxCursor;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/cases`: what waits, oldest danger first, and what stands beside it.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class DeskController {

	/// The list of what waits for a dispatcher: requests nobody has made a case yet, and cases nobody has sent.
	static final String WAITING = "wait";

	private static final int A_PAGE = 50;
	private static final int AHEAD = 20;
	private static final Duration FRESH = Duration.ofMinutes(10);

	private final Requests requests;
	private final CaseDesk cases;
	private final CaseBook book;
	private final Panes panes;
	private final Catalogue catalogue;
	private final Territory territory;
	private final InstantSource clock;

	DeskController(Requests requests, CaseDesk cases, CaseBook book, Panes panes, Catalogue catalogue,
			Territory territory,
			InstantSource clock) {
		this.requests = requests;
		this.cases = cases;
		this.book = book;
		this.panes = panes;
		this.catalogue = catalogue;
		this.territory = territory;
		this.clock = clock;
	}

	@GetMapping("/desk/cases")
	Answer page(@RequestParam(defaultValue = WAITING) String view, @RequestParam(defaultValue = "") String area,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String on,
			@RequestParam(defaultValue = "") String after, Actor actor) {
		var byNumber = q.isBlank() ? Optional.<Go>empty() : jump(q, actor);
		if (byNumber.isPresent()) {
			return Answer.go(byNumber.get());
		}
		var within = Desks.areaOf(actor, area);
		var counts = book.counts(within);
		var views = views(counts, requests.waiting(within));
		var chosen = views.stream().filter(each -> each.address().equals(view)).findFirst().orElse(views.getFirst());
		var rows = q.isBlank() ? rows(chosen.address(), within, after) : found(q, within);
		var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
		var line = on.isEmpty() && !shown.isEmpty() ? shown.getFirst().row().id() : on;
		var back = "/desk/cases?view=" + chosen.address() + (area.isEmpty() ? "" : "&area=" + within);
		var deeds = book.deeds(actor);
		return Answer.show(new DeskPage(views, chosen, territory.within(actorArea(actor), AreaCode.Level.COMMUNITY),
				area.isEmpty() ? "" : within.digits(), q, shown.stream().map(Line::row).toList(), line,
				panes.of(line, back, actor).orElse(null),
				rows.size() > A_PAGE ? Optional.of(shown.getLast().after()) : Optional.empty(), deeds,
				!deeds.isEmpty() && deeds.getFirst().at().isAfter(clock.instant().minus(FRESH)), catalogue.topics(),
				panes.bodies(within)));
	}

	/// What stands beside the list for one line of it.
	@GetMapping("/desk/cases/pane")
	Part pane(@RequestParam(defaultValue = WAITING) String view, @RequestParam(defaultValue = "") String area,
			@RequestParam(defaultValue = "") String on, Actor actor) {
		var back = "/desk/cases?view=" + (view.matches("[a-z-]{2,12}") ? view : WAITING)
				+ (area.matches("\\d{1,15}") ? "&area=" + area : "");
		return panes.of(on, back, actor).orElseThrow(() -> new Gone("这件不在单子上了，可能刚被别人分派了。"));
	}

	private static AreaCode actorArea(Actor actor) {
		return Desks.areaOf(actor, "");
	}

	/// A line with where the list goes on after it.
	private record Line(Row row, String after) {}

	private static List<DeskPage.View> views(Map<CaseQueue, Long> counts, long waiting) {
		var views = new ArrayList<DeskPage.View>();
		views.add(new DeskPage.View(WAITING, "待分派", waiting + counts.getOrDefault(CaseQueue.TO_SEND, 0L)));
		for (var queue : List.of(CaseQueue.OPEN, CaseQueue.TODAY, CaseQueue.OVERDUE, CaseQueue.DISPUTED,
				CaseQueue.ASKING,
				CaseQueue.OUTSIDE, CaseQueue.TO_CHECK, CaseQueue.TO_PARK, CaseQueue.PROBLEM, CaseQueue.OVER)) {
			views.add(new DeskPage.View(queue.address(), queue.word(), counts.getOrDefault(queue, 0L)));
		}
		return views;
	}

	private List<Line> rows(String view, AreaCode within, String after) {
		var now = clock.instant();
		var names = new HashMap<AreaCode, String>();
		if (!view.equals(WAITING)) {
			return queue(queueOf(view), within, after, names, now);
		}
		var urgent = urgent(within, names, now);
		var lines = new ArrayList<Line>();
		if (after.isEmpty()) {
			lines.addAll(urgent);
		}
		if (!after.startsWith("c.")) {
			var cursor = InboxCursor.of(after);
			requests.inbox(within, cursor, A_PAGE + 1).forEach(request -> lines.add(line(request, names, now)));
		}
		if (lines.size() <= A_PAGE) {
			queue(CaseQueue.TO_SEND, within, after, names, now).stream().filter(line -> !urgent.contains(line))
					.forEach(lines::add);
		}
		return lines;
	}

	/// Danger that somebody registered and nobody sent: it waits above everything, not below the requests.
	private List<Line> urgent(AreaCode within, Map<AreaCode, String> names, Instant now) {
		return book.queue(CaseQueue.TO_SEND, within, Optional.empty(), AHEAD).stream()
				.filter(view -> view.urgent() || view.hazard()).map(view -> line(view, names, now)).toList();
	}

	private List<Line> queue(CaseQueue queue, AreaCode within, String after, Map<AreaCode, String> names, Instant now) {
		var cursor = after.startsWith("c.") ? Cursor.of(after.substring(2)) : Optional.<Cursor>empty();
		return book.queue(queue, within, cursor, A_PAGE + 1).stream().map(view -> line(view, names, now)).toList();
	}

	private static CaseQueue queueOf(String view) {
		for (var queue : CaseQueue.values()) {
			if (queue.address().equals(view)) {
				return queue;
			}
		}
		return CaseQueue.OPEN;
	}

	private List<Line> found(String words, AreaCode within) {
		var now = clock.instant();
		var names = new HashMap<AreaCode, String>();
		var hits = requests.search(within, words.strip().substring(0, Math.min(40, words.strip().length())), A_PAGE);
		var views = cases.views(hits.stream().flatMap(hit -> hit.onCase().stream()).distinct().toList());
		var lines = new ArrayList<Line>();
		for (var hit : hits) {
			hit.onCase().map(views::get).ifPresentOrElse(view -> lines.add(line(view, names, now)), () -> {
				if (hit.waits()) {
					lines.add(line(hit, names, now));
				}
			});
		}
		return lines.stream().distinct().toList();
	}

	private Line line(RequestView request, Map<AreaCode, String> names, Instant now) {
		return new Line(Row.of(request, panes.due(request, now), community(request.area(), names)),
				InboxCursor.after(request).code());
	}

	private Line line(CaseView view, Map<AreaCode, String> names, Instant now) {
		return new Line(Row.of(view, community(view.area(), names), now), "c." + Cursor.after(view).code());
	}

	private String community(AreaCode area, Map<AreaCode, String> names) {
		return names.computeIfAbsent(area.at(AreaCode.Level.COMMUNITY).orElse(area),
				code -> territory.nameOf(code).replaceFirst("社区$", ""));
	}

	/// A number typed whole leads straight to what it names.
	private Optional<Go> jump(String typed, Actor actor) {
		return panes.request(typed, actor)
				.map(request -> request.onCase().map(cases::view)
						.map(view -> Go.to("/desk/cases/" + view.number()))
						.orElseGet(() -> Go.to("/desk/cases/inbox/" + request.number())))
				.or(() -> panes.of("c-" + typed.replaceAll("\\D", ""), "", actor).map(part -> Go.to(part.path())));
	}
}
