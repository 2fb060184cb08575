package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.Browser;
import nuandeng.testing.Browser.Window;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole road, walked in a browser: an old resident asks from the code on the door why number three has no drying
/// rack; one body says it is not theirs, the street names another; neighbours carry; the resident says not done, and
/// then done; and the figure on the report opens to exactly this request.
@NuandengTest
class RackAtNumberThreeTests {

	private static final String ASKED = "其他楼栋门外都架了晾衣杆，咱三栋咋没有？";

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	Territory territory;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	TestClock clock;

	private final List<Window> windows = new ArrayList<>();
	private AreaCode community = new AreaCode("00");
	private BodyId property = new BodyId(new UUID(0, 0));
	private BodyId committee = new BodyId(new UUID(0, 0));
	private String door = "";

	@BeforeEach
	void a_community_with_a_door_and_two_bodies() {
		clock.reset();
		community = people.community();
		var grid = People.gridOf(community);
		door = "d" + UUID.randomUUID().toString().substring(0, 7);
		territory.build(grid, Place.Kind.ENTRANCE, "3栋2单元", Optional.of(door));
		property = body("安和物业", Body.Kind.PROPERTY_COMPANY);
		committee = body("社区居委会", Body.Kind.COMMUNITY);
	}

	@AfterEach
	void everybody_goes_home() {
		windows.forEach(Window::close);
		windows.clear();
		clock.reset();
	}

	@ParameterizedTest(name = "script {0}")
	@ValueSource(booleans = {false, true})
	@Covers({"S0-17", "S0-29", "S0-41", "S1-25"})
	void a_question_from_a_door_comes_back_as_a_figure(boolean script) {
		var resident = window(360, script).size("extra").open("/q/" + door);
		var number = asks(resident);
		var follow = resident.page().url();

		var worker = signedIn(Role.COMMUNITY_WORKER, community, script);
		var path = sent(worker, number);
		disputed(signedIn(property, script), path);
		designated(signedIn(Role.STREET_DISPATCHER, community.at(AreaCode.Level.STREET).orElseThrow(), script), path);
		var handler = signedIn(committee, script).open(path.replace("/desk/", "/partner/"));
		Forms.press(handler, "接下");
		Forms.send(handler, "/contact", Map.of("reached", "yes", "words", "大爷说阳面的墙合适"), "记下来");

		carried(worker.open(path), script);

		saysDone(handler, path, "杆子架在三栋阳面了");
		resident.page().navigate(follow);
		assertThat(resident.text()).contains("说是办好了，请您看看", "杆子架在三栋阳面了");
		assertThat(resident.sideways()).isLessThanOrEqualTo(0);
		Forms.press(resident, "没办好");
		assertThat(handler.open(path.replace("/desk/", "/partner/")).text()).contains("办理中", "重办 1 次");

		clock.set("2026-10-10T15:30");
		saysDone(handler, path, "换了一根结实的");
		var secretary = signedIn(Role.COMMUNITY_SECRETARY, community, script).open(path);
		Forms.send(secretary, "/check", Map.of("agreed", "yes", "words", "看过了，牢"), "记下来");
		resident.page().navigate(follow);
		Forms.press(resident, "办好了");
		assertThat(resident.page().navigate(follow).status()).isEqualTo(200);
		assertThat(resident.text()).contains("办结", "您说：办好了");

		counted(secretary, number);
	}

	private String asks(Window resident) {
		assertThat(resident.text()).contains("您在：3栋2单元");
		assertThat(resident.smallTargets(60)).isEmpty();
		resident.page().locator("#words").fill(ASKED);
		Forms.press(resident, "下一步");
		assertThat(resident.text()).contains(ASKED, "第 2 步，共 2 步");
		assertThat(resident.sideways()).isLessThanOrEqualTo(0);
		Forms.press(resident, "交给社区");
		resident.page().waitForURL("**/report/done**");
		assertThat(resident.text()).contains("已收到", "给您回话");
		assertThat(resident.sideways()).isLessThanOrEqualTo(0);
		var number = resident.page().locator(".slip-no").getAttribute("aria-label").replaceAll("\\D", "");
		Forms.press(resident, "看进展");
		assertThat(resident.text()).contains("已收到，还没分给人");
		return number;
	}

	private String sent(Window worker, String number) {
		assertThat(worker.open("/desk/cases").text()).contains("晾衣杆");
		worker.open("/desk/cases/inbox/" + number);
		Forms.send(worker, "/sending", Map.of("topic", "R01-05", "lead", property.toString()), "分派");
		worker.open("/desk/cases?q=" + number);
		assertThat(worker.text()).contains("安和物业", "待接收");
		return worker.page().url().replaceAll("^.*?(/desk/cases/\\d{12}).*$", "$1");
	}

	private void disputed(Window handler, String path) {
		handler.open("/partner");
		assertThat(handler.text()).contains("晾衣杆");
		handler.open(path.replace("/desk/", "/partner/"));
		Forms.send(handler, "/dispute", Map.of("reference", "物业服务合同第三条", "words", "公共墙面归社区"), "说不归我们");
		assertThat(handler.text()).contains("说不归他们");
	}

	private void designated(Window street, String path) {
		assertThat(street.open("/desk/cases?view=disputed").text()).contains("晾衣杆");
		street.open(path);
		Forms.send(street, "/designation", Map.of("lead", committee.toString(), "words", "公共墙面由社区包片"), "指定");
		assertThat(street.text()).contains("待接收", "社区居委会");
	}

	private void carried(Window desk, boolean script) {
		Forms.press(desk, "开一张单");
		Forms.send(desk, "/desk/orders/new", Map.of("title", "帮三栋架晾衣杆", "place", "3栋", "door", "阳面墙根", "date",
				"2026-10-10", "time", "09:00", "minutes", "60", "people", "1"), "发出去");
		var order = desk.page().url().replaceAll("^.*/desk/orders/", "");
		var first = signedIn(Role.VOLUNTEER, People.gridOf(community), script).open("/team/orders/" + order);
		var second = signedIn(Role.PARTY_MEMBER, community, script).open("/team/orders/" + order);
		Forms.press(first, "我来");
		assertThat(first.text()).contains("说好了，谢谢你。", "阳面墙根");
		Forms.press(second, "我来");
		assertThat(second.text()).contains("刚有人认领了，谢谢你想着。", "ORD-05").doesNotContain("阳面墙根");

		clock.set("2026-10-10T11:00");
		Forms.send(first.open("/team/report/" + order), "/team/report/" + order,
				Map.of("went", "DONE", "words", "架好了"), "说好了");
		Forms.press(desk.open("/desk/orders/" + order), "看过了，办好了");
		assertThat(desk.text()).contains("确认办好了");
	}

	private static void saysDone(Window handler, String path, String words) {
		Forms.send(handler.open(path.replace("/desk/", "/partner/")), "/result",
				Map.of("words", words, "explained", "no"), "请居民看看");
		assertThat(handler.text()).contains("待评价");
	}

	private static void counted(Window reader, String number) {
		reader.open("/desk/reports");
		assertThat(reader.page().locator(".fig svg").first().getAttribute("aria-label"))
				.isEqualTo("收到 1 = 办好 1 + 转出 0 + 存案 0 + 没法办 0 + 并到别件 0 + 撤回 0 + 在办 0");
		reader.open(reader.page().locator("a[href*='behind=done']").first().getAttribute("href"));
		assertThat(reader.page().locator(".ins-lines tbody tr").count()).isEqualTo(1);
		assertThat(reader.text()).contains(number.substring(8));
	}

	private BodyId body(String name, Body.Kind kind) {
		var body = organisations.register(name, kind, community, "0000-23456", Optional.empty(), false);
		catalogue.putOnDuty(body, new TopicCode("R01-05"), community, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, community));
		return body;
	}

	private Window signedIn(Role role, AreaCode area, boolean script) {
		var name = "rack-" + UUID.randomUUID();
		people.named(name, role, area);
		return window(1280, script).signIn(name, People.PASSWORD);
	}

	private Window signedIn(BodyId body, boolean script) {
		var name = "rack-" + UUID.randomUUID();
		people.namedHandler(name, body, community);
		return window(1280, script).signIn(name, People.PASSWORD);
	}

	private Window window(int width, boolean script) {
		var opened = Browser.window(port, width, script);
		windows.add(opened);
		return opened;
	}
}
