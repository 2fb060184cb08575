package nuandeng.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseRules;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Contact;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class DeskTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	CaseDesk cases;
	@Autowired
	Identity identity;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	AuditTrail trail;
	@Autowired
	TestWorld.People people;
	@Autowired
	TestClock clock;

	AreaCode area;
	BodyId property;
	Visitor worker;
	Visitor secretary;
	Visitor handler;
	Actor workerActor;

	@BeforeEach
	void begin() {
		clock.reset();
		area = people.community();
		property = organisations.register("安和物业" + COUNT.incrementAndGet(), Body.Kind.PROPERTY_COMPANY, area,
				"0000-23456", Optional.empty(), false);
		var lead = people.somebody(Role.COMMUNITY_SECRETARY, area);
		catalogue.putOnDuty(property, new TopicCode("R01-05"), area, "责任清单 3.2.4", LocalDate.of(2026, 1, 1), lead);
		worker = visitor(Role.COMMUNITY_WORKER, area, Optional.empty());
		workerActor = identity.actor(lastAccount).orElseThrow();
		secretary = visitor(Role.COMMUNITY_SECRETARY, area, Optional.empty());
		handler = visitor(Role.UNIT_HANDLER, area, Optional.of(property));
	}

	nuandeng.identity.AccountId lastAccount = nuandeng.identity.AccountId.NOBODY;

	private Visitor visitor(Role role, AreaCode where, Optional<BodyId> body) {
		var signIn = "desk-" + role.name().toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet();
		lastAccount = identity.open(signIn, "某" + COUNT.get(), TestWorld.People.PASSWORD);
		identity.grant(lastAccount, new Grant(role, where, body));
		return new Visitor(port).signedInAs(signIn, TestWorld.People.PASSWORD);
	}

	private Receipt lodged(String words) {
		return requests.lodge(new Lodging(UUID.randomUUID(), Channel.PHONE, words, TestWorld.People.gridOf(area),
				Optional.empty(), "3栋2单元",
				Optional.of(new Contact(Optional.of(new PersonName("纪长河")), PhoneNumber.of("13900006025"),
						Optional.empty(), false)),
				false, Optional.empty(), clock.instant(), Optional.empty(),
				Optional.empty(), Optional.empty(), OptionalInt.empty()), Actor.resident());
	}

	private CaseState stateOf(Receipt receipt) {
		return cases.view(requests.view(receipt.id()).onCase().orElseThrow()).state();
	}

	private String caseOf(Receipt receipt) {
		return cases.view(requests.view(receipt.id()).onCase().orElseThrow()).number().value();
	}

	private Receipt sent() {
		var receipt = lodged("地下室排水管堵了，返水");
		worker.open("/desk/cases/inbox/" + receipt.number().value())
				.form("/desk/cases/inbox/" + receipt.number().value() + "/sending")
				.with("suggestion", "R01-05/" + property).send();
		assertThat(stateOf(receipt)).isEqualTo(CaseState.SENT);
		return receipt;
	}

	@Test
	@Covers({"S1-25", "S0-42"})
	void a_request_is_sent_taken_up_reported_checked_and_closed_without_script() {
		var receipt = lodged("地下室排水管堵了，返水");
		var list = worker.open("/desk/cases");
		assertThat(list.text()).contains("地下室排水管堵了").contains("待分派");

		var form = worker.open("/desk/cases/inbox/" + receipt.number().value());
		var sent = form.formWith("分派").with("topic", "R01-05").with("lead", property.toString());
		assertThat(sent.send().text()).contains("已交给安和物业");
		var number = caseOf(receipt);
		assertThat(handler.open("/partner").text()).contains("地下室排水管堵了");

		var page = handler.open("/partner/cases/" + number);
		assertThat(page.text()).contains("最晚10月15日（周四）").doesNotContain("13900006025").contains("纪");
		page.press("接下");
		handler.open("/partner/cases/" + number).form("/partner/cases/" + number + "/contact")
				.with("words", "约了下午上门").send();
		var reported = handler.open("/partner/cases/" + number).form("/partner/cases/" + number + "/result")
				.with("words", "管子疏通了").send();
		assertThat(reported.status()).isEqualTo(200);
		assertThat(stateOf(receipt)).isEqualTo(CaseState.REPORTED);

		secretary.open("/desk/cases/" + number).form("/desk/cases/" + number + "/check").send();
		cases.take(requests.view(receipt.id()).onCase().orElseThrow(),
				new CaseStep.SaidDone(receipt.id().value(), "好了", Optional.of(5)), Actor.resident());
		assertThat(stateOf(receipt)).isEqualTo(CaseState.CLOSED);
		assertThat(worker.open("/desk/cases/" + number + "/print").text()).contains("诉求办理单").contains("只增不改");
	}

	@Test
	@Proves("CAS-05")
	void a_wrong_choice_is_told_keeps_what_was_typed_and_sends_nothing() {
		var receipt = lodged("地下室排水管堵了");
		var other = organisations.register("别家" + COUNT.incrementAndGet(), Body.Kind.DEPARTMENT, area, "0000-1",
				Optional.empty(), false);
		var path = "/desk/cases/inbox/" + receipt.number().value();

		var empty = worker.open(path).form(path + "/sending").with("suggestion", "").with("topic", "").with("lead", "")
				.send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.text()).contains("选一下是哪一类事").contains("选一下谁主办");
		var notOnDuty = worker.open(path).form(path + "/sending").with("suggestion", "").with("topic", "R01-05")
				.with("lead", other.toString()).send();
		assertThat(notOnDuty.status()).isEqualTo(422);
		assertThat(notOnDuty.text()).contains(CaseRules.ON_DUTY.id());
		assertThat(requests.view(receipt.id()).onCase()).isEmpty();
	}

	@Test
	void whoever_comes_second_is_told_and_overwrites_nothing() {
		var receipt = lodged("地下室排水管堵了");
		var path = "/desk/cases/inbox/" + receipt.number().value();
		var first = worker.open(path).form(path + "/sending").with("suggestion", "R01-05/" + property);
		var second = secretary.open(path).form(path + "/sending").with("suggestion", "R01-05/" + property);
		first.send();
		var number = caseOf(receipt);

		assertThat(second.send().text()).contains("刚被别人分派了");
		assertThat(caseOf(receipt)).isEqualTo(number);

		var stale = secretary.open("/desk/cases/" + number).formWith("接下");
		handler.open("/partner/cases/" + number).press("接下");
		var told = stale.send();
		assertThat(told.status()).isEqualTo(422);
		assertThat(told.text()).contains(CaseRules.SEEN_LATEST.id()).contains("接下了");
	}

	@Test
	void a_sending_is_taken_back_with_one_press_and_waits_again() {
		var receipt = sent();
		var undone = worker.open("/desk/cases").press("撤销");

		assertThat(undone.text()).contains("已撤销");
		assertThat(requests.view(receipt.id()).waits()).isTrue();
		assertThat(secretary.open("/desk/cases").text()).contains("地下室排水管堵了");
	}

	@Test
	@Covers("S1-2")
	void what_says_two_things_is_split_and_each_goes_its_own_way() {
		var receipt = lodged("地下室返水，楼道灯也不亮");
		var path = "/desk/cases/inbox/" + receipt.number().value();
		assertThat(worker.open(path).form(path + "/splitting").with("second", "楼道灯不亮").send().text()).contains("分成两件了");
		assertThat(requests.inbox(area, Optional.empty(), 10)).hasSize(2);
	}

	@Test
	void a_request_joins_an_open_case_and_leaves_it_again() {
		var first = sent();
		var second = lodged("二单元也返水");
		var path = "/desk/cases/inbox/" + second.number().value();

		worker.open(path).form(path + "/joining").with("near", "").with("into", caseOf(first)).send();
		assertThat(caseOf(second)).isEqualTo(caseOf(first));
		assertThat(worker.open("/desk/cases/" + caseOf(first)).text()).contains("2户");

		assertThat(worker.open(path).status()).isEqualTo(200);
		joining.unassign(second.id(), workerActor);
		assertThat(requests.view(second.id()).waits()).isTrue();
	}

	@Test
	@Proves("CAS-38")
	void a_case_stays_open_while_others_wait_for_it() {
		var first = sent();
		assertThat(cases.take(requests.view(first.id()).onCase().orElseThrow(), new CaseStep.Drop("不办了"),
				Actor.resident()))
				.isEqualTo(
						new Outcome.Refused(requests.view(first.id()).onCase().orElseThrow(), CaseRules.OTHERS_WAIT));
	}

	@Test
	void many_are_sent_at_once_and_what_could_not_be_is_told() {
		var one = lodged("地下室排水管堵了");
		var two = lodged("顶层漏雨");
		var told = worker.open("/desk/cases").form("/desk/cases/many").with("tick", "r-" + one.number().value())
				.and("tick", "r-" + two.number().value()).with("do", "send").with("topic", "R01-05")
				.with("lead", property.toString()).send();

		assertThat(told.text()).contains("2 件分派了");
		assertThat(List.of(stateOf(one), stateOf(two))).containsOnly(CaseState.SENT);
		assertThat(worker.open("/desk/cases").form("/desk/cases/many").with("do", "send").send().text())
				.contains("先勾上");
	}

	@Test
	@Proves("CAS-43")
	void a_number_is_opened_for_a_reason_and_it_is_written_down() {
		var receipt = sent();
		var path = "/desk/cases/" + caseOf(receipt);
		var page = worker.open(path);
		assertThat(page.text()).doesNotContain("13900006025");

		assertThat(page.form(path + "/contact-opened").with("reason", "").send().status()).isEqualTo(422);
		assertThat(worker.open(path).form(path + "/contact-opened").with("reason", "约上门时间").send().text())
				.contains("13900006025");
		var id = requests.view(receipt.id()).onCase().orElseThrow();
		assertThat(trail.about(id.subject())).anyMatch(entry -> entry.what().equals("viewed"));
	}

	@Test
	void the_desk_next_door_finds_nothing_here() {
		var receipt = sent();
		var elsewhere = visitor(Role.COMMUNITY_WORKER, people.community(), Optional.empty());
		var waiting = lodged("楼道灯不亮");

		assertThat(elsewhere.open("/desk/cases").text()).doesNotContain("楼道灯不亮");
		assertThat(elsewhere.open("/desk/cases/inbox/" + waiting.number().value()).status()).isEqualTo(404);
		assertThat(elsewhere.open("/desk/cases/" + caseOf(receipt)).status()).isEqualTo(404);
		assertThat(elsewhere.open("/desk/cases/pane?on=c-" + caseOf(receipt)).status()).isEqualTo(404);
		assertThat(elsewhere.open("/desk/cases?q=" + receipt.number().value()).text()).doesNotContain("返水");
		assertThat(handler.open("/desk/cases").status()).isEqualTo(403);
	}

	@Test
	void each_list_has_an_address_and_finds_what_is_looked_for() {
		var receipt = sent();
		for (var view : List.of("wait", "open", "today", "overdue", "disputed", "asking", "outside", "to-check",
				"to-park",
				"problem", "over", "nonsense")) {
			assertThat(worker.open("/desk/cases?view=" + view).status()).isEqualTo(200);
		}
		assertThat(worker.open("/desk/cases?view=open").text()).contains("地下室排水管堵了");
		assertThat(worker.open("/desk/cases?q=" + receipt.number().value()).path())
				.isEqualTo("/desk/cases/" + caseOf(receipt));
		assertThat(worker.open("/desk/parked").text()).contains("没有存案");
		assertThat(trail.about(new Subject("request", receipt.id().value()))).isNotEmpty();
	}
}
