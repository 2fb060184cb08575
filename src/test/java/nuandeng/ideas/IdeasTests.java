package nuandeng.ideas;

import static nuandeng.requests.Sayings.saidBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notices;
import nuandeng.requests.Following;
import nuandeng.requests.Receipt;
import nuandeng.requests.RequestWithdrawn;
import nuandeng.requests.Requests;
import nuandeng.testing.Covers;
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

/// An idea is answered, once and with a reason.
@NuandengTest
class IdeasTests {

	@LocalServerPort
	int port;
	@Autowired
	Ideas ideas;
	@Autowired
	Requests requests;
	@Autowired
	Following following;
	@Autowired
	Notices notices;
	@Autowired
	People people;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient sql;

	AreaCode community = new AreaCode("00");

	@BeforeEach
	void aCommunity() {
		clock.reset();
		community = people.community();
	}

	@Test
	@Proves("IDE-02")
	@Covers("S0-5")
	void the_proposer_is_told_the_decision_and_why_and_none_is_taken_without_a_reason() {
		var receipt = proposed();
		var desk = signedIn(Role.COMMUNITY_SECRETARY, community);
		var list = desk.open("/desk/ideas");
		assertThat(list.text()).contains("巷子里装太阳能灯").contains("10月29日（周四）前给说法");

		var path = "/desk/ideas/" + receipt.number() + "/answer";
		var refused = list.form(path).with("decision", "PARTLY").with("because", "").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains(IdeaRules.ANSWERED_WITH_REASON.id());
		assertThat(list.form(path).with("because", "先试试").send().text()).contains("点一下采纳");
		assertThat(ideas.open(community, 5)).hasSize(1);
		assertThat(ideas.decide(receipt.id(), Decision.ADOPTED, " ", people.somebody(Role.COMMUNITY_SECRETARY,
				community))).contains(IdeaRules.ANSWERED_WITH_REASON);

		var told = refused.form(path).with("decision", "PARTLY").with("because", "先在路口装两盏，入冬前看效果。").send();
		assertThat(told.text()).contains("告诉本人了：部分采纳").contains("没有等着给说法的主意").contains("给过说法的");
		assertThat(notices.about(new Subject("request", receipt.id().value()))).anySatisfy(
				delivery -> assertThat(delivery.text()).contains("部分采纳。先在路口装两盏"));
		assertThat(new Visitor(port).open("/t/" + receipt.token()).text()).contains("您的主意有了说法")
				.contains("部分采纳。先在路口装两盏");
	}

	@Test
	@Proves("IDE-03")
	void of_those_who_answer_at_the_same_moment_one_does() throws Exception {
		var receipt = proposed();
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var attempts = new ArrayList<Callable<Optional<Rule>>>();
		for (int i = 0; i < 8; i++) {
			var decision = Decision.values()[i % 3];
			attempts.add(() -> ideas.decide(receipt.id(), decision, "因为", worker));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			assertThat(hands.invokeAll(attempts)).filteredOn(attempt -> attempt.resultNow().isEmpty()).hasSize(1);
		}
		assertThat(following.entries(receipt.id())).filteredOn(entry -> entry.kind().name().equals("DECIDED"))
				.hasSize(1);
		var late = signedIn(Role.COMMUNITY_WORKER, community);
		assertThat(late.open("/desk/ideas").text()).contains("因为");
	}

	@Test
	@Proves("IDE-01")
	void the_desk_is_told_once_when_the_days_are_over() {
		var receipt = proposed();
		ideas.remind();
		assertThat(reminders(receipt)).isZero();
		clock.set("2026-11-02T09:00");
		assertThat(signedIn(Role.COMMUNITY_WORKER, community).open("/desk/ideas").text()).contains("前要给说法，过了");
		ideas.remind();
		ideas.remind();
		assertThat(reminders(receipt)).isOne();
	}

	@Test
	void who_says_never_mind_takes_the_idea_off_the_list_however_often_that_is_told() {
		var receipt = proposed();
		var withdrawn = new RequestWithdrawn(receipt.id(), Optional.empty(), clock.instant());
		ideas.on(withdrawn);
		ideas.on(withdrawn);
		eventually(() -> assertThat(ideas.open(community, 5)).isEmpty());
		assertThat(ideas.decide(receipt.id(), Decision.ADOPTED, "好主意",
				people.somebody(Role.COMMUNITY_WORKER, community))).contains(IdeaRules.ANSWERED_ONCE);
	}

	@Test
	void another_community_neither_sees_nor_answers_it() {
		var receipt = proposed();
		var elsewhere = people.community();
		var stranger = signedIn(Role.COMMUNITY_SECRETARY, elsewhere);
		assertThat(stranger.open("/desk/ideas").text()).contains("没有等着给说法的主意");
		var own = requests.lodge(saidBy(elsewhere, "门口放椅子", "13800004321").asIdea(), Actor.resident());
		ideas.put(own.id(), elsewhere, clock.instant());
		var form = stranger.open("/desk/ideas").form("/desk/ideas/" + own.number() + "/answer");
		form.form().attr("action", "/desk/ideas/" + receipt.number() + "/answer");
		assertThat(form.with("decision", "ADOPTED").with("because", "好").send().status()).isEqualTo(404);
	}

	private static void eventually(Runnable check) {
		var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (true) {
			try {
				check.run();
				return;
			} catch (AssertionError e) {
				if (System.nanoTime() > end) {
					throw e;
				}
				Thread.onSpinWait();
			}
		}
	}

	private long reminders(Receipt receipt) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE about_id = :id AND recipient_kind = 'DUTY'")
				.param("id", receipt.id().value())
				.query(Long.class)
				.single();
	}

	private Receipt proposed() {
		var said = saidBy(community, "巷子里装太阳能灯", "13800001234").asIdea();
		var receipt = requests.lodge(said, Actor.resident());
		ideas.put(receipt.id(), community, said.saidAt());
		return receipt;
	}

	private Visitor signedIn(Role role, AreaCode area) {
		var name = role.name().toLowerCase(java.util.Locale.ROOT) + area.digits();
		people.named(name, role, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
