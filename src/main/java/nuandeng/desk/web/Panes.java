package nuandeng.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.attachments.Attachments;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseNumber;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseView;
import nuandeng.cases.DueChip;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Following;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestEntry.Kind;
import nuandeng.requests.RequestNumber;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Territory;
import nuandeng.web.Part;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes what stands beside the list.
@Component
class Panes {

	private final Requests requests;
	private final Joining joining;
	private final Following following;
	private final CaseDesk cases;
	private final CaseBook book;
	private final Triage triage;
	private final Catalogue catalogue;
	private final Organisations organisations;
	private final Territory territory;
	private final Identity identity;
	private final Attachments attachments;
	private final InstantSource clock;

	Panes(Requests requests, Joining joining, Following following, CaseDesk cases, CaseBook book, Triage triage,
			Catalogue catalogue,
			Organisations organisations, Territory territory, Identity identity, Attachments attachments,
			InstantSource clock) {
		this.requests = requests;
		this.joining = joining;
		this.following = following;
		this.cases = cases;
		this.book = book;
		this.triage = triage;
		this.catalogue = catalogue;
		this.organisations = organisations;
		this.territory = territory;
		this.identity = identity;
		this.attachments = attachments;
		this.clock = clock;
	}

	/// What stands beside the list for a line of it; empty if the line is not there, or not for this actor.
	Optional<Part> of(String line, String back, Actor actor) {
		if (line.startsWith("r-")) {
			return request(line.substring(2), actor).filter(RequestView::waits).map(request -> plain(request, back));
		}
		return line.startsWith("c-") ? number(line.substring(2)).flatMap(number -> book.sheet(number, actor))
				.map(sheet -> new CasePane(sheet, sheet.view().state() == CaseState.REGISTERED
						? triage.tips(sheet.matter().title() + " " + sheet.matter().words(), sheet.matter().area(),
								sheet.matter().place(), sheet.matter().receivedAt(), Optional.of(sheet.view().id()))
						: List.of(), back, clock.instant()))
				: Optional.empty();
	}

	/// A request of an area the actor works for.
	Optional<RequestView> request(String number, Actor actor) {
		return RequestNumber.of(number).flatMap(requests::find).filter(found -> Desks.worksFor(actor, found.area()));
	}

	RequestPane plain(RequestView request, String back) {
		return pane(request, back, "", Map.of(), Problems.none(), null, "");
	}

	RequestPane pane(RequestView request, String back, String tried, Map<String, String> typed, Problems problems,
			@Nullable Rule refusal, String opened) {
		var near = near(request);
		var later = following.entries(request.id()).stream()
				.filter(entry -> entry.kind() == Kind.ADDED || entry.kind() == Kind.CHASED).toList();
		var photos = request.photos() || !later.isEmpty() ? attachments.of(new Subject("request", request.id().value()))
				: List.<nuandeng.attachments.AttachmentId>of();
		return new RequestPane(request, later, joining.others(request), due(request, clock.instant()),
				where(request.area()),
				request.notedBy().map(by -> identity.nameOf(by) + "记的").orElse(""),
				triage.tips(request.words(), request.area(), request.place(), request.saidAt(), Optional.empty()), near,
				catalogue.topics(), bodies(request.area()), photos, back, tried, typed, problems, refusal, opened,
				clock.instant());
	}

	private List<CaseView> near(RequestView request) {
		var topic = catalogue.suggest(request.words(), request.area(), 1).stream().findFirst()
				.map(each -> each.topic().code());
		return cases.near(request.area(), request.place(), topic, 5);
	}

	/// The bodies a case of an area can be sent to.
	List<Body> bodies(AreaCode area) {
		return organisations.serving(area).stream()
				.filter(body -> body.kind() != Body.Kind.BRANCH && body.kind() != Body.Kind.PARTNER).toList();
	}

	/// When the first word to a speaker is due.
	DueChip due(RequestView request, Instant now) {
		return requests.firstWordDue(request.saidAt()).moment().map(at -> DueChip.running(at, now))
				.orElseGet(() -> new DueChip("日子没定", "i-clock", ""));
	}

	private String where(AreaCode area) {
		var community = area.at(AreaCode.Level.COMMUNITY).map(territory::nameOf).orElse("");
		return area.level() == AreaCode.Level.GRID ? community + " · " + territory.nameOf(area) : community;
	}

	private static Optional<CaseNumber> number(String digits) {
		try {
			return Optional.of(new CaseNumber(digits));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
