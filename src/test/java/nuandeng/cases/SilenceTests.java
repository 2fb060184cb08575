package nuandeng.cases;

import static nuandeng.cases.Bench.TOPIC;
import static nuandeng.cases.Bench.report;
import static nuandeng.cases.CaseRules.HEARD_BY_ANOTHER;
import static nuandeng.cases.CaseRules.IN_WORDS;
import static nuandeng.cases.CaseRules.TOLD_BEFORE_SILENT;
import static nuandeng.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseDesk.Hearing;
import nuandeng.identity.Actor;
import nuandeng.notification.CallAnswer;
import nuandeng.notification.CallDesk;
import nuandeng.requests.Joining;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.requests.Sayings;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Silence says yes once everybody who waits has been told, and not before.
class SilenceTests extends CaseTest {

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	CaseClock caseClock;
	@Autowired
	CallDesk calls;
	@Autowired
	JdbcClient sql;

	@Test
	@Proves({"CAS-30", "CAS-51"})
	void seven_days_count_from_the_call_and_not_from_the_report() {
		var receipt = requests.lodge(Sayings.saidBy(People.gridOf(at.area), "灯坏了", "13800007001"), Actor.resident());
		var id = reportedAndChecked(receipt);
		nobodyHasCalledYet(receipt);

		clock.set("2026-10-17T09:00");
		look();
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.REPORTED);
		assertThat(desk.take(id, new CaseStep.Silence(), Actor.clock()))
				.isEqualTo(new Outcome.Refused(id, TOLD_BEFORE_SILENT));
		assertThat(toDesk(id)).isEqualTo(1);

		clock.set("2026-10-19T10:00");
		called(receipt);
		look();
		clock.set("2026-10-26T17:29");
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.REPORTED);

		clock.set("2026-10-27T08:30");
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.CLOSED);
	}

	@Test
	@Proves("CAS-51")
	void a_mail_that_came_back_closes_nothing_until_somebody_told_the_person() {
		var receipt = requests.lodge(Sayings.saidByMail(People.gridOf(at.area), "灯坏了", "aunt@example.org"),
				Actor.resident());
		var id = reportedAndChecked(receipt);
		settle(receipt, "BACK_AT_DESK");
		clock.set("2026-11-09T09:00");
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.REPORTED);

		var voice = receipt.id().value();
		assertThat(desk.hear(id, voice, Hearing.TOLD, " ", at.colleague)).isEqualTo(new Outcome.Refused(id, IN_WORDS));
		assertThat(desk.hear(id, voice, Hearing.TOLD, "上门说的", at.colleague)).isInstanceOf(Outcome.Done.class);
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.REPORTED);
		clock.set("2026-11-17T08:30");
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.CLOSED);
	}

	@Test
	@Proves("CAS-52")
	void what_residents_say_is_written_down_by_somebody_who_did_not_do_the_work() {
		var receipt = requests.lodge(Sayings.said(People.gridOf(at.area), "灯坏了"), Actor.resident());
		var id = desk.register(at.matter(), at.worker);
		joining.assign(receipt.id(), id, at.worker);
		at.done(id, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker);
		at.done(id, new CaseStep.TakeUp(), at.worker); // the body called, the desk wrote it down
		at.done(id, report(), at.worker);
		var voice = receipt.id().value();

		assertThat(desk.hear(id, voice, Hearing.DONE, "", at.worker))
				.isEqualTo(new Outcome.Refused(id, HEARD_BY_ANOTHER));
		assertThat(desk.hear(id, voice, Hearing.DONE, "来窗口说亮了", at.colleague)).isInstanceOf(Outcome.Done.class);
		at.done(id, new CaseStep.Check(true, ""), at.secretary);

		assertThat(at.state(id)).isEqualTo(CaseState.CLOSED);
		assertThat(desk.timeline(id, Visibility.RESIDENT)).anyMatch(entry -> entry.sentence().startsWith("代记：居民说办好了"));
	}

	@Test
	@Proves("CAS-51")
	void whoever_comes_to_a_case_after_the_report_is_told_of_it_too() {
		var first = requests.lodge(Sayings.saidBy(People.gridOf(at.area), "灯坏了", "13800007002"), Actor.resident());
		var id = reportedAndChecked(first);
		var late = requests.join(Sayings.saidBy(People.gridOf(at.area), "我家也是", "13800007003"), id, Actor.resident());

		assertThat(reports(late)).isEqualTo(1);
		nobodyHasCalledYet(late);
		nobodyHasCalledYet(first);
		called(first);
		clock.set("2026-11-17T08:30");
		look();
		assertThat(at.state(id)).isEqualTo(CaseState.REPORTED);
	}

	@Test
	void a_note_leaves_what_residents_said_as_it_is() {
		var receipt = requests.lodge(Sayings.said(People.gridOf(at.area), "灯坏了"), Actor.resident());
		var id = reportedAndChecked(receipt);
		var reportedAt = requests.view(receipt.id()).reportedAt();
		at.done(id, new CaseStep.Note("又看了一眼", Visibility.STAFF, Optional.empty()), at.worker);
		clock.set("2026-10-10T09:00");
		at.done(id, new CaseStep.Reply("请您看看亮不亮"), at.worker);
		eventually(
				() -> assertThat(sql.sql("SELECT count(*) FROM events.event_publication WHERE completion_date IS NULL")
						.query(Long.class).single()).isZero());
		assertThat(requests.view(receipt.id()).reportedAt()).isPresent().isEqualTo(reportedAt);
	}

	private CaseId reportedAndChecked(Receipt receipt) {
		var id = desk.register(at.matter(), at.worker);
		joining.assign(receipt.id(), id, at.worker);
		at.done(id, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker);
		at.done(id, new CaseStep.TakeUp(), at.handler);
		at.done(id, new CaseStep.Contact("说好了", true), at.handler);
		at.done(id, report(), at.handler);
		at.done(id, new CaseStep.Check(true, ""), at.worker);
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isPresent());
		return id;
	}

	private long reports(Receipt receipt) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE key LIKE 'case.reported.%' AND recipient = :id")
				.param("id", receipt.id().toString()).query(Long.class).single();
	}

	private void called(Receipt receipt) {
		var call = calls.waiting(at.worker, 10).stream().filter(each -> each.request().equals(receipt.id().value()))
				.findFirst().orElseThrow();
		calls.answer(call.id(), CallAnswer.REACHED, "", at.worker);
	}

	private void nobodyHasCalledYet(Receipt receipt) {
		sql.sql("UPDATE notification.notices SET area = :area, whom = '李**' WHERE recipient = :id")
				.param("area", at.area.digits()).param("id", receipt.id().toString()).update();
		settle(receipt, "TO_CALL");
	}

	private void settle(Receipt receipt, String state) {
		sql.sql("UPDATE notification.notices SET state = :state WHERE recipient = :id")
				.param("state", state).param("id", receipt.id().toString()).update();
	}

	private long toDesk(CaseId id) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE key LIKE 'case.untold.' || :id || '%'")
				.param("id", id.toString()).query(Long.class).single();
	}

	/// Other tests have left cases that wake as well.
	private void look() {
		for (int i = 0; i < 5; i++) {
			caseClock.look();
		}
	}
}
