package nuandeng.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Rule;
import nuandeng.orders.facts.OrderFact;
import nuandeng.orders.facts.OrderFacts;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class OrderBoardTests {

	@Autowired
	OrderBoard board;

	@Autowired
	OrderLists lists;

	@Autowired
	OrderFacts facts;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	@Autowired
	Forgetting forgetting;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	@Proves({"ORD-01", "ORD-07"})
	@Covers("S0-29")
	void asked_published_taken_served_and_confirmed_each_by_somebody_else() {
		var here = people.community();
		var branch = people.somebody(Role.BRANCH_SECRETARY, here);
		var member = people.somebody(Role.PARTY_MEMBER, here);
		var asked = done(board.ask(need(here, 1, ""), people.somebody(Role.GRID_STAFF, People.gridOf(here))));
		assertThat(asked.state()).isEqualTo(OrderState.ASKED);

		var offered = done(board.publish(asked.id(), asked.need().from(), Duration.ofHours(24), branch));
		assertThat(offered.state()).isEqualTo(OrderState.OFFERED);
		assertThat(board.order(asked.id(), member).need().door()).isEmpty();
		assertThat(board.order(asked.id(), member).need().phone()).isEmpty();

		var taken = ((Acceptance.Granted) board.accept(asked.id(), member)).order();
		assertThat(taken.state()).isEqualTo(OrderState.FULL);
		assertThat(taken.need().door()).isEqualTo("2单元301");
		assertThat(taken.need().phone()).isPresent();

		clock.pass(Duration.ofHours(24));
		assertThat(done(board.report(asked.id(), Went.DONE, "换好了", member)).state()).isEqualTo(OrderState.SERVED);
		assertThat(done(board.witness(asked.id(), new Verdict.Good(Optional.of(5), "谢谢"), branch)).state())
				.isEqualTo(OrderState.CONFIRMED);
		assertThat(facts.of(asked.id().value())).extracting(OrderFact::kind).containsExactly(OrderFact.Kind.ASKED,
				OrderFact.Kind.PUBLISHED, OrderFact.Kind.TAKEN, OrderFact.Kind.SERVED, OrderFact.Kind.CONFIRMED);
	}

	@Test
	@Proves("ORD-01")
	void there_is_no_way_to_send_a_person() {
		for (var method : OrderBoard.class.getMethods()) {
			assertThat(method.getParameterTypes()).as(method.getName())
					.doesNotContain(nuandeng.identity.AccountId.class);
			assertThat(method.getName()).doesNotContainIgnoringCase("assign");
		}
		assertThat(sql.sql("""
				SELECT table_name || '.' || column_name FROM information_schema.columns
				 WHERE table_schema = 'orders' AND (column_name ~ 'assign|sent_to|designat|duty' OR data_type = 'uuid'
				       AND column_name NOT IN ('id', 'order_id', 'origin_id', 'asked_by', 'published_by', 'witness', 'helper'))
				""").query(String.class).list()).isEmpty();
	}

	@Test
	@Proves("ORD-05")
	void two_hands_at_the_last_place_leave_one_with_it_and_one_with_the_nearest_other() throws Exception {
		for (int round = 0; round < 5; round++) {
			var here = people.community();
			var other = offered(here, 1);
			var last = offered(here, 1);
			var hands = new ArrayList<Callable<Acceptance>>();
			for (int i = 0; i < 8; i++) {
				var somebody = people.somebody(Role.VOLUNTEER, here);
				hands.add(() -> board.accept(last, somebody));
			}
			try (var threads = Executors.newFixedThreadPool(8)) {
				var ended = threads.invokeAll(hands).stream().map(java.util.concurrent.Future::resultNow).toList();
				assertThat(ended.stream().filter(Acceptance.Granted.class::isInstance)).hasSize(1);
				assertThat(ended.stream().filter(Acceptance.Full.class::isInstance)).hasSize(7)
						.allSatisfy(end -> {
							var full = (Acceptance.Full) end;
							assertThat(full.because()).isEqualTo(OrderRules.A_PLACE_LEFT);
							assertThat(full.instead().map(OrderView::id)).contains(other);
						});
			}
			assertThat(sql.sql("SELECT count(*) FROM orders.hands WHERE order_id = :id").param("id", last.value())
					.query(Integer.class).single()).isOne();
		}
	}

	@Test
	@Proves("ORD-06")
	void one_order_over_the_limit_is_refused() {
		var here = people.community();
		var liu = people.somebody(Role.PARTY_MEMBER, here);
		for (int i = 0; i < OrderRules.ORDERS_IN_HAND.most(); i++) {
			assertThat(board.accept(offered(here, 1), liu)).isInstanceOf(Acceptance.Granted.class);
		}
		assertThat(refused(board.accept(offered(here, 1), liu))).isEqualTo(OrderRules.ORDERS_IN_HAND);
	}

	@Test
	@Proves("ORD-06")
	void acceptances_at_the_same_moment_do_not_slip_past_the_limit() throws Exception {
		var here = people.community();
		var liu = people.somebody(Role.PARTY_MEMBER, here);
		var attempts = new ArrayList<Callable<Acceptance>>();
		for (int i = 0; i < 12; i++) {
			var order = offered(here, 1);
			attempts.add(() -> board.accept(order, liu));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			assertThat(hands.invokeAll(attempts).stream().filter(end -> end.resultNow() instanceof Acceptance.Granted))
					.hasSize(OrderRules.ORDERS_IN_HAND.most());
		}
	}

	@Test
	@Proves("ORD-04")
	void who_is_not_enrolled_here_may_not_take_it() {
		var order = offered(people.community(), 1);
		assertThat(refused(board.accept(order, people.somebody(Role.VOLUNTEER, people.community()))))
				.isEqualTo(OrderRules.ENROLLED_HERE);
		assertThat(refused(board.accept(order, Actor.resident()))).isEqualTo(OrderRules.ENROLLED_HERE);
	}

	@Test
	@Proves("ORD-08")
	void a_place_is_given_back_without_a_reason_until_two_hours_before() {
		var here = people.community();
		var order = offered(here, 1);
		var zhao = people.somebody(Role.VOLUNTEER, here);
		board.accept(order, zhao);
		clock.pass(Duration.ofHours(22)); // two hours before, to the second
		var open = done(board.release(order, "", zhao));
		assertThat(open.state()).isEqualTo(OrderState.OFFERED);
		assertThat(open.hands()).isEmpty();
		assertThat(done(board.release(order, "", zhao)).state()).isEqualTo(OrderState.OFFERED); // again: the same

		board.accept(order, zhao);
		clock.pass(Duration.ofSeconds(1));
		assertThat(board.release(order, " ", zhao)).isEqualTo(new Outcome.Refused(order, OrderRules.GIVEN_BACK_FREELY));
		assertThat(done(board.release(order, "孩子发烧", zhao)).hands()).isEmpty();
	}

	@Test
	@Proves("ORD-09")
	void what_nobody_takes_is_offered_wider_and_then_returns_to_the_desk() {
		var here = people.community();
		var nextGrid = new AreaCode(here.digits() + "002");
		var nextCommunity = new AreaCode(here.digits().substring(0, 9) + "002");
		var order = offered(here, 1);
		var neighbour = people.somebody(Role.VOLUNTEER, nextGrid);
		var farther = people.somebody(Role.VOLUNTEER, nextCommunity);
		assertThat(seen(neighbour)).doesNotContain(order);

		clock.pass(Duration.ofHours(8)); // a third of the day that is left
		widenAll();
		assertThat(board.order(order, neighbour).reach()).contains(Reach.COMMUNITY);
		assertThat(seen(neighbour)).contains(order);
		assertThat(seen(farther)).doesNotContain(order);

		clock.pass(Duration.ofHours(8));
		widenAll();
		assertThat(seen(farther)).contains(order);

		clock.pass(Duration.ofHours(8));
		widenAll();
		var returned = board.order(order, people.somebody(Role.COMMUNITY_WORKER, here));
		assertThat(returned.state()).isEqualTo(OrderState.RETURNED);
		assertThat(returned.reason()).isEqualTo("到时间还没人接");
	}

	@Test
	@Proves("ORD-03")
	void a_risk_is_met_by_two() {
		var here = people.community();
		var staff = people.somebody(Role.COMMUNITY_WORKER, here);
		assertThat(refused(board.ask(need(here, 1, "要上房顶"), staff))).isEqualTo(OrderRules.TWO_TOGETHER);
		assertThat(board.ask(need(here, 2, "要上房顶"), staff)).isInstanceOf(Outcome.Done.class);
	}

	@Test
	@Proves({"ORD-10", "ORD-11"})
	void who_went_tells_and_somebody_else_confirms() {
		var here = people.community();
		var order = offered(here, 2);
		var secretary = people.somebody(Role.BRANCH_SECRETARY, here);
		var member = people.somebody(Role.PARTY_MEMBER, here);
		board.accept(order, secretary);
		board.accept(order, member);
		var stranger = people.somebody(Role.PARTY_MEMBER, here);

		assertThat(refused(board.report(order, Went.DONE, "", stranger))).isEqualTo(OrderRules.TOLD_BY_WHO_WENT);
		assertThat(done(board.report(order, Went.AGAIN, "缺个零件", member)).state()).isEqualTo(OrderState.FULL);
		assertThat(done(board.report(order, Went.DONE, "", member)).state()).isEqualTo(OrderState.SERVED);
		var good = new Verdict.Good(Optional.empty(), "");
		assertThat(refused(board.witness(order, good, secretary))).isEqualTo(OrderRules.ANOTHER_WITNESS);
		assertThat(refused(board.witness(order, good, people.somebody(Role.COMMUNITY_WORKER, people.community()))))
				.isEqualTo(OrderRules.ANOTHER_WITNESS);
		assertThat(done(board.witness(order, good, stranger)).state()).isEqualTo(OrderState.CONFIRMED);
	}

	@Test
	@Proves("ORD-11")
	void the_resident_says_not_yet_by_the_link_and_the_order_is_back_at_the_desk() {
		var here = people.community();
		var order = offered(here, 1);
		var member = people.somebody(Role.PARTY_MEMBER, here);
		board.accept(order, member);
		board.report(order, Went.DONE, "", member);
		var token = linkOf(order);
		assertThat(board.behind(token + "x")).isEmpty();
		assertThat(board.behind(token).map(OrderView::id)).contains(order);
		assertThat(done(board.judge(token, new Verdict.NotYet("还是不亮")).orElseThrow()).reason()).contains("还是不亮");

		var desk = people.somebody(Role.COMMUNITY_WORKER, here);
		done(board.publish(order, clock.instant().plus(Duration.ofDays(1)), Duration.ofHours(2), desk));
		board.accept(order, member);
		board.report(order, Went.DONE, "", member);
		assertThat(board.behind(token)).isEmpty(); // the old link is over
		var judged = board.judge(linkOf(order), new Verdict.Good(Optional.of(4), "麻烦你们了")).orElseThrow();
		assertThat(done(judged).stars()).contains(4);
		clock.pass(Duration.ofDays(31));
		assertThat(board.behind(linkOf(order))).isEmpty();
	}

	@Test
	@Proves("ORD-15")
	void door_and_telephone_go_when_nobody_goes_any_more() {
		var here = people.community();
		var desk = people.somebody(Role.COMMUNITY_WORKER, here);
		var over = offered(here, 1);
		var open = offered(here, 1);
		board.withdraw(over, "灯自己亮了", desk);
		clock.pass(Duration.ofDays(OrderRules.CONTACT_KEPT.most()));
		forgetting.forget();
		assertThat(board.order(over, desk).need().phone()).isPresent();

		clock.pass(Duration.ofMinutes(1));
		forgetting.forget();

		assertThat(board.order(over, desk).need()).satisfies(need -> {
			assertThat(need.phone()).isEmpty();
			assertThat(need.door()).isEmpty();
			assertThat(need.contact()).isEmpty();
			assertThat(need.publicPlace()).isEqualTo("11栋");
		});
		assertThat(board.order(open, desk).need().phone()).isPresent();
		clock.pass(Duration.ofDays(180));
		forgetting.forget();
		assertThat(board.order(open, desk).need().phone()).isEmpty();
	}

	@Test
	@Proves("ORD-16")
	void whoever_looks_after_another_area_sees_and_does_nothing() {
		var here = people.community();
		var order = offered(here, 1);
		var elsewhere = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, elsewhere);
		var member = people.somebody(Role.PARTY_MEMBER, elsewhere);

		assertThat(refused(board.withdraw(order, "不用了", secretary))).isEqualTo(OrderRules.PUBLISHED_BY);
		assertThat(refused(board.accept(order, member))).isEqualTo(OrderRules.ENROLLED_HERE);
		assertThat(refused(board.report(order, Went.DONE, "", member))).isEqualTo(OrderRules.TOLD_BY_WHO_WENT);
		assertThat(board.order(order, secretary).need().phone()).isEmpty();
		assertThat(lists.isFor(board.order(order, member), member)).isFalse();
		assertThat(lists.desk(secretary, EnumSet.allOf(OrderState.class), Optional.empty(), 50)).isEmpty();
		assertThat(lists.board(member, "", Optional.empty(), 50)).isEmpty();
		assertThat(lists.waiting(secretary)).isZero();
	}

	@Test
	@Proves("ORD-12")
	void what_is_over_stays_over() {
		var here = people.community();
		var order = offered(here, 1);
		var desk = people.somebody(Role.COMMUNITY_WORKER, here);
		var member = people.somebody(Role.PARTY_MEMBER, here);
		assertThat(done(board.withdraw(order, "灯自己亮了", desk)).state()).isEqualTo(OrderState.WITHDRAWN);
		assertThat(refused(board.accept(order, member))).isEqualTo(OrderRules.STILL_OPEN);
		assertThat(refused(board.publish(order, clock.instant().plusSeconds(9), Duration.ofHours(2), desk)))
				.isEqualTo(OrderRules.STILL_OPEN);
		assertThat(done(board.withdraw(order, "再点一次", desk)).reason()).isEqualTo("灯自己亮了");
	}

	@Test
	@Proves({"ORD-13", "ORD-14"})
	void only_the_branch_or_the_desk_of_the_area_publishes_and_only_for_a_time_to_come() {
		var here = people.community();
		var asked = done(board.ask(need(here, 1, ""), people.somebody(Role.GRID_STAFF, here)));
		var from = asked.need().from();
		var elsewhere = people.somebody(Role.BRANCH_SECRETARY, people.community());
		assertThat(refused(board.publish(asked.id(), from, Duration.ofHours(2), elsewhere)))
				.isEqualTo(OrderRules.PUBLISHED_BY);
		assertThat(refused(board.publish(asked.id(), from, Duration.ofHours(2), people.somebody(Role.VOLUNTEER, here))))
				.isEqualTo(OrderRules.PUBLISHED_BY);
		assertThat(refused(board.publish(asked.id(), clock.instant(), Duration.ofHours(2),
				people.somebody(Role.BRANCH_SECRETARY, here)))).isEqualTo(OrderRules.A_TIME_TO_COME);
	}

	@Test
	@Proves("ORD-02")
	void what_was_asked_for_is_due_on_the_board_the_next_working_day() {
		var asked = clock.instant(); // a Friday before a make-up Saturday
		assertThat(lists.publishBy(asked)).contains(Instant.parse("2026-10-10T09:30:00Z")); // Saturday 17:30
	}

	@Test
	void the_board_shows_the_nearest_first_in_pages() {
		var here = people.community();
		var grid = People.gridOf(here);
		var me = people.somebody(Role.VOLUNTEER, grid);
		var desk = people.somebody(Role.COMMUNITY_WORKER, here);
		var near = offered(here, 1);
		var wide = done(
				board.ask(needAt(new AreaCode(here.digits() + "003"), 1, "", clock.instant().plusSeconds(7200)), desk))
				.id();
		board.publish(wide, clock.instant().plusSeconds(7200), Duration.ofHours(2), desk);
		clock.pass(Duration.ofMinutes(45));
		widenAll();
		var first = lists.board(me, "", Optional.empty(), 1);
		assertThat(first).extracting(row -> row.order().id()).containsExactly(near);
		var second = lists.board(me, "", Optional.of(first.getFirst().cursor()), 5);
		assertThat(second).extracting(row -> row.order().id()).containsExactly(wide);
		assertThat(lists.board(me, "", Optional.of(second.getLast().cursor()), 5)).isEmpty();
	}

	private List<OrderId> seen(Actor actor) {
		return lists.board(actor, "", Optional.empty(), 50).stream().map(row -> row.order().id()).toList();
	}

	private void widenAll() {
		while (board.widen(50) > 0) {
			// until nothing waits
		}
	}

	private String linkOf(OrderId order) {
		return sql.sql(
				"SELECT path FROM notification.notices WHERE about_id = :id AND path LIKE '/o/%' ORDER BY at DESC, id DESC LIMIT 1")
				.param("id", order.value()).query(String.class).single().substring(3);
	}

	private OrderId offered(AreaCode community, int places) {
		var desk = people.somebody(Role.COMMUNITY_WORKER, community);
		var asked = done(board.ask(need(community, places, ""), desk));
		return done(board.publish(asked.id(), asked.need().from(), Duration.ofHours(24), desk)).id();
	}

	private Need need(AreaCode community, int places, String risk) {
		return needAt(People.gridOf(community), places, risk, clock.instant().plus(Duration.ofHours(24)));
	}

	private static Need needAt(AreaCode area, int places, String risk, Instant from) {
		return new Need("帮忙换个灯泡", "厨房的灯", area, "11栋", "2单元301", "郭爷爷", PhoneNumber.of("0000-12345"), from, 20,
				places, "会用梯子", risk, Optional.empty());
	}

	private static OrderView done(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		return ((Outcome.Done) outcome).now();
	}

	private static Rule refused(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return ((Outcome.Refused) outcome).because();
	}

	private static Rule refused(Acceptance acceptance) {
		assertThat(acceptance).isInstanceOf(Acceptance.Refused.class);
		return ((Acceptance.Refused) acceptance).because();
	}
}
