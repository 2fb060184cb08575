package nuandeng.filing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Place;
import nuandeng.territory.Position;
import nuandeng.territory.Positions;
import nuandeng.territory.Territory;
import nuandeng.testing.Browser;
import nuandeng.testing.Browser.Window;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import nuandeng.web.spi.Hosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A telephone says where it is, when somebody presses the button.
@NuandengTest
class HereTests {

	private static final AtomicInteger FAR = new AtomicInteger();

	@LocalServerPort
	int port;
	@Autowired
	Positions positions;
	@Autowired
	Territory territory;
	@Autowired
	Requests requests;
	@Autowired
	Hosts hosts;
	@Autowired
	People people;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient sql;

	AreaCode community = new AreaCode("00");
	double north;

	@BeforeEach
	void aMeasuredDoor() {
		clock.reset();
		community = people.community();
		north = -10 - FAR.incrementAndGet();
		var door = territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "3栋2单元", Optional.empty());
		positions.measure(door.id(), new Position(north, 100, 5), people.somebody(Role.COMMUNITY_SECRETARY, community));
	}

	@Test
	@Proves("TER-06")
	void the_nearest_door_is_offered_and_the_point_is_kept_nowhere() {
		try (var phone = inCommunity(community)) {
			phone.context().grantPermissions(List.of("geolocation"));
			phone.context().setGeolocation(new Geolocation(north + 0.0002, 100).setAccuracy(12));
			words(phone);
			phone.page().getByText("用手机定位").click();
			phone.page().waitForURL("**/report/where/here");
			assertThat(phone.page().locator("label[for=n0]")).containsText("3栋2单元约 20 米");
			assertThat(phone.barriers()).isEmpty();
			phone.page().locator(".bar button").click();
			phone.page().waitForURL("**/report/send");
			assertThat(phone.text()).contains("3栋2单元");
			phone.page().locator(".bar button").click();
			phone.page().waitForURL("**/report/done**");
		}
		assertThat(requests.inbox(community, Optional.empty(), 5)).singleElement()
				.extracting(RequestView::placeWords).isEqualTo("3栋2单元");
		assertThat(sql.sql("SELECT count(*) FROM territory.positions WHERE lat BETWEEN :from AND :to")
				.param("from", north - 0.01).param("to", north + 0.01).query(Integer.class).single()).isOne();
	}

	@Test
	void who_does_not_want_it_chooses_a_building() {
		try (var phone = inCommunity(community)) {
			words(phone);
			phone.page().getByText("用手机定位").click();
			assertThat(phone.page().locator(".here-said")).hasText("没拿到定位，选一下楼栋就行。");
			assertThat(phone.page().url()).endsWith("/report/where");
		}
	}

	@Test
	void who_stands_elsewhere_is_told_where_and_who_stands_nowhere_goes_on() {
		var neighbours = people.community();
		var away = territory.build(People.gridOf(neighbours), Place.Kind.ENTRANCE, "1栋1单元", Optional.empty());
		positions.measure(away.id(), new Position(north, 101, 5),
				people.somebody(Role.COMMUNITY_SECRETARY, neighbours));
		var form = inCommunityWithoutScript().open("/report/where").form("/report/where/here").with("accuracy", "10");
		var there = form.with("lat", north + "").with("lon", "101").send();
		assertThat(there.text()).contains("您好像在" + hosts.of(neighbours).orElseThrow().name());
		assertThat(there.page().select("a[href=/c/" + hosts.of(neighbours).orElseThrow().slug() + "]")).hasSize(1);
		assertThat(form.with("lon", "99").send().text()).contains("附近没有认得的地方");
		var nonsense = form.with("lon", "east").send();
		assertThat(nonsense.status()).isEqualTo(422);
		assertThat(nonsense.text()).contains("没拿到定位，选一下楼栋就行");
	}

	@Test
	void where_nothing_was_measured_nothing_is_asked() {
		community = people.community();
		territory.build(People.gridOf(community), Place.Kind.BUILDING, "3栋", Optional.empty());
		assertThat(inCommunityWithoutScript().open("/report/where").text()).doesNotContain("用手机定位").contains("3栋");
	}

	private static void words(Window phone) {
		phone.open("/report").page().locator("#words").fill("路灯不亮");
		phone.page().locator(".bar button").click();
		phone.page().waitForURL("**/report/where");
	}

	private Window inCommunity(AreaCode where) {
		return Browser.window(port).open("/c/" + hosts.of(where).orElseThrow().slug());
	}

	private Visitor inCommunityWithoutScript() {
		var visitor = new Visitor(port);
		visitor.open("/c/" + hosts.of(community).orElseThrow().slug());
		return visitor;
	}
}
