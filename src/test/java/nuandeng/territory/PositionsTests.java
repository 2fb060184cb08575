package nuandeng.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Places are measured by those who stand there.
@NuandengTest
class PositionsTests {

	private static final AtomicInteger FAR = new AtomicInteger();

	@LocalServerPort
	int port;
	@Autowired
	Positions positions;
	@Autowired
	Territory territory;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode community = new AreaCode("00");
	double north;

	@BeforeEach
	void somewhereElseEachTime() {
		clock.reset();
		community = people.community();
		north = 10 + FAR.incrementAndGet();
	}

	@Test
	void the_nearest_come_first_and_the_latest_measuring_counts() {
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		var three = entrance("3栋2单元");
		var four = entrance("4栋1单元");
		assertThat(positions.knowsAnyIn(community)).isFalse();
		assertThat(positions.measure(three.id(), at(0), secretary)).isEmpty();
		assertThat(positions.measure(four.id(), at(0.0005), secretary)).isEmpty();
		assertThat(positions.knowsAnyIn(community)).isTrue();
		assertThat(positions.around(at(0.0001), 4)).extracting(Positions.Near::place).containsExactly(three, four);
		assertThat(positions.around(at(0.0001), 1)).extracting(Positions.Near::metres).containsExactly(10);
		assertThat(positions.around(at(0.004), 4)).isEmpty();
		assertThat(positions.around(new Position(north + 0.004, 120, 2000), 4)).extracting(Positions.Near::place)
				.containsExactly(four, three);
		clock.pass(Duration.ofMinutes(1));
		positions.measure(three.id(), at(0.003), secretary);
		assertThat(positions.around(at(0), 4)).extracting(Positions.Near::place).containsExactly(four);
	}

	@Test
	@Proves("TER-05")
	void a_device_that_is_not_sure_is_not_believed() {
		var door = entrance("3栋2单元");
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		var most = TerritoryRules.MEASURED_WELL.most();
		assertThat(positions.measure(door.id(), new Position(north, 120, most + 1), secretary))
				.contains(TerritoryRules.MEASURED_WELL);
		assertThat(positions.measure(door.id(), new Position(north, 120, most), secretary)).isEmpty();
	}

	@Test
	@Proves("TER-04")
	void only_those_who_look_after_the_doors_measure_them() {
		var door = entrance("3栋2单元");
		assertThat(positions.measure(door.id(), at(0), people.somebody(Role.COMMUNITY_SECRETARY, people.community())))
				.contains(TerritoryRules.BY_THE_COMMUNITY);
		assertThat(positions.measure(door.id(), at(0), people.somebody(Role.VOLUNTEER, community)))
				.contains(TerritoryRules.BY_THE_COMMUNITY);
		assertThat(positions.knowsAnyIn(community)).isFalse();
	}

	@Test
	void whoever_stands_at_a_door_presses_one_button() {
		var door = entrance("3栋2单元");
		var name = "here" + community.digits();
		people.named(name, Role.COMMUNITY_SECRETARY, community);
		var doors = new Visitor(port).signedInAs(name, People.PASSWORD).open("/desk/settings/doors");
		var form = doors.form("/desk/settings/doors/" + door.id() + "/position");
		assertThat(form.send().text()).contains("没拿到定位");
		assertThat(form.with("_key", nuandeng.kernel.Ids.next().toString()).with("lat", north + "").with("lon", "120")
				.with("accuracy", "800").send().text()).contains("没记下").contains("TER-05");
		assertThat(form.with("_key", nuandeng.kernel.Ids.next().toString()).with("accuracy", "8").send().text())
				.contains("记下了，误差约 8 米");
		assertThat(positions.around(at(0), 4)).extracting(Positions.Near::place).containsExactly(door);
	}

	@Test
	void distances_are_those_of_the_ground_and_nonsense_is_no_point() {
		assertThat(new Position(39, 120, 0).metresTo(new Position(39.001, 120, 0))).isCloseTo(111, within(1.0));
		assertThat(new Position(60, 120, 0).metresTo(new Position(60, 120.001, 0))).isCloseTo(55.6, within(1.0));
		assertThat(Position.of("39.9", "116.4", "12.5")).map(Position::accuracy).hasValue(13);
		assertThat(Position.of("91", "0", "1")).isEmpty();
		assertThat(Position.of("NaN", "0", "1")).isEmpty();
		assertThat(Position.of("1e3", "0", "1")).isEmpty();
		assertThat(Position.of("0", "0", "-1")).isEmpty();
		assertThat(Position.of(null, "0", "1")).isEmpty();
	}

	private Position at(double further) {
		return new Position(north + further, 120, 5);
	}

	private Place entrance(String name) {
		var code = "p" + java.util.UUID.randomUUID().toString().substring(0, 7);
		return territory.build(People.gridOf(community), Place.Kind.ENTRANCE, name, Optional.of(code));
	}
}
