package nuandeng.cases;

import static nuandeng.cases.Bench.TOPIC;
import static nuandeng.cases.Bench.report;
import static nuandeng.cases.CaseRules.CONTACT_FIRST;
import static nuandeng.cases.CaseRules.COUNTED_FROM_RECEIPT;
import static nuandeng.cases.CaseRules.DANGER_SHOWN_SAFE;
import static nuandeng.cases.CaseRules.EXTENDED_BEFORE_DUE;
import static nuandeng.cases.CaseRules.EXTENDED_NO_LONGER;
import static nuandeng.cases.CaseRules.EXTENDED_ONCE;
import static nuandeng.cases.CaseRules.HAZARD_STAYS;
import static nuandeng.cases.CaseRules.HELPERS_DO_NOT_CLOSE;
import static nuandeng.cases.CaseRules.LOOKED_AT_AGAIN;
import static nuandeng.cases.CaseRules.LOOK_AHEAD;
import static nuandeng.cases.CaseRules.NOT_OWN_WORK;
import static nuandeng.cases.CaseRules.PARKED_BY_TWO;
import static nuandeng.cases.CaseRules.PARKED_ON_A_CONDITION;
import static nuandeng.cases.CaseRules.PAUSE;
import static nuandeng.cases.CaseRules.REDOS;
import static nuandeng.cases.CaseRules.REOPENED_WITHIN;
import static nuandeng.cases.CaseRules.RESULT_IN_WORDS;
import static nuandeng.cases.CaseRules.SILENCE;
import static nuandeng.cases.CaseRules.STEP_FITS;
import static nuandeng.cases.CaseRules.STILL_WATCHING;
import static nuandeng.cases.CaseRules.TAKEN_OVER_BY_THE_STREET;
import static nuandeng.cases.CaseRules.TRIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseSheet.Possible;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.facts.CaseFact;
import nuandeng.cases.facts.CaseFacts;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.testing.Covers;
import nuandeng.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandlingTests extends CaseTest {

	@Autowired
	CaseBook book;
	@Autowired
	CaseClock caseClock;
	@Autowired
	CaseFacts facts;
	@Autowired
	AuditTrail trail;

	@Test
	@Proves("CAS-01")
	void a_step_is_refused_where_it_does_not_begin() {
		at.refused(at.registered(), new CaseStep.TakeUp(), at.worker, STEP_FITS);
		at.refused(at.closed(), report(), at.handler, STEP_FITS);
		at.refused(at.sent(), new CaseStep.Check(true, ""), at.worker, STEP_FITS);
	}

	@Test
	@Proves("CAS-41")
	void the_deadline_counts_working_days_from_the_receipt_and_says_why() {
		var id = at.sent();
		var view = desk.view(id);
		var why = book.sheet(view.number(), at.worker).orElseThrow().why();

		assertThat(why.due()).isInstanceOfSatisfying(Due.At.class, due -> {
			assertThat(due.at()).isEqualTo("2026-10-15T09:30:00Z"); // Thursday 17:30
			assertThat(due.days()).extracting(Due.Day::counting).containsExactly(Due.Counting.BEGUN,
					Due.Counting.COUNTED, Due.Counting.OFF, Due.Counting.COUNTED, Due.Counting.COUNTED,
					Due.Counting.COUNTED, Due.Counting.COUNTED);
		});
		assertThat(view.due()).contains(why.due().moment().orElseThrow());
		assertThat(trail.about(id.subject()))
				.anyMatch(entry -> entry.facts().toString().contains(COUNTED_FROM_RECEIPT.id()));
	}

	@Test
	void a_year_without_a_calendar_is_said_and_not_guessed() {
		clock.set("2026-12-31T10:00");
		var view = desk.view(at.sent());

		assertThat(view.due()).isEmpty();
		assertThat(view.residentSentence()).contains("等放假安排公布");
	}

	@Test
	@Proves({"CAS-15", "CAS-16"})
	@Covers("S4-2")
	void residents_are_called_before_it_is_said_to_be_done() {
		var id = at.inHand(at.awaited());
		at.refused(id, report(), at.handler, CONTACT_FIRST);
		at.done(id, new CaseStep.Contact("约了明天上门", true), at.handler);
		at.done(id, report(), at.handler);

		var silent = at.inHand(at.awaited());
		for (int i = 0; i < TRIES.most(); i++) {
			at.refused(silent, report(), at.handler, CONTACT_FIRST);
			at.done(silent, new CaseStep.Contact("没人接", false), at.handler);
		}
		at.done(silent, report(), at.handler);

		at.done(at.inHand(), report(), at.handler); // nobody waits for a call
	}

	@Test
	@Proves("CAS-15")
	void residents_are_called_before_it_is_passed_on_or_parked() {
		var id = at.inHand(at.awaited());
		var day = LocalDate.of(2026, 10, 12);
		var pass = new CaseStep.PassOn("供电服务站", "0000-33333", day);
		var park = new CaseStep.ProposeParking(ParkReason.SEASON, "等开春", day);

		at.refused(id, pass, at.handler, CONTACT_FIRST);
		at.refused(id, park, at.handler, CONTACT_FIRST);
		at.done(id, new CaseStep.Reply("电线是供电的，我们请他们来"), at.handler); // written words are a contact
		at.done(id, pass, at.handler);
	}

	@Test
	@Proves("CAS-17")
	void a_question_stops_the_clock_for_five_working_days_at_most() {
		var id = at.inHand();
		var before = desk.view(id).due().orElseThrow();
		at.done(id, new CaseStep.Ask("哪一层"), at.handler);
		at.refused(id, new CaseStep.GoOn(), Actor.clock(), PAUSE);
		clock.set("2026-10-15T17:29");
		caseClock.look();
		assertThat(at.state(id)).isEqualTo(CaseState.ASKING);
		assertThat(desk.view(id).overdue()).isFalse();

		clock.set("2026-10-16T09:00");
		caseClock.look();

		assertThat(at.state(id)).isEqualTo(CaseState.IN_HAND);
		assertThat(desk.view(id).due().orElseThrow()).isAfter(before);
		assertThat(book.sheet(desk.view(id).number(), at.worker).orElseThrow().why().due().days())
				.extracting(Due.Day::counting).contains(Due.Counting.PAUSED);
	}

	@Test
	void an_answer_lets_the_clock_go_on() {
		var id = at.inHand();
		at.done(id, new CaseStep.Ask("哪一层"), at.handler);
		clock.set("2026-10-09T15:00");

		assertThat(at.done(id, new CaseStep.Answered("三楼"), Actor.resident()).state()).isEqualTo(CaseState.IN_HAND);
		assertThat(book.sheet(desk.view(id).number(), at.worker).orElseThrow().why().pauses()).hasSize(1);
	}

	@Test
	@Proves({"CAS-18", "CAS-19"})
	void whoever_passes_it_on_keeps_watching() {
		var id = at.inHand();
		var day = LocalDate.of(2026, 10, 12);

		at.refused(id, new CaseStep.PassOn("供电服务站", " ", day), at.handler, STILL_WATCHING);
		at.refused(id, new CaseStep.PassOn("供电服务站", "0000-33333", LocalDate.of(2026, 10, 9)), at.handler, LOOK_AHEAD);
		var outside = at.done(id, new CaseStep.PassOn("供电服务站", "0000-33333", day), at.handler);

		assertThat(outside.residentSentence()).isEqualTo("已转给供电服务站，我们继续盯着，10月12日（周一）再看。");
		assertThat(outside.lead()).contains(at.property);
		at.done(id, new CaseStep.LookAgain("还在排", Optional.of(LocalDate.of(2026, 10, 14))), at.handler);
		assertThat(at.state(id)).isEqualTo(CaseState.OUTSIDE);
		at.done(id, new CaseStep.LookAgain("他们不来，我们自己办", Optional.empty()), at.handler);
		assertThat(at.state(id)).isEqualTo(CaseState.IN_HAND);
	}

	@Test
	@Proves({"CAS-20", "CAS-21", "CAS-22"})
	@Covers("S0-18")
	void what_cannot_be_done_now_is_parked_by_two_and_looked_at_again() {
		var id = at.inHand();
		var soon = LocalDate.of(2027, 4, 9);

		at.refused(id, new CaseStep.ProposeParking(ParkReason.NO_FUNDS, " ", soon), at.worker, PARKED_ON_A_CONDITION);
		at.refused(id, new CaseStep.ProposeParking(ParkReason.NO_FUNDS, "等改造资金", soon.plusDays(1)), at.worker,
				LOOKED_AT_AGAIN);
		at.done(id, new CaseStep.ProposeParking(ParkReason.NO_FUNDS, "等改造资金", soon), at.secretary);
		at.refused(id, new CaseStep.ApproveParking(true, ""), at.secretary, PARKED_BY_TWO);
		at.refused(id, new CaseStep.ApproveParking(true, ""), at.colleague, PARKED_BY_TWO);
		var parked = at.done(id, new CaseStep.ApproveParking(true, ""), at.dispatcher);

		assertThat(parked.residentSentence()).isEqualTo("现在办不了，2027年4月9日（周五）前再看一次。");
		assertThat(book.counts(at.area)).containsEntry(CaseQueue.PARKED, 1L).containsEntry(CaseQueue.OVER, 0L)
				.containsEntry(CaseQueue.OPEN, 0L);
		assertThat(at.done(id, new CaseStep.LookAgain("钱下来了", Optional.empty()), at.worker).state())
				.isEqualTo(CaseState.IN_HAND);
	}

	@Test
	@Proves({"CAS-34", "CAS-35", "CAS-36"})
	void it_is_put_off_once_no_longer_than_the_first_time_and_before_it_is_due() {
		var id = at.inHand();
		var before = desk.view(id).due().orElseThrow();

		at.refused(id, new CaseStep.Extend(new Span.WorkingDays(6), "等配件"), at.handler, EXTENDED_NO_LONGER);
		at.done(id, new CaseStep.Extend(new Span.WorkingDays(3), "等配件"), at.handler);
		assertThat(desk.view(id).due().orElseThrow()).isAfter(before);
		at.refused(id, new CaseStep.Extend(new Span.WorkingDays(1), "还等"), at.handler, EXTENDED_ONCE);

		var late = at.inHand();
		clock.set("2026-10-15T17:31");
		at.refused(late, new CaseStep.Extend(new Span.WorkingDays(1), "来不及"), at.handler, EXTENDED_BEFORE_DUE);
		assertThat(desk.view(late).overdue()).isTrue();
	}

	@Test
	@Proves({"CAS-25", "CAS-26"})
	void a_result_is_told_in_words_and_danger_is_shown_to_be_over() {
		var id = at.inHand(at.hazard());

		at.refused(id, new CaseStep.Report(" ", List.of(), false), at.handler, RESULT_IN_WORDS);
		at.refused(id, report(), at.handler, DANGER_SHOWN_SAFE);
		at.done(id, new CaseStep.Report("换了盖板", List.of(new AttachmentId(UUID.randomUUID())), false), at.handler);
	}

	@Test
	@Proves("CAS-27")
	void a_body_that_helps_does_not_report() {
		var id = at.registered();
		at.done(id, new CaseStep.Send(at.property, List.of(at.water), TOPIC), at.worker);
		at.done(id, new CaseStep.TakeUp(), at.handler);

		at.refused(id, report(), at.plumber, HELPERS_DO_NOT_CLOSE);
		at.done(id, new CaseStep.Note("我们关了总阀", Visibility.STAFF, Optional.empty()), at.plumber);
	}

	@Test
	@Proves("CAS-28")
	void nobody_checks_own_work() {
		var id = at.sent();
		at.done(id, new CaseStep.TakeUp(), at.worker);
		at.done(id, report(), at.worker);

		at.refused(id, new CaseStep.Check(true, ""), at.worker, NOT_OWN_WORK);
		at.done(id, new CaseStep.Check(true, ""), at.colleague);
		var both = people.somebody(Role.COMMUNITY_WORKER, at.area);
		var two = new Actor(both.account(), both.name(),
				List.of(both.grants().getFirst(), at.handler.grants().getFirst()));
		at.refused(at.reported(), new CaseStep.Check(true, ""), two, NOT_OWN_WORK);
	}

	@Test
	@Proves("CAS-29")
	void it_is_closed_when_residents_and_a_checker_agree_in_either_order() {
		var one = at.inHand(at.awaited());
		at.done(one, new CaseStep.Contact("说好了", true), at.handler);
		at.done(one, report(), at.handler);
		at.done(one, new CaseStep.Check(true, "看过"), at.worker);
		assertThat(at.state(one)).isEqualTo(CaseState.REPORTED);
		at.done(one, new CaseStep.SaidDone(UUID.randomUUID(), "好了", Optional.of(5)), Actor.resident());
		assertThat(at.state(one)).isEqualTo(CaseState.CLOSED);

		var other = at.reported();
		at.done(other, new CaseStep.SaidDone(UUID.randomUUID(), "好了", Optional.empty()), Actor.resident());
		assertThat(at.state(other)).isEqualTo(CaseState.REPORTED);
		at.done(other, new CaseStep.Check(true, ""), at.worker);
		assertThat(at.state(other)).isEqualTo(CaseState.CLOSED);
	}

	@Test
	@Proves("CAS-30")
	void seven_days_of_silence_after_being_told_say_yes() {
		var id = at.inHand(at.awaited());
		at.done(id, new CaseStep.Contact("说好了", true), at.handler);
		at.done(id, report(), at.handler);
		at.done(id, new CaseStep.Check(true, ""), at.worker);
		clock.set("2026-10-16T17:29");
		at.refused(id, new CaseStep.Silence(), Actor.clock(), SILENCE);

		clock.set("2026-10-16T17:30");
		caseClock.look();

		assertThat(at.state(id)).isEqualTo(CaseState.CLOSED);
		assertThat(facts()).filteredOn(fact -> fact.caseId().equals(id.value()))
				.extracting(CaseFact::kind).endsWith("reported", "checked", "closed");
	}

	@Test
	@Proves("CAS-31")
	void not_done_reopens_without_argument_for_thirty_days() {
		var id = at.closed();
		clock.set("2026-11-08T17:30");
		var reopened = at.done(id, new CaseStep.SaidNotDone(UUID.randomUUID(), "又漏了"), Actor.resident());
		assertThat(reopened.state()).isEqualTo(CaseState.IN_HAND);
		assertThat(reopened.redos()).isEqualTo(1);

		clock.reset();
		var late = at.closed();
		clock.set("2026-11-08T17:31");
		at.refused(late, new CaseStep.SaidNotDone(UUID.randomUUID(), "又漏了"), Actor.resident(), REOPENED_WITHIN);
	}

	@Test
	@Proves("CAS-49")
	void a_problem_case_is_decided_by_the_street() {
		var id = at.inHand();
		for (int i = 0; i < REDOS.most(); i++) {
			at.done(id, report(), at.handler);
			at.done(id, new CaseStep.SaidNotDone(UUID.randomUUID(), "还漏"), Actor.resident());
		}
		at.refused(id, new CaseStep.HandOver(at.water, "换一家"), at.worker, TAKEN_OVER_BY_THE_STREET);
		at.refused(id, new CaseStep.Decline(RejectReason.OUT_OF_DUTY, "去别处"), at.secretary, TAKEN_OVER_BY_THE_STREET);
		assertThat(book.sheet(desk.view(id).number(), at.worker).orElseThrow().may(Possible.HAND_OVER)).isFalse();
		assertThat(book.sheet(desk.view(id).number(), at.dispatcher).orElseThrow().may(Possible.HAND_OVER)).isTrue();
		at.done(id, new CaseStep.ProposeParking(ParkReason.OWNERS, "等业主商量", LocalDate.of(2026, 11, 2)), at.handler);
		at.refused(id, new CaseStep.ApproveParking(true, ""), at.secretary, TAKEN_OVER_BY_THE_STREET);
		at.done(id, new CaseStep.ApproveParking(false, "接着办"), at.dispatcher);
		at.done(id, report(), at.handler);

		at.refused(id, new CaseStep.Check(true, ""), at.worker, TAKEN_OVER_BY_THE_STREET);
		at.done(id, new CaseStep.Check(true, ""), at.dispatcher);
	}

	@Test
	@Proves("CAS-32")
	void the_third_redo_makes_it_a_case_of_the_street() {
		var id = at.inHand();
		for (int i = 1; i <= REDOS.most(); i++) {
			assertThat(desk.view(id).problem()).isFalse();
			at.done(id, report(), at.handler);
			at.done(id, i == 2 ? new CaseStep.Check(false, "还漏") : new CaseStep.SaidNotDone(UUID.randomUUID(), "还漏"),
					i == 2 ? at.worker : Actor.resident());
		}
		assertThat(desk.view(id).problem()).isTrue();
		assertThat(desk.view(id).redos()).isEqualTo(REDOS.most());
	}

	@Test
	@Proves("CAS-37")
	void a_hazard_stays_when_the_person_goes() {
		at.refused(at.inHand(at.hazard()), new CaseStep.Drop("不用了"), Actor.resident(), HAZARD_STAYS);
		assertThat(at.done(at.inHand(), new CaseStep.Drop("不用了"), Actor.resident()).state())
				.isEqualTo(CaseState.DROPPED);
	}

	@Test
	@Covers("S0-42")
	void every_move_leaves_an_entry_a_fact_and_a_line_in_the_trail() {
		var id = at.closed();
		var kinds = List.of("registered", "sent", "taken-up", "reported", "said-done", "closed");

		assertThat(desk.timeline(id, Visibility.SENSITIVE).reversed()).extracting(TimelineEntry::kind)
				.containsExactlyElementsOf(kinds);
		assertThat(facts()).filteredOn(fact -> fact.caseId().equals(id.value())).extracting(CaseFact::kind)
				.containsExactlyElementsOf(kinds);
		assertThat(trail.about(id.subject())).extracting(entry -> entry.what())
				.contains("case.registered", "case.sent", "case.taken_up", "case.reported", "case.said_done",
						"case.closed");
		assertThat(facts()).filteredOn(fact -> fact.caseId().equals(id.value()) && fact.kind().equals("closed"))
				.allMatch(CaseFact::solved);
	}

	@Test
	void the_clock_reminds_once_of_what_is_due_and_of_what_is_to_be_looked_at() {
		var id = at.inHand();
		clock.set("2026-10-15T08:30");
		caseClock.look();
		caseClock.look();
		clock.set("2026-10-15T17:30");
		caseClock.look();
		caseClock.look();

		assertThat(notices("case.today." + id)).isEqualTo(1);
		assertThat(notices("case.over." + id)).isEqualTo(2);
	}

	@Autowired
	org.springframework.jdbc.core.simple.JdbcClient sql;

	private long notices(String key) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE key LIKE :key || '%'").param("key", key)
				.query(Long.class).single();
	}

	private List<CaseFact> facts() {
		return facts.since(0, 10_000);
	}
}
