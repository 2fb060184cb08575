package nuandeng.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

@NuandengTest
class TerritoryTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@LocalServerPort
	int port;

	@Autowired
	Territory territory;

	@Autowired
	People people;

	@Test
	@Proves("TER-01")
	void a_grid_without_its_community_and_a_community_without_its_street_are_refused() {
		var nowhere = new AreaCode("980199199001");
		assertThat(territory.found(new Area(new AreaCode(nowhere.digits() + "001"), "一网格")))
				.contains(TerritoryRules.INSIDE_ITS_PARENT);
		assertThat(territory.found(new Area(nowhere, "社区"))).contains(TerritoryRules.INSIDE_ITS_PARENT);
		assertThat(territory.area(nowhere)).isEmpty();
		var community = people.community();
		assertThat(territory.found(new Area(new AreaCode(community.digits() + "002"), "二网格"))).isEmpty();
		assertThat(territory.nameOf(new AreaCode(community.digits() + "002"))).isEqualTo("二网格");
	}

	@Test
	@Proves("TER-02")
	void a_building_outside_every_grid_cannot_be_built() {
		var nowhere = new AreaCode(people.community().digits() + "077");
		assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> territory.build(nowhere, Place.Kind.BUILDING, "1栋", Optional.empty()))
				.withMessageContaining(TerritoryRules.IN_A_GRID.sentence());
	}

	@Test
	@Proves("TER-03")
	void a_withdrawn_code_leads_nowhere_and_is_given_to_no_other_door() {
		var community = people.community();
		var code = code();
		var place = territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "1栋1单元", Optional.of(code));
		assertThat(territory.behind(code)).contains(place);

		assertThat(territory.renewDoor(place.id(), people.somebody(Role.COMMUNITY_SECRETARY, community))).isEmpty();

		assertThat(territory.behind(code)).isEmpty();
		var renewed = territory.place(place.id()).orElseThrow().doorCode().orElseThrow();
		assertThat(renewed).isNotEqualTo(code);
		assertThat(territory.behind(renewed)).isPresent();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "1栋2单元", Optional.of(code)));
	}

	@Test
	@Proves("TER-04")
	void only_who_looks_after_the_community_renews_its_codes() {
		var community = people.community();
		var place = territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "1栋1单元", Optional.of(code()));
		assertThat(territory.renewDoor(place.id(), people.somebody(Role.COMMUNITY_SECRETARY, people.community())))
				.contains(TerritoryRules.BY_THE_COMMUNITY);
		assertThat(territory.renewDoor(place.id(), people.somebody(Role.COMMUNITY_WORKER, community)))
				.contains(TerritoryRules.BY_THE_COMMUNITY);
		assertThat(territory.place(place.id())).contains(place);
	}

	@Test
	void people_find_a_building_however_they_write_it() {
		var community = people.community();
		var grid = People.gridOf(community);
		territory.build(grid, Place.Kind.BUILDING, "3栋", Optional.empty());
		territory.build(grid, Place.Kind.BUILDING, "13栋", Optional.empty());
		for (var typed : new String[] {"三栋", "3幢", "3号楼", " ３栋 "}) {
			assertThat(territory.find(community, typed)).as(typed).extracting(Place::name).startsWith("3栋");
		}
	}

	@Test
	void a_secretary_renews_a_code_and_prints_the_sheet() {
		var community = people.community();
		var code = code();
		territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "7栋1单元", Optional.of(code));
		people.named("doors-" + community, Role.COMMUNITY_SECRETARY, community);
		var secretary = new Visitor(port).signedInAs("doors-" + community, People.PASSWORD);
		assertThat(secretary.open("/desk/settings/doors").text()).contains("7栋1单元", code);
		var renewed = secretary.open("/desk/settings/doors").press("换码");
		assertThat(renewed.text()).contains("旧码停用了", "7栋1单元").doesNotContain(code);
		assertThat(secretary.open("/admin/doors/" + community).text()).contains("7栋1单元", "有事，说一声");
		assertThat(secretary.open("/admin/doors/" + people.community()).status()).isEqualTo(404);
	}

	private static String code() {
		return "door%04d".formatted(COUNT.incrementAndGet());
	}
}
