package nuandeng.cases;

import static nuandeng.cases.Bench.report;
import static nuandeng.cases.CaseRules.ASKED_AFTER;
import static nuandeng.cases.CaseRules.REDOS;
import static nuandeng.cases.CaseRules.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.PushList.Why;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.notification.StaffInbox;
import nuandeng.requests.Joining;
import nuandeng.requests.Requests;
import nuandeng.requests.Sayings;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PushListTests extends CaseTest {

	@Autowired
	PushList list;
	@Autowired
	CaseBook book;
	@Autowired
	StaffInbox inbox;
	@Autowired
	Requests requests;
	@Autowired
	Joining joining;

	AreaCode street = new AreaCode("00");
	Actor leader = Actor.resident();

	@BeforeEach
	void somebodyLeads() {
		street = at.area.at(AreaCode.Level.STREET).orElseThrow();
		leader = people.somebody(Role.STREET_LEADER, street);
	}

	@Test
	void each_case_stands_once_for_the_first_reason_that_holds() {
		var moving = at.inHand();
		var disputed = at.sent();
		at.done(disputed, new CaseStep.Dispute("责任清单 3.2.9", "归水务"), at.handler);
		var problem = notDone(REDOS.most());
		var twice = notDone(2);
		var toPark = at.inHand();
		at.done(toPark, new CaseStep.ProposeParking(ParkReason.OWNERS, "等业主商量", LocalDate.of(2026, 10, 12)),
				at.handler);
		var parked = at.inHand();
		at.done(parked, new CaseStep.ProposeParking(ParkReason.SEASON, "等开春", LocalDate.of(2026, 10, 12)), at.handler);
		at.done(parked, new CaseStep.ApproveParking(true, ""), at.secretary);

		assertThat(whyOf(moving)).isNull();
		assertThat(whyOf(disputed)).isEqualTo(Why.DISPUTED);
		assertThat(whyOf(problem)).isEqualTo(Why.PROBLEM);
		assertThat(whyOf(twice)).isEqualTo(Why.NOT_DONE_TWICE);
		assertThat(whyOf(toPark)).isEqualTo(Why.TO_PARK);
		assertThat(whyOf(parked)).isNull();
		clock.set("2026-10-13T09:00");
		assertThat(whyOf(parked)).isEqualTo(Why.LOOK_PASSED);
		clock.set("2026-10-16T09:00");
		assertThat(whyOf(moving)).isEqualTo(Why.OVERDUE);
		assertThat(list.of(at.area, 50)).extracting(PushList.Group::why).isSorted();
		assertThat(list.of(street, 0)).isEmpty();
		assertThat(list.of(people.community(), 50)).isEmpty();
	}

	@Test
	@Proves("CAS-54")
	void what_nobody_touched_for_fifteen_days_is_stuck() {
		var id = at.inHand();
		clock.pass(Duration.ofDays(STUCK.most()));
		assertThat(whyOf(id)).isEqualTo(Why.OVERDUE);
		clock.pass(Duration.ofMinutes(1));
		assertThat(whyOf(id)).isEqualTo(Why.STUCK);
		assertThat(list.of(at.area, 5)).singleElement().satisfies(group -> {
			assertThat(group.all()).isEqualTo(1);
			assertThat(group.rows()).singleElement().satisfies(row -> assertThat(row.number()).isEqualTo(15));
		});
		at.done(id, new CaseStep.Contact("约了明天", true), at.handler);
		assertThat(whyOf(id)).isEqualTo(Why.OVERDUE);
	}

	@Test
	@Proves("CAS-55")
	void the_street_asks_after_a_case_and_those_who_can_answer_know_at_once() {
		var id = at.inHand();
		at.refused(id, new CaseStep.AskAfter("怎么还没动"), at.secretary, ASKED_AFTER);
		at.refused(id, new CaseStep.AskAfter(" "), leader, CaseRules.IN_WORDS);
		at.refused(at.closed(), new CaseStep.AskAfter("后来呢"), leader, CaseRules.STEP_FITS);
		at.done(id, new CaseStep.AskAfter("星期三以前给我回话"), leader);

		assertThat(inbox.of(at.handler, Long.MAX_VALUE, 5)).first().extracting(StaffInbox.Item::text).asString()
				.contains("街道过问").contains("星期三以前");
		assertThat(inbox.of(at.worker, Long.MAX_VALUE, 5)).first().extracting(StaffInbox.Item::text).asString()
				.contains("街道过问");
		assertThat(desk.timeline(id, Visibility.RESIDENT)).noneMatch(entry -> entry.kind().equals("asked-after"));
		assertThat(list.askedAfter(leader)).singleElement()
				.satisfies(asked -> assertThat(asked.view().id()).isEqualTo(id));
		clock.pass(Duration.ofDays(15));
		assertThat(list.askedAfter(leader)).isEmpty();
	}

	@Test
	@Proves("CAS-53")
	void a_leader_reads_the_course_of_a_case_and_not_who_asked() {
		var id = at.inHand();
		var receipt = requests.lodge(Sayings.saidBy(People.gridOf(at.area), "灯坏了", "13800008001"), Actor.resident());
		joining.assign(receipt.id(), id, at.worker);
		var number = desk.view(id).number();

		assertThat(book.sheet(number, at.worker).orElseThrow().voices()).singleElement()
				.satisfies(voice -> assertThat(voice.maskedPhone()).isPresent());
		assertThat(book.sheet(number, leader).orElseThrow().voices()).singleElement().satisfies(voice -> {
			assertThat(voice.words()).contains("灯坏了");
			assertThat(voice.maskedName()).isEmpty();
			assertThat(voice.maskedPhone()).isEmpty();
		});
		assertThat(book.sheet(number, leader).orElseThrow().timeline()).isNotEmpty();
		assertThat(book.open(id, receipt.id().value(), "问清情况", leader)).isEmpty();
		assertThat(book.open(id, receipt.id().value(), "问清情况", at.worker)).isPresent();
	}

	private CaseId notDone(int times) {
		var id = at.inHand();
		for (int i = 0; i < times; i++) {
			at.done(id, report(), at.handler);
			at.done(id, new CaseStep.SaidNotDone(UUID.randomUUID(), "还漏"), Actor.resident());
		}
		return id;
	}

	private @Nullable Why whyOf(CaseId id) {
		return list.of(street, 50).stream()
				.filter(group -> group.rows().stream().anyMatch(row -> row.view().id().equals(id)))
				.map(PushList.Group::why).findFirst().orElse(null);
	}
}
