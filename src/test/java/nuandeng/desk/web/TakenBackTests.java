package nuandeng.desk.web;

import static nuandeng.requests.Sayings.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.Attachments;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Subject;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Chasing;
import nuandeng.requests.Following;
import nuandeng.requests.Joining;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the desk takes back, what stands first in its list, and what it and the handler read of those who wait.
@NuandengTest
class TakenBackTests {

	private static final TopicCode DRAINS = new TopicCode("R01-05");

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	Following following;
	@Autowired
	Chasing chasing;
	@Autowired
	CaseDesk cases;
	@Autowired
	Identity identity;
	@Autowired
	Attachments attachments;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	private AreaCode area = new AreaCode("00");
	private BodyId property = new BodyId(new UUID(0, 0));
	private Actor worker = Actor.clock();
	private String signIn = "";

	@BeforeEach
	void aDesk() {
		clock.reset();
		area = people.community();
		signIn = "t" + UUID.randomUUID().toString().substring(28);
		worker = identity.actor(people.named(signIn, Role.COMMUNITY_WORKER, area)).orElseThrow();
		property = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(),
				false);
		catalogue.putOnDuty(property, DRAINS, area, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, area));
	}

	@Test
	void what_one_press_did_is_taken_back_whole_though_the_clock_went_on() {
		requests.lodge(said(area, "早先说的一件"), Actor.resident());
		var receipt = lodged("地下室排水管堵了");
		var file = registered("地下室排水管堵了", false);
		joining.assign(receipt.id(), file, worker);
		clock.pass(Duration.ofMillis(40));
		send(file);

		var undone = desk().open("/desk/cases").press("撤销");
		assertThat(undone.text()).contains("已撤销");
		assertThat(requests.view(receipt.id()).waits()).isTrue();
		assertThat(undone.page().select(".triage .pane-no").text()).contains(receipt.number().grouped());
	}

	@Test
	void danger_that_is_registered_and_not_sent_stands_above_what_waits() {
		lodged("九栋门口的花坛");
		registered("厨房有煤气味", true);
		registered("想要一张长椅", false);
		var titles = desk().open("/desk/cases").page().select("tbody").text();
		assertThat(titles.indexOf("厨房有煤气味")).isLessThan(titles.indexOf("九栋门口的花坛"));
		assertThat(titles.indexOf("九栋门口的花坛")).isLessThan(titles.indexOf("想要一张长椅"));
		assertThat(desk().open("/desk/cases").page().select("tbody tr")).hasSize(3);
	}

	@Test
	void the_desk_and_the_handler_read_what_each_who_waits_said_added_and_asked() {
		var first = lodged("三栋没有晾衣杆");
		var second = lodged("三栋想要个晾衣杆，被子没处晒");
		following.add(first.id(), "最好装在南边", Actor.resident());
		var photo = TestPhotos.jpeg(80, 60);
		attachments.keep(new ByteArrayInputStream(photo), photo.length, new Subject("request", first.id().value()),
				Actor.resident());
		chasing.chase(first.id(), Actor.resident());
		assertThat(desk().open("/desk/cases/inbox/" + first.number().value()).page().select(".shots img")).hasSize(1);
		assertThat(desk().open("/desk/cases/inbox/" + first.number().value()).text()).contains("补充：最好装在南边")
				.contains("来催，问到哪一步了");

		var file = registered("三栋没有晾衣杆", false);
		joining.assign(first.id(), file, worker);
		joining.assign(second.id(), file, worker);
		send(file);
		assertThat(desk().open("/desk/cases/" + cases.view(file).number()).page().select("img[alt=居民拍的照片]")).hasSize(1);
		for (var address : List.of("/desk/cases/" + cases.view(file).number(),
				"/desk/cases/" + cases.view(file).number() + "/print")) {
			assertThat(desk().open(address).text()).contains("10月9日补充：最好装在南边").contains("10月9日来催，问到哪一步了")
					.contains("三栋想要个晾衣杆，被子没处晒");
		}
	}

	private Visitor desk() {
		return new Visitor(port).signedInAs(signIn, People.PASSWORD);
	}

	private Receipt lodged(String words) {
		return requests.lodge(said(People.gridOf(area), words), Actor.resident());
	}

	private CaseId registered(String title, boolean danger) {
		return cases
				.register(new Matter(title, title, area, Optional.empty(), "3栋", Optional.of(DRAINS), danger, danger,
						false, Optional.empty(), clock.instant(), false), worker);
	}

	private void send(CaseId file) {
		assertThat(cases.take(file, new CaseStep.Send(property, List.of(), DRAINS), worker))
				.isInstanceOf(Outcome.Done.class);
	}
}
