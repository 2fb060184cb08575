package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Lodging;
import nuandeng.requests.Requests;
import nuandeng.testing.Browser;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A secretary with forty items at noon and no hand for the mouse.
@NuandengTest
class FortyAtNoonTests {

	private static final int FORTY = 40;

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	Requests requests;
	@Autowired
	TestClock clock;

	private AreaCode community = new AreaCode("00");

	@BeforeEach
	void forty_things_were_said() {
		clock.reset();
		community = people.community();
		var property = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, community, "0000-23456",
				Optional.empty(), false);
		catalogue.putOnDuty(property, new TopicCode("R02-06"), community, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, community));
		for (int i = 0; i < FORTY; i++) {
			requests.lodge(new Lodging(UUID.randomUUID(), Channel.PHONE, "地下室排水管堵了，返水，第 " + i + " 家",
					People.gridOf(community), Optional.empty(), i + "栋", Optional.empty(), false, Optional.empty(),
					clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty()),
					Actor.resident());
		}
	}

	@Test
	@Covers({"S0-42", "S1-25"})
	void forty_are_cleared_by_keys_alone_and_one_is_taken_back() {
		people.named("noon-" + community.digits(), Role.COMMUNITY_SECRETARY, community);
		try (var desk = Browser.window(port, 1280, true).signIn("noon-" + community.digits(), People.PASSWORD)) {
			desk.open("/desk/cases");
			for (int i = 0; i < FORTY; i++) {
				type(desk.page(), "1");
				if (i == 4) {
					type(desk.page(), "z");
					assertThat(requests.waiting(community)).isEqualTo(FORTY - 4);
					type(desk.page(), "1");
				}
			}
			assertThat(desk.text()).contains("都分派完了");
			assertThat(requests.waiting(community)).isZero();
			assertThat(desk.open("/desk/cases?view=open").page().locator("tr[data-row]").count()).isPositive();
		}
	}

	/// Presses a key that leads to a page, without touching anything.
	private static void type(Page page, String key) {
		var arrived = new AtomicBoolean();
		Consumer<Page> next = _ -> arrived.set(true);
		page.onDOMContentLoaded(next);
		page.keyboard().press(key);
		page.waitForCondition(arrived::get);
		page.offDOMContentLoaded(next);
		page.waitForLoadState();
	}
}
