package nuandeng.requests;

import static nuandeng.requests.Sayings.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import nuandeng.notification.StaffInbox;
import nuandeng.notification.Urgency;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Chasing.Chased;
import nuandeng.testing.Caller;
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

/// A speaker asks where it stands.
@NuandengTest
class ChasingTests {

	private static final TopicCode LAMPS = new TopicCode("R01-05");

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
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	StaffInbox inbox;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	private AreaCode community = new AreaCode("99");
	private Actor worker = Actor.clock();
	private BodyId lamps = new BodyId(new UUID(0, 0));

	@BeforeEach
	void aCommunity() {
		clock.reset();
		community = people.community();
		worker = people.somebody(Role.COMMUNITY_WORKER, community);
		lamps = organisations.register("路灯班", Body.Kind.DEPARTMENT, community, "0000-23456", Optional.empty(), false);
		catalogue.putOnDuty(lamps, LAMPS, community, "责任清单 3.1", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, community));
	}

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	@Proves("REQ-25")
	void it_is_written_down_once_a_day_and_told_to_who_handles_it() {
		var id = lodged();
		assertThat(chasing.chase(id, Actor.resident())).isEqualTo(new Chased.Done());
		assertThat(chasing.chase(id, Actor.resident())).isEqualTo(new Chased.Before());
		assertThat(chasing.chase(id, worker)).isEqualTo(new Chased.Before());
		assertThat(chases(id)).isEqualTo(1);
		assertThat(chasesToldTo(worker)).singleElement()
				.satisfies(notice -> assertThat(notice.text()).contains("还没分给人"));
		clock.pass(Duration.ofDays(1));
		assertThat(chasing.chase(id, Actor.resident())).isEqualTo(new Chased.Done());
		assertThat(chases(id)).isEqualTo(2);
	}

	@Test
	@Proves("REQ-25")
	void two_at_the_same_moment_are_one() throws Exception {
		var id = lodged();
		var attempts = new ArrayList<Callable<Chased>>();
		for (int i = 0; i < 8; i++) {
			attempts.add(() -> chasing.chase(id, Actor.resident()));
		}
		try (var hands = Executors.newFixedThreadPool(4)) {
			assertThat(hands.invokeAll(attempts).stream().map(one -> one.resultNow())
					.filter(Chased.Done.class::isInstance)).hasSize(1);
		}
		assertThat(chases(id)).isEqualTo(1);
	}

	@Test
	@Proves("REQ-25")
	void whoever_handles_it_is_told_and_not_in_the_night() {
		var handler = people.handler(lamps, community);
		var id = lodged();
		var file = registered("灯");
		joining.assign(id, file, worker);
		cases.take(file, new CaseStep.Send(lamps, List.of(), LAMPS), worker);
		clock.set("2026-10-09T23:30");
		assertThat(chasing.chase(id, Actor.resident())).isEqualTo(new Chased.Done());
		assertThat(chasesToldTo(handler)).singleElement()
				.satisfies(notice -> assertThat(notice.urgency()).isEqualTo(Urgency.ORDINARY));
		clock.set("2026-10-10T00:10"); // another day
		assertThat(chasing.chase(id, worker)).isEqualTo(new Chased.Done());
		assertThat(chasesToldTo(handler)).hasSize(2);

		var into = registered("一排灯");
		assertThat(cases.join(file, into, worker)).isInstanceOf(Outcome.Done.class);
		clock.pass(Duration.ofDays(1));
		assertThat(chasing.chase(id, Actor.resident())).isEqualTo(new Chased.Done());
		assertThat(chasesToldTo(handler)).hasSize(2);
		assertThat(chasesToldTo(worker).getFirst().text()).contains(cases.view(into).number().grouped());
	}

	@Test
	@Proves("REQ-26")
	void what_has_an_end_is_not_chased() {
		var withdrawn = lodged();
		following.withdraw(withdrawn, "自己修好了", Actor.resident());
		assertThat(chasing.chase(withdrawn, Actor.resident()))
				.isEqualTo(new Chased.Refused(RequestRules.WITHDRAWN_STAYS));
		var declined = lodged();
		var file = registered("灯");
		joining.assign(declined, file, worker);
		assertThat(chasing.chase(declined, Actor.resident())).isEqualTo(new Chased.Done());
		cases.take(file, new CaseStep.Decline(CaseStep.RejectReason.values()[0], "打 110"), worker);
		clock.pass(Duration.ofDays(2));
		assertThat(chasing.chase(declined, Actor.resident()))
				.isEqualTo(new Chased.Refused(RequestRules.NOTHING_TO_CHASE));
		var idea = lodged();
		following.decided(idea, "采纳。明年春天种树", worker);
		assertThat(chasing.chase(idea, Actor.resident()))
				.isEqualTo(new Chased.Refused(RequestRules.NOTHING_TO_CHASE));
		assertThat(chases(withdrawn) + chases(idea)).isZero();
	}

	@Test
	@Proves("REQ-25")
	void by_link_and_at_the_desk_without_script() {
		var receipt = requests.lodge(said(community, "灯不亮"), Actor.resident());
		clock.pass(Duration.ofHours(30));
		var page = new Visitor(port).open("/t/" + receipt.token());
		var chased = page.press("催一催");
		assertThat(chased.text()).contains("记下了，管这件事的人会知道。").contains("您催了一次");
		assertThat(page.press("催一催").text()).as("the second click").contains("已经收到了");
		assertThat(chased.press("催一催").text()).contains("今天催过了");
		var path = "/desk/requests/" + receipt.number().value();
		var desk = somebody(community);
		assertThat(desk.open(path).press("记一次催问").text()).contains("今天记过一次催问了");
		clock.pass(Duration.ofDays(1));
		var written = desk.open(path).press("记一次催问");
		assertThat(written.text()).contains("记下了，管这件事的人会知道。").contains("来催");
		assertThat(written.text()).as("what staff are told is not told to the speaker").doesNotContain("居民来催了");
		var late = new Visitor(port).open("/t/" + receipt.token());
		assertThat(late.text()).contains("您催了一次").contains("替您记下一次催问");
		following.withdraw(receipt.id(), "不用了", Actor.resident());
		for (var refused : List.of(written.press("记一次催问"), late.press("催一催"))) {
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text()).contains(RequestRules.WITHDRAWN_STAYS.id());
			assertThat(refused.page().select("form[action$=/chasing]")).isEmpty();
		}
		assertThat(chases(receipt.id())).isEqualTo(2);
	}

	@Test
	void elsewhere_nobody_writes_it_down() {
		var receipt = requests.lodge(said(community, "灯不亮"), Actor.resident());
		var name = "c" + UUID.randomUUID().toString().substring(31);
		people.named(name, Role.COMMUNITY_WORKER, people.community());
		var answer = new Caller(port).signedInAs(name, People.PASSWORD)
				.post("/desk/requests/" + receipt.number().value() + "/chasing", Map.of());
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(chases(receipt.id())).isZero();
	}

	private Visitor somebody(AreaCode area) {
		var name = "c" + UUID.randomUUID().toString().substring(31);
		people.named(name, Role.COMMUNITY_WORKER, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}

	private CaseId registered(String title) {
		return cases
				.register(new Matter(title, title, community, Optional.empty(), "3栋", Optional.empty(), false, false,
						false, Optional.empty(), clock.instant(), false), worker);
	}

	private List<StaffInbox.Item> chasesToldTo(Actor actor) {
		return inbox.of(actor, Long.MAX_VALUE, 20).stream().filter(item -> item.text().contains("居民来催了")).toList();
	}

	private RequestId lodged() {
		return requests.lodge(said(community, "灯不亮"), Actor.resident()).id();
	}

	private long chases(RequestId id) {
		return following.entries(id).stream().map(RequestEntry::kind).filter(RequestEntry.Kind.CHASED::equals).count();
	}
}
