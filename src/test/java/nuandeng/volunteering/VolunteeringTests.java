package nuandeng.volunteering;

import static nuandeng.volunteering.VolunteeringRules.AGREED_FIRST;
import static nuandeng.volunteering.VolunteeringRules.ANOTHER_CONFIRMS;
import static nuandeng.volunteering.VolunteeringRules.BY_THE_BRANCH;
import static nuandeng.volunteering.VolunteeringRules.IT_CAN_BE;
import static nuandeng.volunteering.VolunteeringRules.NO_WITH_A_REASON;
import static nuandeng.volunteering.VolunteeringRules.ONE_HOME;
import static nuandeng.volunteering.VolunteeringRules.OWN_WORD;
import static nuandeng.volunteering.VolunteeringRules.STILL_OPEN;
import static nuandeng.volunteering.VolunteeringRules.STRUCK_FOR_A_REASON;
import static nuandeng.volunteering.VolunteeringRules.WHERE_ONE_LIVES;
import static nuandeng.volunteering.VolunteeringRules.WHO_SEES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Rule;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class VolunteeringTests {

	@Autowired
	Volunteering volunteering;

	@Autowired
	DualCheckInLists lists;

	@Autowired
	Organisations organisations;

	@Autowired
	Identity identity;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	AreaCode home = new AreaCode("99");
	BodyId branch = new BodyId(new java.util.UUID(0, 0));
	Actor member = Actor.resident();
	Actor atWork = Actor.resident();
	Actor atHome = Actor.resident();

	@BeforeEach
	void fridayMorning() {
		clock.reset();
		home = people.community();
		branch = branch("学校支部");
		member = people.somebody(Role.PARTY_MEMBER, home);
		atWork = people.secretaryOf(branch, home);
		atHome = people.somebody(Role.COMMUNITY_SECRETARY, home);
	}

	@Test
	@Covers("S0-28")
	@Proves("VOL-05")
	void a_member_registers_at_home_and_the_branch_at_work_is_told_and_confirms() {
		var id = registered();
		assertThat(told(atWork)).anyMatch(text -> text.contains("双报到") && text.contains("是你们支部的党员"));
		assertThat(told(atWork)).noneMatch(text -> text.contains(member.name())); // a notice names nobody
		assertThat(lists.waiting(atWork)).isOne();
		assertThat(lists.waiting(atHome)).isZero(); // the branch has an account: it answers for itself
		assertThat(refused(volunteering.confirm(id, "电话里说是", member))).isEqualTo(BY_THE_BRANCH);
		assertThat(refused(volunteering.confirm(id, "电话里说是", atHome))).isEqualTo(BY_THE_BRANCH);

		done(volunteering.confirm(id, "", atWork));
		for (var side : List.of(member, atWork, atHome)) {
			assertThat(lists.checkIn(id, side)).hasValueSatisfying(view -> {
				assertThat(view.state()).isEqualTo(CheckInState.CONFIRMED);
				assertThat(view.branchName()).isEqualTo("学校支部");
			});
		}
		assertThat(told(member)).anyMatch(text -> text.contains("学校支部确认了"));
		assertThat(told(atHome)).anyMatch(text -> text.contains("学校支部确认了"));
		assertThat(lists.waiting(atWork)).isZero();
	}

	@Test
	@Proves("VOL-05")
	void for_a_branch_without_accounts_the_community_writes_down_what_the_branch_said() {
		var silent = branch("没账号的支部");
		var id = done(volunteering.register(silent, home, true, member));
		assertThat(told(atHome)).anyMatch(text -> text.contains("还没人用账号"));
		assertThat(sql.sql("SELECT body FROM notification.notices WHERE recipient = :branch")
				.param("branch", silent.toString()).query(String.class).list())
				.singleElement().asString().contains("0000-12345");
		assertThat(lists.waiting(atHome)).isOne();
		assertThat(refused(volunteering.confirm(id, " ", atHome))).isEqualTo(BY_THE_BRANCH);
		assertThat(refused(volunteering.confirm(id, "我说是", member))).isEqualTo(BY_THE_BRANCH);
		done(volunteering.confirm(id, "支部书记来电话说是", atHome));
		assertThat(seen(id, member).heard()).isEqualTo("支部书记来电话说是");
	}

	@Test
	@Proves("VOL-06")
	void a_no_has_a_reason_that_the_member_reads() {
		var id = registered();
		assertThat(refused(volunteering.decline(id, " ", "", atWork))).isEqualTo(NO_WITH_A_REASON);
		done(volunteering.decline(id, "组织关系去年转走了", "", atWork));
		assertThat(seen(id, member).reason()).isEqualTo("组织关系去年转走了");
		assertThat(told(member)).anyMatch(text -> text.contains("没有确认"));
		assertThat(lists.mine(member)).hasValueSatisfying(mine -> assertThat(mine.state().open()).isFalse());
		clock.pass(Duration.ofMinutes(1));
		assertThat(registered()).isNotEqualTo(id); // asking again is a new one
	}

	@Test
	@Proves({"VOL-01", "VOL-08"})
	void the_members_word_or_a_move_or_another_branch_ends_it_and_nobody_elses() {
		var one = confirmed();
		for (var why : Parting.values()) {
			assertThat(refused(volunteering.end(one, why, people.somebody(Role.COMMUNITY_WORKER, home))))
					.isEqualTo(WHO_SEES);
		}
		assertThat(refused(volunteering.end(one, Parting.OWN_WORD, atWork))).isEqualTo(OWN_WORD);
		assertThat(refused(volunteering.end(one, Parting.LEFT_BRANCH, atHome))).isEqualTo(OWN_WORD);
		assertThat(refused(volunteering.end(one, Parting.ACCOUNT_OVER, member))).isEqualTo(OWN_WORD);
		done(volunteering.end(one, Parting.OWN_WORD, member));
		assertThat(seen(one, atHome).parting()).contains(Parting.OWN_WORD);
		assertThat(told(atWork)).anyMatch(text -> text.contains("自己不报了"));
		assertThat(told(atHome)).anyMatch(text -> text.contains("自己不报了"));

		done(volunteering.end(confirmed(), Parting.LEFT_BRANCH, atWork));
		assertThat(told(member)).anyMatch(text -> text.contains("不在这个支部了"));
		done(volunteering.end(confirmed(), Parting.MOVED, atHome));
		assertThat(told(member)).anyMatch(text -> text.contains("搬走了"));
	}

	@Test
	@Proves("VOL-08")
	void who_has_no_account_here_any_more_is_not_registered_any_more(@Autowired Leaving leaving) {
		var stays = confirmed();
		var moved = people.somebody(Role.PARTY_MEMBER, home);
		var closed = people.somebody(Role.PARTY_MEMBER, home);
		var first = done(volunteering.register(branch, home, true, moved));
		var second = done(volunteering.register(branch, home, true, closed));
		identity.withdraw(moved.account(), Role.PARTY_MEMBER, home, java.time.LocalDate.of(2026, 10, 8));
		identity.close(closed.account());
		clock.set("2026-10-10T03:40");
		leaving.endThoseGone();
		for (var gone : List.of(first, second)) {
			assertThat(seen(gone, atHome).parting()).contains(Parting.ACCOUNT_OVER);
		}
		assertThat(seen(stays, atHome).state()).isEqualTo(CheckInState.CONFIRMED);
	}

	@Test
	@Proves({"VOL-02", "VOL-03"})
	void one_agrees_first_and_registers_where_one_lives() {
		assertThat(refused(volunteering.register(branch, home, false, member))).isEqualTo(AGREED_FIRST);
		assertThat(refused(volunteering.register(branch, people.community(), true, member))).isEqualTo(WHERE_ONE_LIVES);
		assertThat(refused(volunteering.register(branch, home, true, people.somebody(Role.VOLUNTEER, home))))
				.isEqualTo(WHERE_ONE_LIVES);
		var firm = organisations.register("一家店", Body.Kind.PARTNER, home, "0000-1", Optional.empty(), false);
		assertThat(refused(volunteering.register(firm, home, true, member))).isEqualTo(BY_THE_BRANCH);
		assertThat(lists.mine(member)).isEmpty();
		var id = registered();
		assertThat(sql.sql("SELECT notice FROM volunteering.check_ins WHERE id = :id").param("id", id.value())
				.query(String.class).single()).isEqualTo(Volunteering.NOTICE);
	}

	@Test
	@Proves("VOL-04")
	void one_has_one_home_at_a_time_however_many_press_at_once() throws Exception {
		var elsewhere = people.community();
		identity.grant(member.account(), new Grant(Role.PARTY_MEMBER, elsewhere, Optional.empty()));
		var both = identity.actor(member.account()).orElseThrow();
		var presses = new ArrayList<Callable<Outcome>>();
		for (int i = 0; i < 12; i++) {
			var where = i % 2 == 0 ? home : elsewhere;
			presses.add(() -> volunteering.register(branch, where, true, both));
		}
		try (var threads = Executors.newFixedThreadPool(8)) {
			var ended = threads.invokeAll(presses).stream().map(java.util.concurrent.Future::resultNow).toList();
			assertThat(ended.stream().filter(Outcome.Done.class::isInstance)).hasSize(6); // the same home, again and again
			assertThat(ended.stream().filter(Outcome.Refused.class::isInstance)).hasSize(6)
					.allMatch(end -> refused(end).equals(ONE_HOME));
		}
		assertThat(sql.sql("SELECT count(*) FROM volunteering.check_ins WHERE member = :member")
				.param("member", member.account().value()).query(Integer.class).single()).isEqualTo(ONE_HOME.most());
	}

	@Test
	@Proves("VOL-07")
	void nobody_but_the_member_and_the_two_secretaries_sees_it() {
		var id = confirmed();
		var line = told(id, "清扫楼道", 1);
		var street = home.at(AreaCode.Level.STREET).orElseThrow();
		var others = List.of(people.somebody(Role.COMMUNITY_WORKER, home),
				people.somebody(Role.STREET_DISPATCHER, street), people.somebody(Role.STREET_LEADER, street),
				people.somebody(Role.BRANCH_SECRETARY, home), people.secretaryOf(branch("别的支部"), home),
				people.somebody(Role.COMMUNITY_SECRETARY, people.community()), people.somebody(Role.PARTY_MEMBER, home),
				Actor.resident());
		for (var other : others) {
			assertThat(lists.checkIn(id, other)).isEmpty();
			assertThat(lists.seenBy(other)).isEmpty();
			assertThat(lists.waiting(other)).isZero();
			assertThat(refused(volunteering.confirm(id, "是", other))).isEqualTo(WHO_SEES);
			assertThat(refused(volunteering.witness(id, line, other))).isEqualTo(WHO_SEES);
			assertThat(refused(volunteering.strike(id, line, "x", other))).isEqualTo(WHO_SEES);
		}
		assertThat(lists.seenBy(atWork)).extracting(DualCheckInView::id).containsExactly(id);
		assertThat(lists.seenBy(atHome)).extracting(DualCheckInView::id).containsExactly(id);
	}

	@Test
	@Proves("VOL-07")
	void a_branch_sees_nothing_of_what_somebody_did_who_is_not_theirs() {
		var id = registered();
		told(id, "清扫楼道", 1);
		assertThat(lists.services(seen(id, atWork))).isEmpty();
		assertThat(lists.services(seen(id, atHome))).hasSize(1);
		done(volunteering.decline(id, "不是我们的人", "", atWork));
		assertThat(lists.services(seen(id, atWork))).isEmpty();
	}

	@Test
	@Proves("VOL-09")
	void what_is_over_stays_over() {
		var id = confirmed();
		var line = told(id, "清扫楼道", 1);
		assertThat(refused(volunteering.decline(id, "看错了", "", atWork))).isEqualTo(STILL_OPEN);
		done(volunteering.end(id, Parting.MOVED, member));
		done(volunteering.end(id, Parting.OWN_WORD, member)); // again: it is over
		assertThat(seen(id, member).parting()).contains(Parting.MOVED);
		assertThat(refused(volunteering.confirm(id, "", atWork))).isEqualTo(STILL_OPEN);
		assertThat(refused(volunteering.tell(id, served("再做一件", 20), member))).isEqualTo(STILL_OPEN);
		assertThat(refused(volunteering.witness(id, line, atHome))).isEqualTo(STILL_OPEN);
	}

	@Test
	@Covers("S4-12")
	@Proves({"VOL-11", "VOL-12"})
	void what_the_member_tells_can_be_and_another_confirms_it() {
		var id = confirmed();
		clock.pass(Duration.ofHours(5));
		assertThat(refused(volunteering.tell(id, served("还没做完", -1), member))).isEqualTo(IT_CAN_BE);
		assertThat(refused(volunteering.tell(id, served("报到以前的", 6), member))).isEqualTo(IT_CAN_BE);
		var line = told(id, "清扫楼道", 0);
		assertThat(refused(volunteering.tell(id, served("同一个时候", 0), member))).isEqualTo(IT_CAN_BE);
		assertThat(refused(volunteering.tell(id, served("替别人记", 2), atHome))).isEqualTo(OWN_WORD);
		assertThat(lists.waiting(atHome)).isOne();
		assertThat(refused(volunteering.witness(id, line, member))).isEqualTo(ANOTHER_CONFIRMS);
		assertThat(refused(volunteering.witness(id, line, atWork))).isEqualTo(ANOTHER_CONFIRMS);
		done(volunteering.witness(id, line, atHome));
		done(volunteering.witness(id, line, atHome)); // again: the same
		for (var side : List.of(member, atWork, atHome)) {
			assertThat(lists.services(seen(id, side))).singleElement()
					.satisfies(seen -> assertThat(seen.state()).isEqualTo(ServiceState.CONFIRMED));
		}
		assertThat(lists.waiting(atHome)).isZero();
	}

	@Test
	@Proves("VOL-13")
	void a_wrong_line_is_struck_out_for_a_reason_and_stays() {
		var id = confirmed();
		clock.pass(Duration.ofHours(5));
		var own = told(id, "记错了", 0);
		assertThat(refused(volunteering.strike(id, own, " ", member))).isEqualTo(STRUCK_FOR_A_REASON);
		assertThat(refused(volunteering.strike(id, own, "不对", atWork))).isEqualTo(STRUCK_FOR_A_REASON);
		done(volunteering.strike(id, own, "记错了日子", member));
		told(id, "这回对了", 0); // the time is free again
		var line = lists.services(seen(id, member)).stream().filter(each -> each.state() == ServiceState.TOLD)
				.findFirst().orElseThrow().id();
		done(volunteering.witness(id, line, atHome));
		assertThat(refused(volunteering.strike(id, line, "反悔", member))).isEqualTo(STRUCK_FOR_A_REASON);
		done(volunteering.strike(id, line, "那天没开门", atHome));
		assertThat(lists.services(seen(id, atWork))).extracting(ServiceView::reason)
				.containsExactlyInAnyOrder("记错了日子", "那天没开门");
		assertThat(refused(volunteering.witness(id, line, atHome))).isEqualTo(STRUCK_FOR_A_REASON);
		assertThat(
				refused(volunteering.strike(confirmedOf(people.somebody(Role.PARTY_MEMBER, home)), own, "x", atHome)))
				.isEqualTo(WHO_SEES); // another one's line
	}

	@Test
	@Proves("VOL-14")
	void nothing_counts_ranks_locates_or_urges() {
		assertThat(sql.sql("""
				SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'volunteering'
				   AND column_name ~ 'score|point|rank|total|hours|lat|lng|lon|place|target|quota|due|remind'
				""").query(String.class).list()).isEmpty();
		for (var method : Volunteering.class.getMethods()) {
			assertThat(method.getName()).doesNotContainIgnoringCase("assign").doesNotContainIgnoringCase("remind");
			assertThat(method.getParameterTypes()).doesNotContain(nuandeng.identity.AccountId.class);
		}
		var id = confirmed();
		for (int i = 0; i < 3; i++) {
			clock.pass(Duration.ofHours(2));
			told(id, "第" + i + "件", 0);
		}
		var idle = people.somebody(Role.PARTY_MEMBER, home);
		confirmedOf(idle);
		assertThat(lists.seenBy(atHome)).extracting(DualCheckInView::name)
				.isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.CHINA));
	}

	@Test
	@Proves("VOL-15")
	void a_month_after_the_end_name_and_lines_are_gone(@Autowired Leaving leaving) {
		var id = confirmed();
		told(id, "清扫楼道", 1);
		var declined = done(volunteering.register(branch, home, true, people.somebody(Role.PARTY_MEMBER, home)));
		done(volunteering.decline(declined, "不是", "", atWork));
		done(volunteering.end(id, Parting.MOVED, member));
		clock.set("2026-11-08T23:59"); // thirty days
		leaving.forget();
		assertThat(lists.mine(member)).isPresent();
		clock.set("2026-11-09T03:40");
		leaving.forget();
		assertThat(lists.mine(member)).isEmpty();
		assertThat(lists.checkIn(declined, atWork)).isEmpty();
		assertThat(sql.sql("SELECT count(*) FROM volunteering.services WHERE check_in = :id").param("id", id.value())
				.query(Integer.class).single()).isZero();
	}

	private DualCheckInId registered() {
		return done(volunteering.register(branch, home, true, member));
	}

	private DualCheckInId confirmed() {
		return confirmedOf(member);
	}

	private DualCheckInId confirmedOf(Actor somebody) {
		var id = done(volunteering.register(branch, home, true, somebody));
		done(volunteering.confirm(id, "", atWork));
		return id;
	}

	/// Half an hour of work, told some hours after it ended; time passes for it if need be.
	private ServiceId told(DualCheckInId id, String what, int hoursAgo) {
		if (hoursAgo > 0) {
			clock.pass(Duration.ofHours(hoursAgo + 1));
		}
		done(volunteering.tell(id, served(what, hoursAgo), member));
		return lists.services(seen(id, atHome)).stream().filter(line -> line.served().what().equals(what)).findFirst()
				.orElseThrow().id();
	}

	/// Half an hour of work that ended some hours ago.
	private Served served(String what, int hoursAgo) {
		return new Served(clock.instant().minus(Duration.ofHours(hoursAgo)).minus(Duration.ofMinutes(30)), 30, what,
				Optional.empty());
	}

	private DualCheckInView seen(DualCheckInId id, Actor actor) {
		return lists.checkIn(id, actor).orElseThrow();
	}

	private BodyId branch(String name) {
		return organisations.register(name, Body.Kind.BRANCH, home, "0000-1", Optional.empty(), false);
	}

	private List<String> told(Actor actor) {
		return sql.sql("SELECT body FROM notification.notices WHERE recipient = :account")
				.param("account", actor.account().toString()).query(String.class).list();
	}

	private static DualCheckInId done(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		return ((Outcome.Done) outcome).checkIn();
	}

	private static Rule refused(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return ((Outcome.Refused) outcome).because();
	}
}
