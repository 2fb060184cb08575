package nuandeng.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a leader sees and does on a telephone between two meetings.
@NuandengTest
class LeadTests {

	private static final TopicCode TOPIC = new TopicCode("R01-05");

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	CaseDesk desk;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	TestClock clock;

	AreaCode area = new AreaCode("00");
	String signIn = "";
	Actor worker = Actor.resident();
	Actor handler = Actor.resident();

	@BeforeEach
	void aStreet() {
		clock.reset();
		area = people.community();
		worker = people.somebody(Role.COMMUNITY_WORKER, area);
		var property = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(),
				false);
		handler = people.handler(property, area);
		catalogue.putOnDuty(property, TOPIC, area, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, area));
		signIn = "lead" + area.digits().substring(4, 9);
		people.named(signIn, Role.STREET_LEADER, area.at(AreaCode.Level.STREET).orElseThrow());
	}

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	void without_anything_to_push_it_says_so() {
		var leader = new Visitor(port).signedInAs(signIn, People.PASSWORD);
		assertThat(leader.open("/start").path()).isEqualTo("/lead");
		assertThat(leader.open("/lead").text()).contains("今天没有需要您过问的事");
		assertThat(leader.open("/lead?show=%00x").status()).isEqualTo(200);
		assertThat(new Visitor(port).open("/lead").path()).startsWith("/sign-in");
	}

	@Test
	@Proves({"CAS-14", "CAS-55"})
	void a_leader_designates_and_asks_after_without_script() {
		var disputed = opened("电梯响");
		take(disputed, new CaseStep.Dispute("责任清单 3.2.9", "归维保公司"), handler);
		var late = opened("电梯门关不上");
		clock.set("2026-10-19T09:00");
		var leader = new Visitor(port).signedInAs(signIn, People.PASSWORD);

		var page = leader.open("/lead");
		assertThat(page.text()).contains("今天该推 2 件").contains("两家都说不归自己").contains("责任清单 3.2.9")
				.contains("超时没回话");
		var one = leader.open("/lead/cases/" + desk.view(disputed).number());
		assertThat(one.text()).contains("今天该推").doesNotContain("看全号").doesNotContain("回复居民");
		assertThat(one.formWith("指定").with("lead", desk.view(disputed).lead().orElseThrow().toString())
				.with("words", "合同里写了").send().text()).contains("记下了");
		var wrong = leader.open("/lead/cases/" + desk.view(late).number()).formWith("过问").with("words", " ").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(leader.open("/lead/cases/" + desk.view(late).number()).formWith("过问").with("words", "今天给我回话").send()
				.path()).isEqualTo("/lead/cases/" + desk.view(late).number());
		assertThat(leader.open("/lead").text()).doesNotContain("两家都说不归自己").contains("您过问过的").contains("电梯门关不上");
	}

	@Test
	void it_fits_a_telephone_and_everybody_can_read_it() {
		var long_ = opened("南桥东外墙砖空鼓，底下是孩子上学走的路，家长每天绕着走，物业说等鉴定，鉴定说等排期，排期说等物业");
		take(long_, new CaseStep.Dispute("责任清单 3.2.9", "归维保公司"), handler);
		try (var phone = Browser.window(port, 360, true).signIn(signIn, People.PASSWORD)) {
			phone.open("/lead");
			assertThat(phone.text()).contains("今天该推 1 件");
			assertThat(phone.sideways()).isZero();
			assertThat(phone.barriers()).isEmpty();
		}
	}

	private CaseId opened(String title) {
		var id = desk.register(new Matter(title, title, area, Optional.empty(), "3栋", Optional.of(TOPIC), false, false,
				false, Optional.empty(), clock.instant(), false), worker);
		take(id, new CaseStep.Send(catalogue.onDuty(TOPIC, area).getFirst().id(), List.of(), TOPIC), worker);
		return id;
	}

	private void take(CaseId id, CaseStep step, Actor actor) {
		assertThat(desk.take(id, step, actor)).isInstanceOf(Outcome.Done.class);
	}
}
