package nuandeng.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the desk is offered, one key each.
@NuandengTest
class TipTests {

	@Autowired
	Triage triage;
	@Autowired
	CaseDesk cases;
	@Autowired
	Catalogue catalogue;
	@Autowired
	Organisations organisations;
	@Autowired
	Territory territory;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	private AreaCode area = new AreaCode("99");
	private Optional<PlaceId> door = Optional.empty();
	private String open = "";

	@BeforeEach
	void aBlockedDrainIsHandled() {
		clock.reset();
		area = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, area);
		var property = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(),
				false);
		for (var topic : List.of("R02-06", "R12-01")) {
			catalogue.putOnDuty(property, new TopicCode(topic), area, "责任清单", LocalDate.of(2026, 1, 1), secretary);
		}
		door = Optional.of(territory
				.build(People.gridOf(area), Place.Kind.ENTRANCE, "9栋1单元", Optional.empty()).id());
		var worker = people.somebody(Role.COMMUNITY_WORKER, area);
		var file = cases.register(new Matter("9栋1单元：厨房下水慢", "厨房下水慢", People.gridOf(area), door, "9栋1单元",
				Optional.of(new TopicCode("R02-06")), false, false, false, Optional.empty(), clock.instant(), false),
				worker);
		cases.take(file, new CaseStep.Send(property, List.of(), new TopicCode("R02-06")), worker);
		open = cases.view(file).number().grouped();
	}

	@Test
	void the_same_matter_at_the_same_door_may_be_joined() {
		assertThat(offered("下水道堵了，返水")).contains("并到案 " + open + " 一起办");
	}

	@Test
	void another_matter_at_the_same_door_is_not_to_be_joined_with_it() {
		assertThat(offered("楼下店里早上五点就卸货，声音大")).isNotEmpty().noneMatch(words -> words.startsWith("并到"));
	}

	@Test
	void what_nobody_understands_is_not_to_be_joined_with_anything() {
		assertThat(offered("嗯")).isEmpty();
	}

	private List<String> offered(String words) {
		return triage.tips(words, People.gridOf(area), door, clock.instant(), Optional.empty()).stream()
				.map(Tip::words).toList();
	}
}
