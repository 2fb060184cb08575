package nuandeng.noting.web;

import static nuandeng.identity.Role.BUILDING_LEAD;
import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.GRID_STAFF;
import static nuandeng.identity.Role.STREET_DISPATCHER;
import static nuandeng.requests.RequestRules.LONGEST;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Channel;
import nuandeng.requests.Lodging;
import nuandeng.requests.Promise;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.requests.web.Typed;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.FormKey;
import nuandeng.web.Go;
import nuandeng.web.OwnKey;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 代录: `/desk/inbox/phone`, `/desk/inbox/walkin` and `/w/note`. What was said on the telephone, at the counter, on the
/// stairs or on paper gets the same number as what was said on the page.
@Controller
class NoteController {

	private static final List<Channel> BY_PHONE = List.of(Channel.PHONE, Channel.DUTY_CALL, Channel.HOTLINE_12345);
	private static final List<Channel> AT_COUNTER =
			List.of(Channel.FACE_TO_FACE, Channel.PAPER, Channel.WECHAT_MESSAGE, Channel.MEETING, Channel.TRANSFER);
	private static final List<Channel> ON_FOOT =
			List.of(Channel.FACE_TO_FACE, Channel.VISIT, Channel.PHONE, Channel.WECHAT_MESSAGE, Channel.PAPER);

	private static final String ON_FOOT_WAY = "/w/note";
	private static final int A_WALK = 24;
	private static final Duration LATEST = Duration.ofDays(7);

	private final Requests requests;
	private final Callers callers;
	private final Territory territory;
	private final InstantSource clock;

	NoteController(Requests requests, Callers callers, Territory territory, InstantSource clock) {
		this.requests = requests;
		this.callers = callers;
		this.territory = territory;
		this.clock = clock;
	}

	@GetMapping("/desk/inbox/phone")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	NotePage phone(@RequestParam(defaultValue = "") String phone, Actor actor) {
		var typed = NotePage.Typed.empty(Channel.PHONE);
		return page("/desk/inbox/phone", new NotePage.Typed(typed.channel(), "", "", "", "", phone, false, "", ""),
				List.of(),
				actor, Problems.none());
	}

	@GetMapping("/desk/inbox/walkin")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	NotePage counter(Actor actor) {
		return page("/desk/inbox/walkin", NotePage.Typed.empty(Channel.FACE_TO_FACE), List.of(), actor,
				Problems.none());
	}

	@GetMapping("/w/note")
	@OnlyFor({BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY})
	NotePage onFoot(Actor actor) {
		return page("/w/note", NotePage.Typed.empty(Channel.FACE_TO_FACE), List.of(), actor, Problems.none());
	}

	@OwnKey
	@PostMapping("/desk/inbox/phone")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	Answer notePhone(@RequestParam Map<String, String> form, FormKey key, Hosts.Host host, Actor actor) {
		return note("/desk/inbox/phone", form, key, host, actor);
	}

	@OwnKey
	@PostMapping("/desk/inbox/walkin")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	Answer noteCounter(@RequestParam Map<String, String> form, FormKey key, Hosts.Host host, Actor actor) {
		return note("/desk/inbox/walkin", form, key, host, actor);
	}

	@OwnKey
	@PostMapping("/w/note")
	@OnlyFor({BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY})
	Answer noteOnFoot(@RequestParam Map<String, String> form, FormKey key, Hosts.Host host, Actor actor) {
		return note("/w/note", form, key, host, actor);
	}

	private Answer note(String way, Map<String, String> form, FormKey key, Hosts.Host host, Actor actor) {
		var problems = Problems.none();
		var words = problems.text("words", "", form.get("words"), LONGEST.most());
		var where = problems.text("where", "在哪里", form.get("where"), 100);
		var contact = Typed.contact(problems, form.getOrDefault("name", ""),
				form.getOrDefault("phone", ""), "", form.containsKey("callOnly"));
		var promise = promise(form, problems);
		if (words.isBlank() && !problems.any()) {
			problems.add("words", "写一句是什么事，按原话记。");
		}
		var typed = new NotePage.Typed(form.getOrDefault("channel", ""), words, where, form.getOrDefault("place", ""),
				form.getOrDefault("name", ""), form.getOrDefault("phone", ""), form.containsKey("callOnly"),
				form.getOrDefault("promise", ""), form.getOrDefault("due", ""));
		var channel = channels(way).stream().filter(each -> each.name().equals(typed.channel())).findFirst();
		if (channel.isEmpty()) {
			problems.add("channel", "选一下是怎么说的。");
		}
		var found = places(typed, host.area());
		if (found.size() > 1 && !problems.any()) {
			problems.add("where", "“" + where + "”有好几处，选一下是哪一处，或者选“就按写的记”。");
		}
		if (problems.any() || channel.isEmpty()) {
			return Answer.show(page(way, typed, found.size() > 1 ? found : List.of(), actor, problems));
		}
		return lodge(way, new Lodging(key.value(), channel.get(), words, areaOf(found, host, actor),
				found.stream().findFirst().map(Place::id), placeWords(where, found), contact, false, Optional.empty(),
				saidAt(form), Optional.empty(), Optional.of(actor.account()), promise, OptionalInt.empty()), actor);
	}

	private Answer lodge(String way, Lodging said, Actor actor) {
		var community = said.area().at(AreaCode.Level.COMMUNITY).orElse(said.area());
		if (actor.grants().stream()
				.noneMatch(grant -> grant.area().contains(community) || community.contains(grant.area()))) {
			throw new Denied("这个地方不归你管。请那边的社区来记，或者请本人打那边的电话。");
		}
		Receipt receipt = requests.lodge(said, actor);
		return Answer.go(Go.to(way + "/slip?t=" + receipt.token()));
	}

	/// When it was said: a note that waited on a phone brings the moment along. A phone whose clock is wrong is not
	/// believed.
	private Instant saidAt(Map<String, String> form) {
		var now = clock.instant();
		var typed = form.getOrDefault("said", "");
		return typed.matches("\\d{13}")
				? Optional.of(Instant.ofEpochMilli(Long.parseLong(typed)))
						.filter(said -> said.isBefore(now) && said.isAfter(now.minus(LATEST))).orElse(now)
				: now;
	}

	private Optional<Promise> promise(Map<String, String> form, Problems problems) {
		var what = problems.text("promise", "答应的话", form.get("promise"), 200);
		var day = form.getOrDefault("due", "").strip();
		if (what.isBlank() && day.isEmpty()) {
			return Optional.empty();
		}
		if (what.isBlank()) {
			problems.add("promise", "写一下答应了什么，比如“问清楚了给您回话”。");
		}
		try {
			var due = LocalDate.parse(day);
			var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
			if (due.isBefore(today) || due.isAfter(today.plusYears(1))) {
				problems.add("due", "哪天前回话？从今天到一年内选一天。");
			}
			return problems.any() ? Optional.empty() : Optional.of(new Promise(what, due));
		} catch (DateTimeException e) {
			problems.add("due", "哪天前回话？写成 2026-10-12 这样。");
			return Optional.empty();
		}
	}

	/// The buildings somebody walks past, or their entrances where nobody wrote down the buildings.
	private List<Place> buildings(Actor actor) {
		var own = actor.areaOf(GRID_STAFF, BUILDING_LEAD, COMMUNITY_WORKER, COMMUNITY_SECRETARY);
		var all = own.flatMap(area -> area.at(AreaCode.Level.COMMUNITY))
				.map(community -> territory.find(community, "")).orElse(List.of()).stream()
				.filter(place -> own.get().contains(place.grid()))
				.toList();
		var buildings = all.stream().filter(place -> place.kind() == Place.Kind.BUILDING).toList();
		return (buildings.isEmpty() ? all.stream().filter(place -> place.kind() == Place.Kind.ENTRANCE)
				: buildings.stream())
				.limit(A_WALK)
				.toList();
	}

	private List<Place> places(NotePage.Typed typed, AreaCode area) {
		if (typed.place().equals("as-written")) {
			return List.of();
		}
		if (typed.place().matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
			return territory.place(new PlaceId(UUID.fromString(typed.place())))
					.filter(place -> area.contains(place.grid()))
					.stream().toList();
		}
		if (typed.where().isBlank()) {
			return List.of();
		}
		var found = area.level().digits() < AreaCode.Level.COMMUNITY.digits()
				? List.<Place>of()
				: territory.find(area.at(AreaCode.Level.COMMUNITY).orElseThrow(), typed.where());
		var exact = found.stream().filter(place -> place.name().equals(typed.where().replaceAll("\\s", ""))).toList();
		return exact.size() == 1 ? exact : found.stream().limit(8).toList();
	}

	private static AreaCode areaOf(List<Place> found, Hosts.Host host, Actor actor) {
		return found.stream().findFirst().map(Place::grid)
				.orElseGet(() -> actor.areaOf(GRID_STAFF, BUILDING_LEAD).filter(host.area()::contains)
						.orElse(host.area()));
	}

	private static String placeWords(String where, List<Place> found) {
		return found.stream().findFirst()
				.map(place -> where.isBlank() || place.name().contains(where.replaceAll("\\s", "")) ? place.name()
						: place.name() + "，" + where)
				.orElse(where.isBlank() ? "没说在哪里" : where);
	}

	private static List<Channel> channels(String way) {
		return switch (way) {
			case "/desk/inbox/phone" -> BY_PHONE;
			case "/desk/inbox/walkin" -> AT_COUNTER;
			default -> ON_FOOT;
		};
	}

	private NotePage page(String way, NotePage.Typed typed, List<Place> places, Actor actor, Problems problems) {
		var title = switch (way) {
			case "/desk/inbox/phone" -> "接电话";
			case "/desk/inbox/walkin" -> "当面说的";
			default -> "记一件";
		};
		var known = PhoneNumber.of(typed.phone()).map(phone -> callers.known(phone, actor)).orElse(List.of());
		return new NotePage(way, title, channels(way), typed, way.equals(ON_FOOT_WAY) ? buildings(actor) : List.of(),
				places, known,
				LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).toString(), problems);
	}
}
