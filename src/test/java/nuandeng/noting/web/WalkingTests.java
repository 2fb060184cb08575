package nuandeng.noting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
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
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A building leader is stopped on the stairs, where there is no network.
@NuandengTest
class WalkingTests {

	private static final String RACK = "其他楼栋门外都架了晾衣杆，咱三栋咋没有？";
	private static final String TURN = "旧改啥时候轮到咱？";

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Territory territory;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	private AreaCode community = new AreaCode("00");
	private PlaceId three = new PlaceId(new java.util.UUID(0, 0));

	@BeforeEach
	void threeBuildings() {
		clock.reset();
		community = people.community();
		three = territory.build(People.gridOf(community), Place.Kind.BUILDING, "3栋", Optional.empty()).id();
		territory.build(People.gridOf(community), Place.Kind.BUILDING, "4栋", Optional.empty());
		territory.build(People.gridOf(community), Place.Kind.BUILDING, "13栋", Optional.empty());
	}

	@Test
	@Covers("S1-8")
	@Proves("REQ-07")
	void two_notes_without_a_network_become_two_requests_of_building_three() {
		try (var phone = walking()) {
			phone.context().setOffline(true);
			var began = System.nanoTime();
			note(phone, RACK);
			assertThat(phone.page().locator("#queue-said")).hasText("记下了，还没上传。有网自动传。");
			assertThat(phone.page().locator("#queue-count")).hasText("1");
			phone.page().locator("#words").fill(TURN); // the building is still chosen
			phone.page().locator(".bar button").click();
			assertThat(phone.page().locator("#queue-count")).hasText("2");
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
			assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();

			phone.context().setOffline(false);
			assertThat(phone.page().locator("#sent-list li")).hasCount(2);
			assertThat(phone.page().locator("#queue-waiting")).isHidden();
			assertThat(requests.inbox(community, Optional.empty(), 10))
					.allSatisfy(said -> assertThat(said.place()).contains(three))
					.allSatisfy(said -> assertThat(said.placeWords()).isEqualTo("3栋"))
					.extracting(RequestView::words).containsExactlyInAnyOrder(RACK, TURN);
			phone.page().locator("#sent-list a").first().click();
			assertThat(phone.page().locator("#ok")).containsText("已收到");
		}
	}

	@Test
	void notes_survive_a_dead_battery_and_are_sent_by_the_page_that_opens_next() {
		try (var phone = walking()) {
			phone.context().setOffline(true);
			note(phone, RACK);
			assertThat(phone.page().locator("#queue-count")).hasText("1");
			phone.page().close();
			phone.context().setOffline(false);
			var again = new Window(phone.base(), true, phone.context(), phone.context().newPage()).open("/w/note");
			assertThat(again.page().locator("#sent-list li")).hasCount(1);
			assertThat(again.page().locator("#words")).isEmpty();
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(1);
			again.page().reload();
			note(again, TURN);
			assertThat(again.page().locator("#sent-list li")).hasCount(1);
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(2);
		}
	}

	@Test
	@Proves("REQ-07")
	void an_answer_that_gets_lost_makes_no_second_request() {
		try (var phone = walking()) {
			var sent = new AtomicInteger();
			phone.page().route("**/w/note", route -> {
				if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
					route.fetch(new Route.FetchOptions().setMaxRedirects(0)); // it arrives, and nobody hears of it
					route.abort();
				} else {
					route.resume();
				}
			});
			note(phone, RACK);
			assertThat(phone.page().locator("#queue-said")).hasText("记下了，还没上传。有网自动传。",
					new LocatorAssertions.HasTextOptions().setTimeout(30_000));
			phone.page().locator("#queue-now").click();
			assertThat(phone.page().locator("#sent-list li")).hasCount(1);
			assertThat(sent.get()).isGreaterThan(1);
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(1);
		}
	}

	@Test
	void what_is_refused_stays_with_the_reason_and_is_put_right() {
		try (var phone = walking()) {
			phone.context().setOffline(true);
			phone.page().locator("form details summary").click();
			phone.page().locator("#phone").fill("138");
			note(phone, RACK);
			note(phone, TURN);
			phone.context().setOffline(false);
			assertThat(phone.page().locator("#queue-list .wrong")).containsText("这个电话");
			assertThat(phone.page().locator("#sent-list li")).hasCount(1);
			phone.page().locator("#queue-list button").click();
			assertThat(phone.page().locator("#words")).hasValue(RACK);
			phone.page().locator("#phone").fill("13800001234");
			phone.page().locator(".bar button").click();
			assertThat(phone.page().locator("#sent-list li")).hasCount(2);
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(2);
		}
	}

	@Test
	void the_next_note_may_be_written_while_one_is_on_its_way() {
		try (var phone = walking()) {
			var held = new ArrayList<Route>();
			phone.page().route("**/w/note", route -> {
				if (route.request().method().equals("POST") && held.isEmpty()) {
					held.add(route);
				} else {
					route.resume();
				}
			});
			note(phone, RACK);
			phone.page().waitForCondition(() -> !held.isEmpty());
			assertThat(phone.page().locator("#words")).isEmpty();
			note(phone, TURN);
			assertThat(phone.page().locator("#queue-count")).hasText("2");
			held.getFirst().resume();
			assertThat(phone.page().locator("#sent-list li")).hasCount(2);
			assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(2);
		}
	}

	@Test
	void nobody_sends_what_another_wrote_down() {
		var other = "w2" + community.digits();
		people.named(other, Role.BUILDING_LEAD, People.gridOf(community));
		try (var phone = walking()) {
			phone.context().setOffline(true);
			note(phone, RACK);
			assertThat(phone.page().locator("#queue-count")).hasText("1");
			phone.page().close();
			phone.context().setOffline(false);
			phone.context().clearCookies();
			var shared = new Window(phone.base(), true, phone.context(), phone.context().newPage());
			shared.signIn(other, People.PASSWORD).open("/w/note");
			assertThat(shared.page().locator("#queue-why")).containsText("别人在这台手机上还有 1 条没传");
			assertThat(shared.page().locator("#queue-list li")).hasCount(0);
			assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();
			phone.context().clearCookies();
			shared.signIn("w" + community.digits(), People.PASSWORD).open("/w/note");
			assertThat(shared.page().locator("#sent-list li")).hasCount(1);
		}
	}

	@Test
	void a_page_that_stayed_open_sends_nothing_in_the_name_of_whoever_signed_in_since() {
		for (var name : List.of("a" + community.digits(), "b" + community.digits())) {
			people.named(name, Role.BUILDING_LEAD, People.gridOf(community));
		}
		var browser = new Visitor(port).signedInAs("a" + community.digits(), People.PASSWORD);
		var stale = browser.open("/w/note").form("/w/note").with("words", RACK);
		browser.signedInAs("b" + community.digits(), People.PASSWORD);
		assertThat(stale.send().status()).isEqualTo(403);
		assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();
	}

	@Test
	void after_a_day_the_words_can_be_copied_for_the_office() {
		try (var phone = walking()) {
			phone.context().setOffline(true);
			note(phone, RACK);
			assertThat(phone.page().locator("#queue-copy")).isHidden();
			phone.page().evaluate("""
					() => new Promise(done => {
						const opening = indexedDB.open('nuandeng-notes');
						opening.onsuccess = () => {
							const notes = opening.result.transaction('notes', 'readwrite').objectStore('notes');
							notes.getAll().onsuccess = event => {
								const note = event.target.result[0];
								note.at -= 25 * 60 * 60 * 1000;
								notes.put(note).transaction.oncomplete = done;
							};
						};
					})""");
			note(phone, TURN);
			phone.page().locator("#queue-copy").click();
			assertThat(phone.page().locator("#queue-text")).hasValue("3栋：" + RACK + "\n3栋：" + TURN);
			assertThat(phone.barriers()).isEmpty();
			assertThat(phone.sideways()).isLessThanOrEqualTo(0);
		}
	}

	@Test
	@Covers("S1-8")
	void without_script_a_building_is_one_tap_and_the_moment_of_a_phone_is_believed_within_reason() {
		var walker = "v" + community.digits();
		people.named(walker, Role.BUILDING_LEAD, People.gridOf(community));
		var form = new Visitor(port).signedInAs(walker, People.PASSWORD).open("/w/note").form("/w/note")
				.with("words", RACK).with("place", three.toString()).with("where", "门口");
		assertThat(form.with("said", moment(-2)).send().text()).contains("已收到");
		assertThat(form.with("_key", nuandeng.kernel.Ids.next().toString()).with("said", moment(3)).send().status())
				.isEqualTo(200);
		assertThat(form.with("_key", nuandeng.kernel.Ids.next().toString()).with("said", moment(-200)).send().status())
				.isEqualTo(200);
		assertThat(requests.inbox(community, Optional.empty(), 10)).extracting(RequestView::saidAt)
				.containsExactlyInAnyOrderElementsOf(List.of(TestClock.BEGINNING.minus(Duration.ofHours(2)),
						TestClock.BEGINNING, TestClock.BEGINNING));
		assertThat(requests.inbox(community, Optional.empty(), 10))
				.allSatisfy(said -> assertThat(said.placeWords()).isEqualTo("3栋，门口"));
	}

	private static String moment(int hours) {
		return Long.toString(TestClock.BEGINNING.plus(Duration.ofHours(hours)).toEpochMilli());
	}

	private Window walking() {
		var walker = "w" + community.digits();
		people.named(walker, Role.BUILDING_LEAD, People.gridOf(community));
		var phone = Browser.window(port).signIn(walker, People.PASSWORD).open("/w/note");
		assertThat(phone.page().locator("#queue")).isAttached();
		phone.page().waitForFunction("() => !document.getElementById('queue').hidden");
		return phone;
	}

	private static void note(Window phone, String words) {
		phone.page().locator("input[name=place]").first().check();
		phone.page().locator("#words").fill(words);
		phone.page().locator(".bar button").click();
	}
}
