package nuandeng.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.spi.Voices;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.CaseScope;
import nuandeng.cases.steps.Head;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import nuandeng.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for readers: a case as one actor may see it, and lists of a body's own.
@Service
@Transactional(readOnly = true)
public class CaseBook {

	private static final Duration UNDOABLE = Duration.ofHours(24);

	private final Cases cases;
	private final CaseLists lists;
	private final CaseViews views;
	private final Timeline timeline;
	private final Walking walking;
	private final Catalogue catalogue;
	private final Organisations organisations;
	private final Territory territory;
	private final Identity identity;
	private final List<Voices> voices;
	private final AuditTrail trail;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	CaseBook(Cases cases, CaseLists lists, CaseViews views, Timeline timeline, Walking walking, Catalogue catalogue,
			Organisations organisations, Territory territory, Identity identity, List<Voices> voices, AuditTrail trail,
			WorkCalendar calendar, InstantSource clock) {
		this.cases = cases;
		this.lists = lists;
		this.views = views;
		this.timeline = timeline;
		this.walking = walking;
		this.catalogue = catalogue;
		this.organisations = organisations;
		this.territory = territory;
		this.identity = identity;
		this.voices = voices;
		this.trail = trail;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// The case with a number; empty if there is none or it is not for this actor: the two look the same.
	public Optional<CaseView> find(CaseNumber number, Actor actor) {
		return file(number, actor).map(views::of);
	}

	/// A case; empty if there is none or it is not for this actor.
	public Optional<CaseView> find(CaseId id, Actor actor) {
		return cases.find(List.of(id)).stream().filter(file -> CaseScope.sees(actor, file)).map(views::of).findFirst();
	}

	/// Everything about a case that an actor may see; empty if there is none or it is not for this actor.
	public Optional<CaseSheet> sheet(CaseNumber number, Actor actor) {
		return file(number, actor).map(file -> sheet(file, actor));
	}

	private Optional<CaseFile> file(CaseNumber number, Actor actor) {
		return cases.find(number).map(cases::get).filter(file -> CaseScope.sees(actor, file));
	}

	/// Tells whether an actor may see a case.
	public boolean sees(Actor actor, CaseId id) {
		return cases.find(List.of(id)).stream().anyMatch(file -> CaseScope.sees(actor, file));
	}

	/// The cases an actor's bodies handle or help with: what is open, or what is over.
	public List<CaseView> ofBodies(Actor actor, boolean open, Optional<Cursor> after, int most) {
		return views.of(lists.ofBodies(actor.bodies(), open, after, Math.min(most, 200)));
	}

	/// How many open cases an actor's bodies handle or help with.
	public long waitingFor(Actor actor) {
		return lists.countOfBodies(actor.bodies());
	}

	/// What is parked inside an area, what is to be looked at first on top; at most 200 at a time.
	///
	/// @param from only those to be looked at from this day on
	public List<ParkedCase> parked(AreaCode within, LocalDate from, int most) {
		var files = lists.parked(within, from, Math.min(most, 200));
		var shown = views.of(List.copyOf(files));
		var parked = new ArrayList<ParkedCase>();
		for (int i = 0; i < files.size(); i++) {
			var file = files.get(i);
			parked.add(new ParkedCase(shown.get(i), file.why().reason(), file.why().condition(), file.why().lookBack(),
					file.at()));
		}
		return parked;
	}

	/// What an actor did in the last day and nobody touched since; at most 20.
	public List<Deed> deeds(Actor actor) {
		return timeline.deedsOf(actor, UNDOABLE, clock.instant());
	}

	/// How somebody who waits for a case is reached, in full. It is written down who looked and what for (CAS-43).
	///
	/// @return empty where nothing was left, or for somebody who does not wait for this case
	@Transactional
	public Optional<String> open(CaseId id, UUID request, String reason, Actor actor) {
		if (reason.isBlank() || !sees(actor, id)
				|| walking.voicesOf(id).stream().noneMatch(voice -> voice.request().equals(request))) {
			return Optional.empty();
		}
		var contact = voices.stream().flatMap(source -> source.fullContact(request, actor).stream()).findFirst();
		contact.ifPresent(_ -> trail.viewed(actor, id.subject(), "contact", reason));
		return contact;
	}

	private CaseSheet sheet(CaseFile file, Actor actor) {
		var head = file.head();
		var matter = head.matter();
		var audience = CaseScope.isDesk(actor, file) ? Audience.SENSITIVE : Audience.STAFF;
		var to = file.assignment();
		var bodies = new ArrayList<BodyId>();
		to.ifPresent(assignment -> {
			bodies.add(assignment.lead());
			bodies.addAll(assignment.assistants());
		});
		var names = organisations.names(bodies);
		return new CaseSheet(views.of(file), matter,
				matter.topic().flatMap(catalogue::topic).map(topic -> topic.full()).orElse(""),
				to.map(assignment -> names.getOrDefault(assignment.lead(), "")).orElse(""),
				to.map(Assignment::assistants).orElse(List.of()).stream().map(body -> names.getOrDefault(body, ""))
						.toList(),
				waiting(file), checker(file), territory.nameOf(communityOf(matter.area())), why(head),
				walking.voicesOf(head.id()), timeline.of(head.id(), audience),
				views.of(cases.find(cases.joinedInto(head.id()))),
				head.joinedInto().map(cases::get).map(views::of), near(file), possible(file, actor));
	}

	private static AreaCode communityOf(AreaCode area) {
		return area.at(AreaCode.Level.COMMUNITY).orElse(area);
	}

	private CaseSheet.Why why(Head head) {
		return new CaseSheet.Why(head.matter().receivedAt(), head.due(calendar), head.limit().resolve(),
				head.limit().resolve().words(), head.limit().source(), head.extensions(), head.pauses(),
				LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE));
	}

	private List<CaseView> near(CaseFile file) {
		var matter = file.head().matter();
		return views.of(lists.near(matter.area(), matter.place(), matter.topic(), 6)).stream()
				.filter(view -> !view.id().equals(file.head().id())).limit(5).toList();
	}

	private String waiting(CaseFile file) {
		var now = clock.instant();
		return switch (file) {
			case CaseFile.Disputed disputed -> "不归他们的依据：" + disputed.reference()
					+ (disputed.words().isBlank() ? "" : "。" + disputed.words());
			case CaseFile.InHand inHand -> inHand.work().proposal()
					.map(why -> "提请存案，等另一个人批：" + why.reason().word() + "；等的是" + why.condition() + "；"
							+ Times.day(why.lookBack(), now) + "前再看")
					.orElseGet(() -> inHand.work().contactedAt().isPresent() ? "" : "还没联系过居民");
			case CaseFile.Asking asking -> "钟停，等居民答：" + asking.question();
			case CaseFile.Outside outside -> outside.unit() + "，联系人 " + outside.contact();
			case CaseFile.Parked parked -> parked.why().reason().word() + "。等的是：" + parked.why().condition();
			case CaseFile.Reported reported -> reported.result().words();
			case CaseFile.Closed closed -> closed.result().words();
			case CaseFile.Declined declined -> declined.whereInstead();
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Dropped _ -> "";
		};
	}

	private String checker(CaseFile file) {
		return switch (file) {
			case CaseFile.Reported reported -> reported.checkedBy().map(by -> identity.nameOf(by) + "核过了")
					.orElse("还没有人核");
			case CaseFile.Closed closed -> identity.nameOf(closed.checkedBy()) + "核过了";
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Outside _, CaseFile.Parked _, CaseFile.Declined _, CaseFile.Dropped _ ->
					"";
		};
	}

	private static Set<Possible> possible(CaseFile file, Actor actor) {
		if (file.head().joinedInto().isPresent()) {
			return CaseScope.isDesk(actor, file) ? EnumSet.of(Possible.PART, Possible.NOTE) : EnumSet.of(Possible.NOTE);
		}
		var some = inState(file, actor);
		some.retainAll(ofActor(file, actor));
		some.add(Possible.NOTE);
		return some;
	}

	private static EnumSet<Possible> inState(CaseFile file, Actor actor) {
		return switch (file) {
			case CaseFile.Registered _ -> EnumSet.of(Possible.SEND, Possible.ASK, Possible.DECLINE, Possible.JOIN);
			case CaseFile.Sent sent -> {
				var some = EnumSet.of(Possible.TAKE_UP, Possible.JOIN);
				if (!sent.to().designated()) {
					some.addAll(Set.of(Possible.DISPUTE, Possible.HAND_OVER));
				}
				if (sent.to().by().equals(actor.account()) && !sent.to().designated()) {
					some.add(Possible.TAKE_BACK);
				}
				yield some;
			}
			case CaseFile.Disputed _ -> EnumSet.of(Possible.DESIGNATE, Possible.JOIN);
			case CaseFile.InHand inHand -> {
				var some = EnumSet.of(Possible.REPORT, Possible.CONTACT, Possible.ASK, Possible.PASS_ON, Possible.PARK,
						Possible.EXTEND, Possible.DECLINE, Possible.HAND_OVER, Possible.JOIN, Possible.ORDER);
				if (inHand.work().proposal().isPresent()) {
					some.add(Possible.APPROVE);
				}
				yield some;
			}
			case CaseFile.Outside _ ->
					EnumSet.of(Possible.LOOK, Possible.REPORT, Possible.EXTEND, Possible.JOIN, Possible.ORDER);
			case CaseFile.Parked _ -> EnumSet.of(Possible.LOOK);
			case CaseFile.Reported reported -> reported.checkedBy().isPresent()
					? EnumSet.noneOf(Possible.class) : EnumSet.of(Possible.CHECK, Possible.JOIN);
			case CaseFile.Asking _ -> EnumSet.of(Possible.JOIN);
			case CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ -> EnumSet.noneOf(Possible.class);
		};
	}

	private static EnumSet<Possible> ofActor(CaseFile file, Actor actor) {
		var area = file.head().matter().area();
		var some = EnumSet.noneOf(Possible.class);
		if (CaseScope.isDesk(actor, file)) {
			some.addAll(EnumSet.complementOf(EnumSet.of(Possible.DESIGNATE, Possible.APPROVE)));
		}
		if (file.assignment().filter(to -> actor.actsFor(to.lead())).isPresent()) {
			some.addAll(Set.of(Possible.TAKE_UP, Possible.DISPUTE, Possible.REPORT, Possible.CONTACT, Possible.ASK,
					Possible.PASS_ON, Possible.PARK, Possible.LOOK, Possible.EXTEND));
		}
		if (actor.mayIn(area, Role.STREET_DISPATCHER, Role.STREET_LEADER)) {
			some.addAll(Set.of(Possible.DESIGNATE, Possible.APPROVE, Possible.CHECK));
		}
		if (actor.mayIn(area, Role.COMMUNITY_SECRETARY)) {
			some.add(Possible.APPROVE);
		}
		return some;
	}

	/// The lengths by which a case may be put off: up to the first limit.
	public static List<Span> extensionsOf(Span limit) {
		return switch (limit) {
			case Span.WorkingDays(var days) -> upTo(days).stream().<Span>map(Span.WorkingDays::new).toList();
			case Span.CalendarDays(var days) -> upTo(days).stream().<Span>map(Span.CalendarDays::new).toList();
			case Span.UrgentHours(var hours) -> upTo(hours).stream().<Span>map(Span.UrgentHours::new).toList();
			case Span.WorkingHours(var hours) -> upTo(hours).stream().<Span>map(Span.WorkingHours::new).toList();
			case Span.Months(var months) -> upTo(months).stream().<Span>map(Span.Months::new).toList();
		};
	}

	private static List<Integer> upTo(int most) {
		return List.of(1, 2, 3, 5, 10, 15, 24).stream().filter(length -> length <= most).toList();
	}
}
