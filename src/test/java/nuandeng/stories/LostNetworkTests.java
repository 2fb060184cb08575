package nuandeng.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.kernel.AreaCode;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.Browser;
import nuandeng.testing.Browser.Window;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// In the lift, on the stairs, with an old battery: what was typed stays on the phone and arrives once.
@NuandengTest
class LostNetworkTests {

	private static final String WORDS = "三栋二单元的楼道灯又不亮了";
	private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
			new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	Territory territory;
	@Autowired
	Requests requests;
	@Autowired
	TestClock clock;

	private AreaCode community = new AreaCode("00");
	private String door = "";

	@BeforeEach
	void a_door_with_a_code() {
		clock.reset();
		community = people.community();
		door = "d" + UUID.randomUUID().toString().substring(0, 7);
		territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "3栋2单元", Optional.of(door));
	}

	@Test
	@Covers("S0-17")
	void what_was_typed_survives_a_reload_and_a_dead_battery() {
		try (var phone = Browser.window(port)) {
			phone.open("/q/" + door).page().locator("#words").fill(WORDS);
			phone.page().reload();
			assertThat(phone.page().locator("#words")).hasValue(WORDS);

			phone.page().close(); // the battery; the phone remembers what the page kept
			var again = new Window(phone.base(), true, phone.context(), phone.context().newPage()).open("/q/" + door);
			assertThat(again.page().locator("#words")).hasValue(WORDS);
		}
	}

	@Test
	void without_a_network_nothing_is_lost_and_it_is_sent_once_when_there_is_one() {
		try (var phone = typed()) {
			phone.context().setOffline(true);
			phone.page().locator(".bar button").click();
			assertThat(phone.page().locator(".unsent")).containsText("您写的都存在这台手机上");
			assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();

			phone.context().setOffline(false);
			phone.page().waitForURL("**/report/done**");
			assertSaidOnce();
		}
	}

	@Test
	@Proves("REQ-07")
	void an_answer_lost_on_its_way_back_makes_no_second_request() {
		try (var phone = typed()) {
			var sent = new AtomicInteger();
			phone.page().route("**/report/send", route -> {
				if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
					route.fetch(new Route.FetchOptions().setMaxRedirects(0)); // it arrives, and nobody hears of it
					route.abort();
				} else {
					route.resume();
				}
			});
			phone.page().locator(".bar button").click();
			assertThat(phone.page().locator(".unsent")).isVisible(PATIENTLY);
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(1);

			phone.page().locator(".bar button").click();
			phone.page().waitForURL("**/report/done**");
			assertSaidOnce();
			assertThat(sent.get()).isGreaterThan(1);
		}
	}

	@Test
	void while_the_other_side_cannot_it_is_said_and_sent_later() {
		try (var phone = typed()) {
			var sent = new AtomicInteger();
			phone.page().route("**/report/send", route -> {
				if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
					route.fulfill(new Route.FulfillOptions().setStatus(503));
				} else {
					route.resume();
				}
			});
			phone.page().locator(".bar button").click();
			assertThat(phone.page().locator(".unsent")).containsText("我们这边暂时收不下");
			phone.page().waitForURL("**/report/done**");
			assertSaidOnce();
		}
	}

	private Window typed() {
		var phone = Browser.window(port).open("/q/" + door);
		phone.page().locator("#words").fill(WORDS);
		phone.page().locator(".bar button").click();
		phone.page().waitForURL("**/report/send");
		return phone;
	}

	private void assertSaidOnce() {
		assertThat(requests.inbox(community, Optional.empty(), 10)).singleElement()
				.extracting(RequestView::words).isEqualTo(WORDS);
	}
}
