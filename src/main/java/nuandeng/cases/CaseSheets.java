package nuandeng.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nuandeng.cases.CaseSheet.Possible;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.CaseScope;
import nuandeng.cases.steps.Head;
import nuandeng.cases.spi.Voice;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import nuandeng.territory.Territory;
import org.springframework.stereotype.Component;

/// Makes the sheet of a case for one reader: what it waits for, why it is due then, what the reader may try.
@Component
class CaseSheets {

	/// What the street alone decides once a case went up to it.
	private static final Set<Possible> DECISIONS =
			Set.of(Possible.APPROVE, Possible.CHECK, Possible.DECLINE, Possible.HAND_OVER);

	private final Cases cases;
	private final CaseLists lists;
	private final CaseViews views;
	private final Timeline timeline;
	private final Walking walking;
	private final Catalogue catalogue;
	private final Organisations organisations;
	private final Territory territory;
	private final Identity identity;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	CaseSheets(Cases cases, CaseLists lists, CaseViews views, Timeline timeline, Walking walking, Catalogue catalogue,
			Organisations organisations, Territory territory, Identity identity, WorkCalendar calendar,
			InstantSource clock) {
		this.cases = cases;
		this.lists = lists;
		this.views = views;
		this.timeline = timeline;
		this.walking = walking;
		this.catalogue = catalogue;
		this.organisations = organisations;
		this.territory = territory;
		this.identity = identity;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// Everything about a case that an actor may see.
	CaseSheet of(CaseFile file, Actor actor) {
		var head = file.head();
		var matter = head.matter();
		var audience = CaseScope.isDesk(actor, file) ? Visibility.SENSITIVE : Visibility.STAFF;
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
				waiting(file), checker(file), territory.nameOf(communityOf(matter.area())),
				matter.area().at(AreaCode.Level.STREET).map(territory::nameOf).orElse(""), why(head),
				voices(file, actor), timeline.of(head.id(), audience),
				views.of(seen(cases.find(cases.joinedInto(head.id())), actor)),
				head.joinedInto().map(cases::get).filter(into -> CaseScope.sees(actor, into)).map(views::of),
				near(file, actor), possible(file, actor));
	}

	private static AreaCode communityOf(AreaCode area) {
		return area.at(AreaCode.Level.COMMUNITY).orElse(area);
	}

	private CaseSheet.Why why(Head head) {
		return new CaseSheet.Why(head.matter().receivedAt(), head.due(calendar), head.limit().resolve(),
				head.limit().resolve().words(), head.limit().source(), head.extensions(), head.pauses(),
				LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE));
	}

	private List<CaseView> near(CaseFile file, Actor actor) {
		var matter = file.head().matter();
		return views.of(seen(lists.near(matter.area(), matter.place(), matter.topic(), 6), actor)).stream()
				.filter(view -> !view.id().equals(file.head().id())).limit(5).toList();
	}

	/// A body reads of no case that it may not open, least of all of one that complains of it.
	private static List<CaseFile> seen(List<CaseFile> files, Actor actor) {
		return files.stream().filter(file -> CaseScope.sees(actor, file)).toList();
	}

	private List<Voice> voices(CaseFile file, Actor actor) {
		var voices = walking.voicesOf(file.head().id());
		return CaseScope.mayCall(actor, file) ? voices : voices.stream().map(Voice::unnamed).toList();
	}

	/// What a case waits for just now, in words for staff; empty if for nothing special.
	String waiting(CaseFile file) {
		var now = clock.instant();
		return switch (file) {
			case CaseFile.Disputed disputed -> "不归他们的依据：" + disputed.reference()
					+ (disputed.words().isBlank() ? "" : "。" + disputed.words());
			case CaseFile.InHand inHand -> inHand.work().proposal()
					.map(why -> "提请存案，等另一个人批：" + why.reason().word() + "；等的是：" + why.condition() + "；"
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
			var joined = CaseScope.isDesk(actor, file) ? EnumSet.of(Possible.PART) : EnumSet.noneOf(Possible.class);
			joined.addAll(always(file, actor));
			return joined;
		}
		var some = inState(file, actor);
		some.retainAll(ofActor(file, actor));
		some.addAll(always(file, actor));
		if (actor.mayIn(file.head().matter().area(), Role.STREET_DISPATCHER, Role.STREET_LEADER)
				&& (file.state().isOpen() || file.state() == CaseState.PARKED)) {
			some.add(Possible.ASK_AFTER);
		}
		if (file.state().isOpen() && (CaseScope.isDesk(actor, file) || leads(file, actor))) {
			some.add(Possible.REPLY);
		}
		return some;
	}

	private static EnumSet<Possible> always(CaseFile file, Actor actor) {
		return CaseScope.mayCall(actor, file) ? EnumSet.of(Possible.NOTE, Possible.CALL) : EnumSet.of(Possible.NOTE);
	}

	private static boolean leads(CaseFile file, Actor actor) {
		return file.assignment().filter(to -> actor.actsFor(to.lead())).isPresent();
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
					? EnumSet.of(Possible.HEAR) : EnumSet.of(Possible.CHECK, Possible.JOIN, Possible.HEAR);
			case CaseFile.Asking _ -> EnumSet.of(Possible.JOIN);
			case CaseFile.Closed _ -> EnumSet.of(Possible.HEAR);
			case CaseFile.Declined _, CaseFile.Dropped _ -> EnumSet.noneOf(Possible.class);
		};
	}

	private static EnumSet<Possible> ofActor(CaseFile file, Actor actor) {
		var area = file.head().matter().area();
		var some = EnumSet.noneOf(Possible.class);
		if (CaseScope.isDesk(actor, file)) {
			some.addAll(EnumSet.complementOf(EnumSet.of(Possible.DESIGNATE, Possible.APPROVE)));
		}
		if (leads(file, actor)) {
			some.addAll(Set.of(Possible.TAKE_UP, Possible.DISPUTE, Possible.REPORT, Possible.CONTACT, Possible.ASK,
					Possible.PASS_ON, Possible.PARK, Possible.LOOK, Possible.EXTEND));
		}
		if (actor.mayIn(area, Role.STREET_DISPATCHER, Role.STREET_LEADER)) {
			some.addAll(Set.of(Possible.DESIGNATE, Possible.APPROVE, Possible.CHECK));
			if (file.head().isProblem()) {
				some.addAll(DECISIONS);
			}
			return some;
		}
		if (actor.mayIn(area, Role.COMMUNITY_SECRETARY)) {
			some.add(Possible.APPROVE);
		}
		if (file.head().isProblem()) {
			some.removeAll(DECISIONS);
		}
		return some;
	}
}
