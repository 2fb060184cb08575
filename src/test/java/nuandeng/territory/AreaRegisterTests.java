package nuandeng.territory;

import static nuandeng.territory.TerritoryRules.BY_THE_ADMINISTRATOR;
import static nuandeng.territory.TerritoryRules.DOORS_AT_ONCE;
import static nuandeng.territory.TerritoryRules.EMPTY_BEFORE_IT_ENDS;
import static nuandeng.territory.TerritoryRules.INSIDE_ITS_PARENT;
import static nuandeng.territory.TerritoryRules.IN_A_GRID;
import static nuandeng.territory.TerritoryRules.ONE_CODE_ONE_AREA;
import static nuandeng.territory.TerritoryRules.ONE_NAME_ONE_PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.territory.AreaRegister.Built;
import nuandeng.territory.AreaRegister.Planned;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.web.spi.Hosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class AreaRegisterTests {

	@Autowired
	People people;

	@Autowired
	AreaRegister register;

	@Autowired
	Territory territory;

	@Autowired
	Hosts hosts;

	@Autowired
	TestClock clock;

	@AfterEach
	void forget() {
		clock.reset();
	}

	@Test
	@Proves("TER-07")
	void a_code_is_used_once_also_after_its_area_has_ended() {
		var community = people.community();
		var admin = admin(community);
		var code = new AreaCode(community + "007");

		assertThat(register.add(new Area(code, "七网格"), admin)).isEmpty();
		assertThat(register.add(new Area(code, "又七网格"), admin)).contains(ONE_CODE_ONE_AREA);
		assertThat(register.end(code, admin)).isEmpty();
		assertThat(territory.area(code)).isEmpty();
		assertThat(register.add(new Area(code, "再七网格"), admin)).contains(ONE_CODE_ONE_AREA);
	}

	@Test
	@Proves("TER-01")
	void nothing_hangs_in_the_air_but_the_root() {
		var root = new AreaCode("980101");
		var admin = admin(root);

		assertThat(register.add(new Area(new AreaCode("980101001"), "街道"), admin)).contains(INSIDE_ITS_PARENT);
		assertThat(register.add(new Area(root, "某区"), admin)).isEmpty();
		assertThat(register.add(new Area(new AreaCode("980101001"), "街道"), admin)).isEmpty();
		assertThat(register.roots()).contains(new Area(root, "某区"));
	}

	@Test
	@Proves("TER-09")
	void only_whoever_runs_the_area_draws_it() {
		var community = people.community();
		var grid = People.gridOf(community);
		for (var stranger : List.of(admin(people.community()), people.somebody(Role.COMMUNITY_SECRETARY, community))) {
			assertThat(register.add(new Area(new AreaCode(community + "002"), "二"), stranger))
					.contains(BY_THE_ADMINISTRATOR);
			assertThat(register.rename(grid, "别名", stranger)).contains(BY_THE_ADMINISTRATOR);
			assertThat(register.end(grid, stranger)).contains(BY_THE_ADMINISTRATOR);
			assertThat(register.build(grid, buildings(1), stranger))
					.isEqualTo(new Built.Refused(BY_THE_ADMINISTRATOR, List.of()));
		}
		register.build(grid, buildings(1), admin(community));
		var place = territory.find(community, "").getFirst();
		assertThat(register.end(place.id(), admin(people.community()))).contains(BY_THE_ADMINISTRATOR);
	}

	@Test
	@Proves("TER-08")
	void a_name_means_one_place_and_all_of_a_range_stand_or_none() {
		var community = people.community();
		var grid = People.gridOf(community);
		var admin = admin(community);

		assertThat(register.build(grid, buildings(3), admin)).isEqualTo(new Built.Done(3));
		assertThat(register.build(grid, buildings(4), admin))
				.isEqualTo(new Built.Refused(ONE_NAME_ONE_PLACE, List.of("1栋", "2栋", "3栋")));
		assertThat(register.places(grid, Optional.empty(), 50)).hasSize(3);
		assertThat(register.doors(community)).isEqualTo(3);
	}

	@Test
	@Proves("TER-08")
	void two_who_put_up_one_building_at_the_same_moment_put_up_one() throws Exception {
		var community = people.community();
		var grid = People.gridOf(community);
		var admin = admin(community);
		var hands = new ArrayList<Callable<Built>>();
		for (int i = 0; i < 6; i++) {
			hands.add(() -> register.build(grid, buildings(2), admin));
		}
		try (var pool = Executors.newFixedThreadPool(6)) {
			assertThat(pool.invokeAll(hands).stream().filter(each -> each.resultNow() instanceof Built.Done))
					.hasSize(1);
		}
		assertThat(register.places(grid, Optional.empty(), 50)).hasSize(2);
	}

	@Test
	@Proves("TER-10")
	void a_town_is_not_put_up_by_a_slip_of_the_hand() {
		var community = people.community();
		var admin = admin(community);
		assertThat(register.build(People.gridOf(community), buildings(DOORS_AT_ONCE.most() + 1), admin))
				.isEqualTo(new Built.Refused(DOORS_AT_ONCE, List.of()));
		assertThat(register.build(People.gridOf(community), buildings(DOORS_AT_ONCE.most()), admin))
				.isEqualTo(new Built.Done(DOORS_AT_ONCE.most()));
	}

	@Test
	@Proves("TER-02")
	void doors_are_put_up_in_a_grid() {
		var community = people.community();
		assertThat(register.build(community, buildings(1), admin(community)))
				.isEqualTo(new Built.Refused(IN_A_GRID, List.of()));
	}

	@Test
	@Proves("TER-11")
	void what_still_holds_something_does_not_end() {
		var community = people.community();
		var grid = People.gridOf(community);
		var admin = admin(community);
		register.build(grid, buildings(1), admin);

		assertThat(register.end(community, admin)).contains(EMPTY_BEFORE_IT_ENDS);
		assertThat(register.end(grid, admin)).contains(EMPTY_BEFORE_IT_ENDS);
		var place = territory.find(community, "").getFirst();
		assertThat(register.end(place.id(), admin)).isEmpty();
		assertThat(territory.behind(place.doorCode().orElseThrow())).isEmpty();
		assertThat(register.end(grid, admin)).isEmpty();
	}

	@Test
	@Proves("TER-07")
	void an_area_is_renamed_as_often_as_one_likes_and_ends_once() {
		var community = people.community();
		var admin = admin(community);
		var code = new AreaCode(community + "002");
		register.add(new Area(code, "二网格"), admin);
		for (var name : List.of("东网格", "西网格", "南网格")) {
			assertThat(register.rename(code, name, admin)).isEmpty();
			assertThat(territory.area(code)).contains(new Area(code, name));
		}
		clock.pass(Duration.ofDays(1));
		assertThat(register.rename(code, "北网格", admin)).isEmpty();
		assertThat(register.end(code, admin)).isEmpty();
		assertThat(territory.area(code)).isEmpty();
		assertThat(register.rename(code, "又一个", admin)).contains(BY_THE_ADMINISTRATOR);
		assertThat(register.add(new Area(code, "再一个"), admin)).contains(ONE_CODE_ONE_AREA);
	}

	@Test
	void a_community_that_is_called_otherwise_today_is_called_so_at_once() {
		var community = people.community();
		var admin = admin(community);
		var host = hosts.of(community).orElseThrow();

		assertThat(register.correct(new Hosts.Host(community, "新名社区", "", "新址", "0000-99999", "全天", "备1"), admin))
				.isEmpty();

		var now = hosts.of(community).orElseThrow();
		assertThat(now).isEqualTo(
				new Hosts.Host(community, "新名社区", host.slug(), "新址", "0000-99999", "全天", "备1"));
		assertThat(hosts.nameOf(community)).isEqualTo("新名社区");
		assertThat(territory.area(community).orElseThrow().name()).isEqualTo("新名社区");
	}

	private Actor admin(AreaCode area) {
		return people.somebody(Role.SYS_ADMIN, area);
	}

	private static List<Planned> buildings(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(n -> new Planned(Place.Kind.BUILDING, n + "栋", true)).toList();
	}
}
