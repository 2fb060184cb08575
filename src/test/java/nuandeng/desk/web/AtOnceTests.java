package nuandeng.desk.web;

import static nuandeng.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseRules;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.CaseView;
import nuandeng.cases.TimelineEntry;
import nuandeng.cases.Visibility;
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
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Contact;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the desk does with a request in one press: all of it, or nothing.
@NuandengTest
class AtOnceTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	Identity identity;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	Requests requests;
	@Autowired
	CaseDesk cases;
	@Autowired
	JdbcClient sql;
	@Autowired
	TestClock clock;

	private AreaCode area = new AreaCode("00");
	private BodyId property = new BodyId(new UUID(0, 0));

	@BeforeEach
	void aDutyList() {
		clock.reset();
		area = people.community();
		property =
				organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(), false);
		catalogue.putOnDuty(property, new TopicCode("R02-06"), area, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, area));
	}

	@Test
	@Proves("CAS-28")
	void answered_at_once_is_checked_by_somebody_else_and_judged_by_the_speaker() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var receipt = lodged("地下室排水管堵了，该找谁");
		var told = answer(worker, receipt, "告诉他打 0000-23456 报修").send();

		assertThat(told.status()).isEqualTo(200);
		var view = caseOf(receipt).orElseThrow();
		assertThat(view.state()).isEqualTo(CaseState.REPORTED);
		assertThat(cases.timeline(view.id(), Visibility.SENSITIVE).stream().map(TimelineEntry::kind))
				.containsExactly("reported", "contacted", "taken-up", "sent", "registered");
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isPresent());
		var path = "/desk/cases/" + view.number();
		var own = worker.open(path).form(path + "/check").send();
		assertThat(own.status()).isEqualTo(422);
		assertThat(own.text()).contains(CaseRules.NOT_OWN_WORK.id());
		var secretary = visitor(Role.COMMUNITY_SECRETARY, Optional.empty());
		assertThat(secretary.open(path).form(path + "/check").send().text()).contains("核过了，等居民看");
		assertThat(caseOf(receipt).orElseThrow().state()).isEqualTo(CaseState.REPORTED);
	}

	@Test
	@Proves("CAS-26")
	void what_is_refused_at_the_last_step_is_not_begun() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var handler = visitor(Role.UNIT_HANDLER, Optional.of(property));
		var receipt = lodged("地下室排水管堵了，还有煤气味");
		var before = kept();
		var refused = answer(worker, receipt, "电话里说过了，没事").send();

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains(CaseRules.DANGER_SHOWN_SAFE.sentence())
				.contains(CaseRules.DANGER_SHOWN_SAFE.id())
				.contains("电话里说过了，没事");
		assertThat(requests.view(receipt.id()).waits()).isTrue();
		assertThat(kept()).isEqualTo(before);
		assertThat(handler.open("/partner").text()).doesNotContain("煤气味");
	}

	@Test
	@Proves("CAS-07")
	void nothing_is_begun_for_a_body_that_is_not_on_duty() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var receipt = lodged("地下室排水管堵了");
		var before = kept();
		var refused = answer(worker, receipt, "说清楚了").with("topic", "R01-05").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains(CaseRules.ON_DUTY.id()).contains("说清楚了");
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	@Proves("CAS-23")
	void what_cannot_be_done_is_told_with_a_reason_and_where_to_go() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var receipt = lodged("邻居欠我钱不还");
		var path = path(receipt);
		var nowhere =
				worker.open(path).form(path + "/refusal").with("reason", RejectReason.LEGAL_CHANNEL.name()).send();
		assertThat(nowhere.status()).isEqualTo(422);
		assertThat(nowhere.text()).contains("写一下该去哪里");
		assertThat(nowhere.page().select("input[value=LEGAL_CHANNEL][checked]")).hasSize(1);
		var noReason = worker.open(path).form(path + "/refusal").with("instead", "去人民调解委员会").send();
		assertThat(noReason.status()).isEqualTo(422);
		assertThat(noReason.text()).contains("选一个原因").contains("去人民调解委员会");
		assertThat(requests.view(receipt.id()).waits()).isTrue();

		worker.open(path).form(path + "/refusal").with("reason", RejectReason.LEGAL_CHANNEL.name())
				.with("instead", "去人民调解委员会").send();
		assertThat(caseOf(receipt).orElseThrow().state()).isEqualTo(CaseState.DECLINED);
	}

	@Test
	@Proves("CAS-24")
	void nobody_is_called_unclear_before_being_asked() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var receipt = lodged("那个事怎么说");
		var before = kept();
		var form = worker.open(path(receipt)).form(path(receipt) + "/refusal");
		assertThat(form.form().select("input[value=TOO_VAGUE]")).isEmpty();
		var refused = form.with("reason", RejectReason.TOO_VAGUE.name()).with("instead", "说清楚再来").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains(CaseRules.ASKED_BEFORE_UNCLEAR.id());
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	void a_first_word_and_a_note_make_a_case_that_still_waits_to_be_sent() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var replied = lodged("地下室排水管堵了");
		worker.open(path(replied)).form(path(replied) + "/reply").with("words", "明天上午物业来看").send();
		var noted = lodged("楼道灯不亮");
		worker.open(path(noted)).form(path(noted) + "/note").with("words", "上周也坏过").send();

		assertThat(List.of(caseOf(replied).orElseThrow().state(), caseOf(noted).orElseThrow().state()))
				.containsOnly(CaseState.REGISTERED);
		assertThat(readByResidents(replied)).contains("明天上午物业来看");
		assertThat(readByResidents(noted)).doesNotContain("上周也坏过");
		assertThat(worker.open("/desk/cases").text()).contains("地下室排水管堵了").contains("楼道灯不亮");
	}

	@Test
	void what_is_missing_or_too_long_is_told_and_nothing_typed_is_lost() {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var receipt = lodged("地下室排水管堵了");
		var before = kept();
		for (var form : List.of("reply", "note", "answer")) {
			var empty = worker.open(path(receipt)).form(path(receipt) + "/" + form).with("words", " ").send();
			assertThat(empty.status()).isEqualTo(422);
			assertThat(empty.page().select("details[open] .msg")).hasSize(1);
			var words = "好".repeat(1001);
			var tooLong = worker.open(path(receipt)).form(path(receipt) + "/" + form).with("words", words).send();
			assertThat(tooLong.status()).isEqualTo(422);
			assertThat(tooLong.text()).contains("多了 1 个字");
			assertThat(tooLong.page().select("details[open] textarea").text()).isEqualTo(words);
		}
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	void a_second_click_and_two_at_once_have_one_effect() throws Exception {
		var worker = visitor(Role.COMMUNITY_WORKER, Optional.empty());
		var secretary = visitor(Role.COMMUNITY_SECRETARY, Optional.empty());
		var receipt = lodged("地下室排水管堵了");
		var form = answer(worker, receipt, "说清楚了");
		form.send();
		var after = kept();
		assertThat(form.send().text()).contains("已经收到了");
		assertThat(kept()).isEqualTo(after);

		var raced = lodged("地下室排水管又堵了");
		var answered = answer(worker, raced, "说清楚了");
		var declined = secretary.open(path(raced)).form(path(raced) + "/refusal")
				.with("reason", RejectReason.OUT_OF_DUTY.name()).with("instead", "找物业");
		try (var hands = Executors.newFixedThreadPool(2)) {
			var texts = hands
					.invokeAll(List.<Callable<String>>of(() -> answered.send().text(), () -> declined.send().text()))
					.stream().map(attempt -> attempt.resultNow()).toList();
			assertThat(texts).filteredOn(text -> text.contains("刚被别人分派了")).hasSize(1);
		}
		assertThat(caseOf(raced).orElseThrow().state()).isIn(CaseState.REPORTED, CaseState.DECLINED);
	}

	private Visitor.Filled answer(Visitor worker, Receipt receipt, String words) {
		return worker.open(path(receipt)).form(path(receipt) + "/answer").with("words", words).with("topic", "R02-06")
				.with("lead", property.toString());
	}

	/// What a case would leave behind: itself, its entries, what is said of it to the body, the request hung on it.
	private List<Long> kept() {
		return List.of("cases.cases WHERE starts_with(area, :community)",
				"cases.entry e JOIN cases.cases c ON c.id = e.case_id WHERE starts_with(c.area, :community)",
				"notification.notices WHERE recipient = :body",
				"requests.entries WHERE kind = 'JOINED' AND starts_with(area, :community)").stream()
				.map(rows -> sql.sql("SELECT count(*) FROM " + rows).param("community", area.digits())
						.param("body", property.toString()).query(Long.class).single())
				.toList();
	}

	private String readByResidents(Receipt receipt) {
		return cases.timeline(caseOf(receipt).orElseThrow().id(), Visibility.RESIDENT).stream().map(TimelineEntry::body)
				.reduce("", String::concat);
	}

	private Optional<CaseView> caseOf(Receipt receipt) {
		return requests.view(receipt.id()).onCase().map(cases::view);
	}

	private static String path(Receipt receipt) {
		return "/desk/cases/inbox/" + receipt.number().value();
	}

	private Visitor visitor(Role role, Optional<BodyId> body) {
		var signIn = "once-" + COUNT.incrementAndGet();
		identity.grant(identity.open(signIn, "某" + COUNT.get(), People.PASSWORD), new Grant(role, area, body));
		return new Visitor(port).signedInAs(signIn, People.PASSWORD);
	}

	private Receipt lodged(String words) {
		return requests.lodge(new Lodging(UUID.randomUUID(), Channel.PHONE, words, People.gridOf(area),
				Optional.empty(), "3栋",
				Optional.of(new Contact(Optional.of(new PersonName("纪长河")), PhoneNumber.of("13900006025"),
						Optional.empty(), false)),
				false, Optional.empty(), clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(),
				OptionalInt.empty()), Actor.resident());
	}
}
