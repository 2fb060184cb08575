package nuandeng.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.orders.Need;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderId;
import nuandeng.orders.OrderServed;
import nuandeng.orders.Verdict;
import nuandeng.orders.Went;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@NuandengTest
class ServedOrdersTests {

	@Autowired
	ServedOrders listener;

	@Autowired
	Volunteering volunteering;

	@Autowired
	DualCheckInLists lists;

	@Autowired
	OrderBoard board;

	@Autowired
	Organisations organisations;

	@Autowired
	People people;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Covers("S0-28")
	@Proves("VOL-10")
	void an_order_that_was_served_and_confirmed_is_a_line_that_both_sides_read() {
		var home = people.community();
		var branch = organisations.register("学校支部", Body.Kind.BRANCH, home, "0000-1", Optional.empty(), false);
		var atWork = people.secretaryOf(branch, home);
		var atHome = people.somebody(Role.COMMUNITY_SECRETARY, home);
		var member = people.somebody(Role.PARTY_MEMBER, home);
		var id = registered(volunteering.register(branch, home, true, member));
		volunteering.confirm(id, "", atWork);

		var order = confirmed(home, member, people.somebody(Role.VOLUNTEER, home));
		eventually(() -> assertThat(services(id, member)).hasSize(1));
		for (var side : List.of(member, atWork, atHome)) {
			assertThat(services(id, side)).singleElement().satisfies(line -> {
				assertThat(line.state()).isEqualTo(ServiceState.CONFIRMED);
				assertThat(line.served().what()).isEqualTo("帮忙换个灯泡");
				assertThat(line.served().minutes()).isEqualTo(20);
				assertThat(line.served().order()).contains(order);
			});
		}
	}

	@Test
	@Proves("VOL-10")
	void an_event_that_comes_twice_is_one_line_for_each_who_went() {
		var home = people.community();
		var branch = organisations.register("学校支部", Body.Kind.BRANCH, home, "0000-1", Optional.empty(), false);
		var one = people.somebody(Role.PARTY_MEMBER, home);
		var two = people.somebody(Role.PARTY_MEMBER, home);
		var first = registered(volunteering.register(branch, home, true, one));
		var second = registered(volunteering.register(branch, home, true, two));
		var order = confirmed(home, people.somebody(Role.VOLUNTEER, home)); // somebody else went
		var event =
				new OrderServed(order, List.of(one.account(), two.account()), 20, Optional.empty(), clock.instant());
		heard(event);
		heard(event);
		assertThat(services(first, one)).hasSize(1);
		assertThat(services(second, two)).hasSize(1);
	}

	@Test
	@Proves("VOL-10")
	void what_was_done_before_registering_or_after_the_end_is_not_written_down() {
		var home = people.community();
		var branch = organisations.register("学校支部", Body.Kind.BRANCH, home, "0000-1", Optional.empty(), false);
		var member = people.somebody(Role.PARTY_MEMBER, home);
		var before = confirmed(home, people.somebody(Role.VOLUNTEER, home));
		clock.pass(Duration.ofDays(2));
		var id = registered(volunteering.register(branch, home, true, member));
		heard(new OrderServed(before, List.of(member.account()), 20, Optional.empty(), clock.instant()));
		volunteering.end(id, Parting.OWN_WORD, member);
		var after = confirmed(home, people.somebody(Role.VOLUNTEER, home));
		heard(new OrderServed(after, List.of(member.account()), 20, Optional.empty(), clock.instant()));
		assertThat(services(id, member)).isEmpty();
	}

	/// Delivered in this thread, and not when another one has time.
	private void heard(OrderServed event) {
		ServedOrders here = AopTestUtils.getTargetObject(listener);
		transaction.executeWithoutResult(_ -> here.on(event));
	}

	private List<ServiceView> services(DualCheckInId id, Actor side) {
		return lists.services(lists.checkIn(id, side).orElseThrow());
	}

	/// An order from tomorrow that somebody took, did and had confirmed.
	private OrderId confirmed(AreaCode home, Actor... helpers) {
		var desk = people.somebody(Role.COMMUNITY_WORKER, home);
		var need = new Need("帮忙换个灯泡", "", People.gridOf(home), "11栋", "", "", Optional.empty(),
				clock.instant().plus(Duration.ofHours(24)), 20, helpers.length, "", "", Optional.empty());
		var id = ((nuandeng.orders.Outcome.Done) board.ask(need, desk)).now().id();
		board.publish(id, need.from(), Duration.ofHours(2), desk);
		for (var helper : helpers) {
			board.accept(id, helper);
		}
		clock.pass(Duration.ofHours(25));
		board.report(id, Went.DONE, "", helpers[0]);
		assertThat(board.witness(id, new Verdict.Good(Optional.of(5), ""), desk))
				.isInstanceOf(nuandeng.orders.Outcome.Done.class);
		return id;
	}

	private static DualCheckInId registered(Outcome outcome) {
		return ((Outcome.Done) outcome).checkIn();
	}

	/// Events are delivered after the commit by another thread.
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
}
