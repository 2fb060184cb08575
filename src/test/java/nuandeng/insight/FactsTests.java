package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.Promise;
import nuandeng.requests.Promises;
import nuandeng.requests.RequestId;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done through the doors of other chapters arrives in the figures.
@NuandengTest
class FactsTests {

	private static final TopicCode LAMPS = new TopicCode("R01-05");

	@Autowired
	Insight insight;

	@Autowired
	People people;

	@Autowired
	Requests requests;

	@Autowired
	Joining joining;

	@Autowired
	Promises promises;

	@Autowired
	CaseDesk desk;

	@Autowired
	Organisations organisations;

	@Autowired
	Catalogue catalogue;

	@Autowired
	TestClock clock;

	private AreaCode here = new AreaCode("99");
	private Actor worker = Actor.clock();
	private Actor handler = Actor.clock();
	private BodyId lamps = new BodyId(UUID.randomUUID());

	@BeforeEach
	void monday() {
		clock.set("2026-09-28T09:00");
		here = people.community();
		worker = people.somebody(Role.COMMUNITY_WORKER, here);
		lamps = organisations.register("街道市政所", Body.Kind.DEPARTMENT, here, "0000-23456", Optional.empty(), false);
		handler = people.handler(lamps, here);
		for (var topic : List.of(LAMPS, new TopicCode("R02-01"))) {
			catalogue.putOnDuty(lamps, topic, here, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
					people.somebody(Role.COMMUNITY_SECRETARY, here));
		}
	}

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	@Proves("INS-14")
	void each_class_of_matter_has_its_own_limit_for_the_first_contact() {
		assertThat(catalogue.limitsFor(new TopicCode("R02-01"), here, LocalDate.of(2026, 9, 28)).firstContact().code())
				.isEqualTo("4UWH");
		var danger = handled(true, LAMPS);
		var water = handled(false, new TopicCode("R02-01"));
		var lamp = handled(false, LAMPS);
		clock.set("2026-09-28T12:30"); // after two hours, before four
		contacted(danger);
		contacted(water);
		clock.set("2026-09-29T17:00"); // the evening of the next working day
		contacted(lamp);
		clock.set("2026-10-09T10:20");
		assertThat(answers().response()).isEqualTo(new Ratio(2, 3));
		assertThat(numbers(Behind.CONTACTED_IN_TIME)).containsExactlyInAnyOrder(water, lamp);
	}

	@Test
	void the_day_to_look_back_and_a_kept_promise_are_counted() {
		var file = handled(false, LAMPS);
		done(file, new CaseStep.ProposeParking(CaseStep.ParkReason.values()[0], "等明年的钱", LocalDate.of(2026, 10, 6)),
				handler);
		done(file, new CaseStep.ApproveParking(true, "同意"), people.somebody(Role.COMMUNITY_SECRETARY, here));
		var voice = said();
		var kept = promises.make(voice, new Promise("问好了告诉您", LocalDate.of(2026, 9, 29)), worker);
		promises.make(voice, new Promise("再来看一次", LocalDate.of(2026, 9, 30)), worker);
		clock.set("2026-09-29T16:00");
		promises.told(kept, "告诉了，下周来装", worker);
		clock.set("2026-10-09T10:20");
		var report = report();
		assertThat(report.tally().of(Behind.LOOK_MISSED)).isOne();
		assertThat(report.tally().ratio(Behind.PROMISES_KEPT, Behind.PROMISES_DUE)).isEqualTo(new Ratio(1, 2));
	}

	private CaseId handled(boolean urgent, TopicCode topic) {
		var voice = said();
		var file = desk.register(new Matter("灯不亮", "灯不亮", here, Optional.empty(), "3栋", Optional.of(topic), urgent,
				false, false, Optional.empty(), clock.instant(), true), worker);
		joining.assign(voice, file, worker);
		done(file, new CaseStep.Send(lamps, List.of(), topic), worker);
		done(file, new CaseStep.TakeUp(), handler);
		return file;
	}

	private RequestId said() {
		return requests.lodge(new Lodging(UUID.randomUUID(), Channel.WEB, "灯不亮", here, Optional.empty(), "",
				Optional.empty(), true, Optional.empty(), clock.instant(), Optional.empty(), Optional.empty(),
				Optional.empty(), OptionalInt.empty()), Actor.resident()).id();
	}

	private void contacted(CaseId file) {
		done(file, new CaseStep.Contact("说好了明天来", true), handler);
	}

	private void done(CaseId file, CaseStep step, Actor actor) {
		assertThat(desk.take(file, step, actor)).isInstanceOf(Outcome.Done.class);
	}

	private Question question() {
		return Question.of(here, LocalDate.of(2026, 9, 1), insight.today(), insight.today());
	}

	private Report report() {
		return insight.report(question());
	}

	private Answers answers() {
		return report().answers();
	}

	private List<CaseId> numbers(Behind behind) {
		return insight.rows(question(), behind, Optional.empty(), 9).rows().stream()
				.map(row -> new CaseId(row.fated().root().orElseThrow())).toList();
	}
}
