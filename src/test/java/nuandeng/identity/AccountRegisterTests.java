package nuandeng.identity;

import static nuandeng.identity.IdentityRules.LINK_ONCE;
import static nuandeng.identity.IdentityRules.NOT_FOR_ONESELF;
import static nuandeng.identity.IdentityRules.ONE_ADMINISTRATOR_STAYS;
import static nuandeng.identity.IdentityRules.WITHIN_ONES_AREA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.identity.AccountRegister.Days;
import nuandeng.identity.AccountRegister.Opened;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class AccountRegisterTests {

	@Autowired
	TestWorld.People people;

	@Autowired
	AccountRegister register;

	@Autowired
	Identity identity;

	@Autowired
	InstantSource clock;

	@Test
	@Proves("IDN-10")
	void nobody_gives_a_role_to_oneself() {
		var area = people.community();
		var admin = admin(area);

		assertThat(register.grant(admin.account(), worker(area), days(), admin)).contains(NOT_FOR_ONESELF);
		assertThat(register.letGo(admin.account(), admin)).contains(NOT_FOR_ONESELF);
		assertThat(identity.actor(admin.account()).orElseThrow().may(Role.COMMUNITY_WORKER)).isFalse();

		assertThat(register.grant(admin.account(), worker(area), days(), admin(area))).isEmpty();
		assertThat(identity.actor(admin.account()).orElseThrow().may(Role.COMMUNITY_WORKER)).isTrue();
	}

	@Test
	@Proves("IDN-11")
	void the_last_administrator_is_neither_closed_nor_stripped() {
		var area = people.community();
		var only = admin(area);

		assertThat(register.close(only.account(), only)).contains(ONE_ADMINISTRATOR_STAYS);
		assertThat(register.end(only.account(), roleOf(only), today(), only)).contains(ONE_ADMINISTRATOR_STAYS);

		var second = admin(area);
		assertThat(register.end(second.account(), roleOf(second), today().plusDays(3), only)).isEmpty();
		assertThat(register.close(only.account(), only)).as("the second one's role ends on a day")
				.contains(ONE_ADMINISTRATOR_STAYS);
		admin(area);
		assertThat(register.close(only.account(), only)).isEmpty();
	}

	@Test
	@Proves("IDN-11")
	void an_account_whose_owner_never_came_does_not_count() {
		var area = people.community();
		var only = admin(area);
		var id = new AccountId(Ids.next());
		register.open(id, "没来过", new Grant(Role.SYS_ADMIN, area, Optional.empty()), days(), only);

		assertThat(register.close(only.account(), only)).contains(ONE_ADMINISTRATOR_STAYS);
		assertThat(register.close(id, only)).isEmpty();
	}

	@Test
	@Proves("IDN-11")
	void of_two_who_close_each_other_at_the_same_moment_one_stays() throws Exception {
		for (int i = 0; i < 8; i++) {
			var area = people.community();
			var one = admin(area);
			var other = admin(area);
			List<Callable<Optional<Rule>>> both = List.of(() -> register.close(other.account(), one),
					() -> register.close(one.account(), other));
			try (var hands = Executors.newFixedThreadPool(2)) {
				var refusals = hands.invokeAll(both).stream().map(each -> each.resultNow()).filter(Optional::isPresent)
						.toList();
				assertThat(refusals).hasSize(1);
			}
			assertThat(List.of(one, other).stream().filter(each -> identity.actor(each.account()).isPresent()))
					.hasSize(1);
		}
	}

	@Test
	@Proves("IDN-12")
	void an_administrator_keeps_accounts_of_the_own_area_only() {
		var here = people.community();
		var elsewhere = people.community();
		var admin = admin(here);
		var theirs = people.somebody(Role.COMMUNITY_WORKER, elsewhere);

		assertThat(register.open(new AccountId(Ids.next()), "某", worker(elsewhere), days(), admin))
				.isEqualTo(new Opened.Refused(WITHIN_ONES_AREA));
		assertThat(register.find(theirs.account(), admin)).isEmpty();
		assertThat(register.grant(theirs.account(), worker(here), days(), admin)).contains(WITHIN_ONES_AREA);
		assertThat(register.close(theirs.account(), admin)).contains(WITHIN_ONES_AREA);
		assertThat(register.letGo(theirs.account(), admin)).contains(WITHIN_ONES_AREA);
		assertThat(register.people(admin, theirs.name(), Optional.empty(), 50)).isEmpty();
	}

	@Test
	@Proves("IDN-12")
	void who_works_in_two_places_is_closed_by_neither_alone() {
		var here = people.community();
		var elsewhere = people.community();
		var both = people.somebody(Role.COMMUNITY_WORKER, here);
		identity.grant(both.account(), worker(elsewhere));
		var admin = admin(here);

		assertThat(register.close(both.account(), admin)).contains(WITHIN_ONES_AREA);
		assertThat(register.end(both.account(), roleIn(both, elsewhere), today(), admin)).contains(WITHIN_ONES_AREA);
		assertThat(register.end(both.account(), roleIn(both, here), today().minusDays(1), admin)).isEmpty();
		assertThat(identity.actor(both.account()).orElseThrow().covers(here)).isFalse();
		assertThat(identity.actor(both.account()).orElseThrow().covers(elsewhere)).isTrue();
	}

	@Test
	@Proves("IDN-09")
	void an_account_is_opened_once_and_its_number_opens_no_other() {
		var area = people.community();
		var admin = admin(area);
		var id = new AccountId(Ids.next());

		assertThat(register.open(id, "某", worker(area), days(), admin)).isEqualTo(new Opened.Now());
		assertThat(register.open(id, "某", worker(area), days(), admin)).isEqualTo(new Opened.Before());
		assertThat(register.find(id, admin).orElseThrow().held()).hasSize(1);
		var somebody = people.somebody(Role.COMMUNITY_WORKER, area);
		assertThat(register.open(somebody.account(), "某", worker(area), days(), admin))
				.isEqualTo(new Opened.Refused(LINK_ONCE));
	}

	@Test
	void people_are_found_by_a_part_of_the_name_page_by_page() {
		var area = people.community();
		var admin = admin(area);
		for (int i = 0; i < 5; i++) {
			register.open(new AccountId(Ids.next()), "沈" + i + area, worker(area), days(), admin);
		}
		var first = register.people(admin, "沈", Optional.empty(), 3);
		var second = register.people(admin, "沈", Optional.of(first.getLast().id()), 3);

		assertThat(first).hasSize(3);
		assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
		assertThat(register.people(admin, "沈0" + area, Optional.empty(), 3)).hasSize(1);
		assertThat(register.count(area, List.of(Role.COMMUNITY_WORKER))).isEqualTo(5);
	}

	private Actor admin(AreaCode area) {
		return people.somebody(Role.SYS_ADMIN, area);
	}

	private java.util.UUID roleOf(Actor actor) {
		return register.find(actor.account(), actor).orElseThrow().held().getFirst().id();
	}

	private java.util.UUID roleIn(Actor actor, AreaCode area) {
		return register.find(actor.account(), admin(area)).orElseThrow().held().stream()
				.filter(held -> held.grant().area().equals(area)).findFirst().orElseThrow().id();
	}

	private static Grant worker(AreaCode area) {
		return new Grant(Role.COMMUNITY_WORKER, area, Optional.empty());
	}

	private Days days() {
		return new Days(today(), Optional.empty());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
