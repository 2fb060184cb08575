package nuandeng.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Rule;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld;

/// A community with its desk, its street and two bodies on duty, and cases in any state. New each time.
final class Bench {

	/// A topic of the ordinary class.
	static final TopicCode TOPIC = new TopicCode("R01-05");

	final CaseDesk desk;
	final AreaCode area;
	final Actor worker;
	final Actor colleague;
	final Actor secretary;
	final Actor dispatcher;
	final BodyId property;
	final BodyId water;
	final BodyId committee;
	final Actor handler;
	final Actor plumber;
	private final TestClock clock;

	Bench(CaseDesk desk, TestWorld.People people, Organisations organisations, Catalogue catalogue, TestClock clock) {
		this.desk = desk;
		this.clock = clock;
		area = people.community();
		var street = area.at(AreaCode.Level.STREET).orElseThrow();
		worker = people.somebody(Role.COMMUNITY_WORKER, area);
		colleague = people.somebody(Role.COMMUNITY_WORKER, area);
		secretary = people.somebody(Role.COMMUNITY_SECRETARY, area);
		dispatcher = people.somebody(Role.STREET_DISPATCHER, street);
		property =
				organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(), false);
		water = organisations.register("区水务所", Body.Kind.DEPARTMENT, area, "0000-34567", Optional.empty(), false);
		committee = organisations.register("居委会", Body.Kind.COMMUNITY, area, "0000-45678", Optional.empty(), false);
		handler = people.handler(property, area);
		plumber = people.handler(water, area);
		for (var body : List.of(property, water, committee)) {
			catalogue.putOnDuty(body, TOPIC, area, "责任清单 3.2.4", java.time.LocalDate.of(2026, 1, 1), secretary);
		}
	}

	Matter matter() {
		return new Matter("3栋2单元地下室返水", "地下室那根管子又堵了，水返上来。", area, Optional.empty(), "3栋2单元",
				Optional.of(TOPIC), false, false, false, Optional.empty(), now(), false);
	}

	Matter hazard() {
		var m = matter();
		return new Matter(m.title(), m.words(), area, m.place(), m.placeWords(), m.topic(), false, true, false,
				Optional.empty(), m.receivedAt(), false);
	}

	Matter awaited() {
		var m = matter();
		return new Matter(m.title(), m.words(), area, m.place(), m.placeWords(), m.topic(), false, false, false,
				Optional.empty(), m.receivedAt(), true);
	}

	Matter against(BodyId body) {
		var m = matter();
		return new Matter(m.title(), m.words(), area, m.place(), m.placeWords(), m.topic(), false, false, true,
				Optional.of(body), m.receivedAt(), false);
	}

	Instant now() {
		return clock.instant();
	}

	CaseId registered() {
		return desk.register(matter(), worker);
	}

	CaseId sent() {
		return sent(matter());
	}

	CaseId sent(Matter matter) {
		var id = desk.register(matter, worker);
		done(id, new CaseStep.Send(property, List.of(), TOPIC), worker);
		return id;
	}

	CaseId inHand() {
		return inHand(matter());
	}

	CaseId inHand(Matter matter) {
		var id = sent(matter);
		done(id, new CaseStep.TakeUp(), handler);
		return id;
	}

	CaseId reported() {
		var id = inHand();
		done(id, report(), handler);
		return id;
	}

	CaseId closed() {
		var id = reported();
		done(id, new CaseStep.SaidDone(UUID.randomUUID(), "好了", Optional.of(5)), Actor.resident());
		done(id, new CaseStep.Check(true, "看过"), worker);
		return id;
	}

	static CaseStep.Report report() {
		return new CaseStep.Report("管子疏通了", List.of(), false);
	}

	CaseView done(CaseId id, CaseStep step, Actor actor) {
		var outcome = desk.take(id, step, actor);
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		return ((Outcome.Done) outcome).now();
	}

	void refused(CaseId id, CaseStep step, Actor actor, Rule because) {
		var before = desk.view(id);
		assertThat(desk.take(id, step, actor)).isEqualTo(new Outcome.Refused(id, because));
		assertThat(desk.view(id)).isEqualTo(before);
	}

	CaseState state(CaseId id) {
		return desk.view(id).state();
	}
}
