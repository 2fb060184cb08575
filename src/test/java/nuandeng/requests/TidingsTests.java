package nuandeng.requests;

import static nuandeng.requests.Sayings.saidBy;
import static nuandeng.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseMoved;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/// What speakers hear while their case moves, and while it stays where it is.
@NuandengTest
class TidingsTests {

	private static final TopicCode TOPIC = new TopicCode("R03-01");

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	CaseDesk cases;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	People people;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient sql;
	@Autowired
	Tidings tidings;
	@Autowired
	TransactionTemplate transaction;

	AreaCode grid = new AreaCode("00");
	Actor worker = Actor.resident();
	Actor secretary = Actor.resident();
	Actor handler = Actor.resident();
	BodyId lamps = new BodyId(new UUID(0, 0));

	@BeforeEach
	void aCommunityWithSomebodyResponsible() {
		clock.reset();
		var community = people.community();
		grid = People.gridOf(community);
		worker = people.somebody(Role.COMMUNITY_WORKER, community);
		secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		lamps = organisations.register("路灯班", Body.Kind.DEPARTMENT, community, "0000-23456", Optional.empty(), false);
		handler = people.handler(lamps, community);
		catalogue.putOnDuty(lamps, TOPIC, community, "责任清单 3.1", LocalDate.of(2026, 1, 1), secretary);
	}

	@Test
	@Proves("CAS-50")
	void words_for_residents_an_extension_and_another_look_are_told_and_a_note_is_not() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001111"), Actor.resident());
		var onCase = inHand(receipt);

		take(onCase, new CaseStep.Note("配件没到，先不说", nuandeng.cases.Visibility.STAFF, Optional.empty()), worker);
		take(onCase, new CaseStep.Reply("灯头星期二到"), handler);
		take(onCase, new CaseStep.Extend(new Span.WorkingDays(2), "灯头路上耽误了"), handler);
		take(onCase, new CaseStep.ProposeParking(ParkReason.NO_FUNDS, "等明年的钱", LocalDate.of(2026, 11, 2)), handler);
		take(onCase, new CaseStep.ApproveParking(true, ""), secretary);
		take(onCase, new CaseStep.LookAgain("钱还没下来", Optional.of(LocalDate.of(2026, 12, 1))), worker);

		eventually(() -> assertThat(told(receipt)).anySatisfy(text -> assertThat(text).contains("钱还没下来")
				.contains("12月1日")));
		assertThat(told(receipt)).anyMatch(text -> text.endsWith("：灯头星期二到"))
				.anyMatch(text -> text.contains("延期 2 个工作日") && text.contains("灯头路上耽误了"))
				.noneMatch(text -> text.contains("先不说"));
	}

	@Test
	@Proves("CAS-50")
	void whoever_waits_for_a_joined_case_hears_that_and_what_is_told_there() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001112"), Actor.resident());
		var onCase = opened(receipt);
		var other = inHand(requests.lodge(saidBy(grid, "灯都不亮", "13800001113"), Actor.resident()));
		assertThat(cases.join(onCase, other, worker)).isInstanceOf(Outcome.Done.class);
		take(other, new CaseStep.Reply("星期二一起换"), handler);

		eventually(() -> assertThat(told(receipt)).anyMatch(text -> text.endsWith("和另一件一起办，进展照样告诉您。"))
				.anyMatch(text -> text.contains("星期二一起换")));
	}

	@Test
	void news_that_comes_late_does_not_unsay_what_came_after_it() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001114"), Actor.resident());
		var onCase = inHand(receipt);
		take(onCase, new CaseStep.Contact("说好了", true), handler);
		take(onCase, new CaseStep.Report("换了灯头", List.of(), false), handler);
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isPresent());
		Tidings listener = AopTestUtils.getTargetObject(tidings);
		var takenUp =
				new CaseMoved(onCase, UUID.randomUUID(), CaseState.SENT, CaseState.IN_HAND, "路灯班正在办", Optional.empty(),
						clock.instant());

		transaction.executeWithoutResult(_ -> listener.on(takenUp));
		assertThat(requests.view(receipt.id()).reportedAt()).isPresent();
		take(onCase, new CaseStep.Check(false, "还是不亮"), secretary);
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isEmpty());
	}

	@Test
	@Proves("NTC-12")
	void what_nobody_has_said_yet_is_overtaken_and_words_to_a_resident_are_not() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001115"), Actor.resident());
		var onCase = opened(receipt);
		take(onCase, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		eventually(() -> assertThat(unsaid(receipt)).singleElement().asString().contains("已交给路灯班"));
		take(onCase, new CaseStep.Reply("灯头星期二到"), worker);
		eventually(() -> assertThat(unsaid(receipt)).hasSize(2));

		take(onCase, new CaseStep.TakeBack(), worker);
		eventually(() -> assertThat(unsaid(receipt)).singleElement().asString().contains("灯头星期二到"));
		assertThat(told(receipt)).anyMatch(text -> text.contains("已交给路灯班"));

		take(onCase, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		take(onCase, new CaseStep.TakeUp(), handler);
		take(onCase, new CaseStep.Contact("说好了", true), handler);
		eventually(() -> assertThat(unsaid(receipt)).anyMatch(text -> text.contains("已交给路灯班")));
		take(onCase, new CaseStep.Report("换了灯头", List.of(), false), handler);
		eventually(() -> assertThat(unsaid(receipt)).anyMatch(text -> text.contains("请您看看"))
				.noneMatch(text -> text.contains("已交给路灯班")));

		assertThat(joining.unassign(receipt.id(), worker)).isEmpty();
		assertThat(unsaid(receipt)).singleElement().asString().contains("灯头星期二到");
	}

	@Test
	@Proves("NTC-12")
	void what_was_sent_or_heard_stays_said() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001116"), Actor.resident());
		var onCase = opened(receipt);
		take(onCase, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		eventually(() -> assertThat(unsaid(receipt)).isNotEmpty());
		sql.sql("UPDATE notification.notices SET state = 'TOLD' WHERE recipient = :id")
				.param("id", receipt.id().toString()).update();
		take(onCase, new CaseStep.TakeBack(), worker);
		assertThat(joining.unassign(receipt.id(), worker)).isEmpty();
		assertThat(sql.sql("SELECT state FROM notification.notices WHERE recipient = :id")
				.param("id", receipt.id().toString()).query(String.class).list()).containsOnly("TOLD");
	}

	/// What waits to be said about the case; the receipt is another matter.
	private List<String> unsaid(Receipt receipt) {
		return sql.sql("""
				SELECT body FROM notification.notices
				 WHERE recipient = :id AND state IN ('WAITING', 'TO_CALL') AND body LIKE '%）：%'
				""")
				.param("id", receipt.id().toString())
				.query(String.class).list();
	}

	private CaseId opened(Receipt receipt) {
		var id = cases.register(new Matter("路灯不亮", "路灯不亮", grid, Optional.empty(), "3栋北边", Optional.of(TOPIC), false,
				false, false, Optional.empty(), clock.instant(), true), worker);
		assertThat(joining.assign(receipt.id(), id, worker)).isEmpty();
		return id;
	}

	private CaseId inHand(Receipt receipt) {
		var id = opened(receipt);
		take(id, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		take(id, new CaseStep.TakeUp(), handler);
		return id;
	}

	private void take(CaseId onCase, CaseStep step, Actor actor) {
		assertThat(cases.take(onCase, step, actor)).isInstanceOf(Outcome.Done.class);
	}

	private List<String> told(Receipt receipt) {
		return sql.sql("SELECT body FROM notification.notices WHERE recipient = :id")
				.param("id", receipt.id().toString())
				.query(String.class).list();
	}
}
