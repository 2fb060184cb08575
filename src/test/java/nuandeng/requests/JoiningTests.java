package nuandeng.requests;

import static nuandeng.requests.Sayings.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.Matter;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests are hung on cases, and those who say the same stand together.
@NuandengTest
class JoiningTests {

	private static final TopicCode TOPIC = new TopicCode("R03-01");

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	Following following;
	@Autowired
	CaseDesk cases;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode grid = new AreaCode("00");
	Actor worker = Actor.resident();

	@BeforeEach
	void aCommunityWithADesk() {
		clock.reset();
		var community = people.community();
		grid = People.gridOf(community);
		worker = people.somebody(Role.COMMUNITY_WORKER, community);
	}

	@Test
	@Proves("REQ-19")
	void one_request_hangs_on_one_case_and_can_be_taken_off() {
		var receipt = requests.lodge(said(grid, "路灯不亮"), Actor.resident());
		var first = opened();
		assertThat(joining.assign(receipt.id(), first, worker)).isEmpty();
		assertThat(joining.assign(receipt.id(), first, worker)).isEmpty();
		assertThat(joining.assign(receipt.id(), opened(), worker)).contains(RequestRules.ONE_CASE);
		assertThat(joining.on(first)).extracting(RequestView::id).containsExactly(receipt.id());
		assertThat(joining.unassign(receipt.id(), worker)).isEmpty();
		assertThat(requests.inbox(grid, Optional.empty(), 5)).extracting(RequestView::id).contains(receipt.id());
	}

	@Test
	@Proves("REQ-13")
	void those_who_stand_beside_a_request_join_its_case_with_it() {
		var first = requests.lodge(said(grid, "路灯不亮"), Actor.resident());
		var second = requests.join(said(grid, "我也看不见"), first.id(), Actor.resident());
		var onCase = opened();
		joining.assign(first.id(), onCase, worker);
		assertThat(joining.on(onCase)).extracting(RequestView::id).containsExactly(first.id(), second.id());
		var third = requests.join(said(grid, "还有我"), onCase, Actor.resident());
		assertThat(requests.view(third.id()).onCase()).contains(onCase);
	}

	@Test
	@Proves("REQ-13")
	void each_is_told_how_many_others_ask_and_of_what_is_private_nobody_is() {
		var first = requests.lodge(said(grid, "路灯不亮"), Actor.resident());
		assertThat(joining.others(requests.view(first.id()))).isZero();
		var second = requests.join(said(grid, "我也看不见"), first.id(), Actor.resident());
		assertThat(joining.others(requests.view(first.id()))).isOne();
		assertThat(joining.others(requests.view(second.id()))).isOne();
		var onCase = opened();
		joining.assign(first.id(), onCase, worker);
		var third = requests.join(said(grid, "还有我"), onCase, Actor.resident());
		assertThat(joining.others(requests.view(third.id()))).isEqualTo(2);
		assertThat(joining.askingOn(List.of(onCase, opened()))).containsOnlyKeys(onCase).containsValue(3);
		following.withdraw(second.id(), "", Actor.resident());
		assertThat(joining.others(requests.view(third.id()))).isOne();
		assertThat(joining.others(requests.view(second.id()))).isEqualTo(2);

		var home = cases.register(new Matter("家里的事", "家里的事", grid, Optional.empty(), "3栋", Optional.of(TOPIC), false,
				false, true, Optional.empty(), TestClock.BEGINNING, false), worker);
		var one = requests.join(said(grid, "家里的事"), home, Actor.resident());
		requests.join(said(grid, "还是那家"), home, Actor.resident());
		assertThat(joining.others(requests.view(one.id()))).isZero();
	}

	private CaseId opened() {
		return cases.register(new Matter("路灯不亮", "路灯不亮", grid, Optional.empty(), "3栋北边", Optional.of(TOPIC), false,
				false, false, Optional.empty(), clock.instant(), false), worker);
	}
}
