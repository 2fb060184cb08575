package nuandeng.setup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountRegister;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Person;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;
import nuandeng.organisations.BodyRegister;
import nuandeng.territory.Area;
import nuandeng.territory.AreaRegister;
import nuandeng.territory.Territory;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class SetupPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	AccountRegister accounts;

	@Autowired
	Identity identity;

	@Autowired
	BodyRegister bodies;

	@Autowired
	Territory territory;

	@Autowired
	AreaRegister register;

	@Autowired
	AuditTrail trail;

	@Autowired
	JdbcClient sql;

	private AreaCode area = new AreaCode("00");
	private String signIn = "";
	private Actor self = Actor.resident();
	private Visitor admin = new Visitor(0);

	@BeforeEach
	void an_administrator_comes_in() {
		area = people.community();
		signIn = "admin-" + area;
		self = identity.actor(people.named(signIn, Role.SYS_ADMIN, area)).orElseThrow();
		admin = new Visitor(port).signedInAs(signIn, People.PASSWORD);
	}

	@AfterEach
	void forget() {
		sql.sql("DELETE FROM identity.attempts").update();
	}

	@Test
	void the_list_says_what_is_missing_and_the_menu_leads_there() {
		var list = admin.open("/start");
		assertThat(list.path()).isEqualTo("/admin");
		assertThat(list.text()).contains("还差 6 样", "开张清单", "片区和门", "单位", "账号", "门牌码");
		assertThat(list.text()).contains("还没有人的社区：社区", "http://localhost:" + port + "，别的手机打不开");
		people.somebody(Role.COMMUNITY_WORKER, area);
		assertThat(admin.open("/admin").text()).contains("还差 5 样").doesNotContain("还没有人的社区");
		assertThat(list.page().select(".nav a[aria-current]").eachText()).containsExactly("开张清单");
		assertThat(admin.open("/admin/users").page().select(".nav a[aria-current]").eachText()).containsExactly("账号");
		assertThat(list.click("去登记单位").text()).contains("还没有一个，先登记社区居委会");
	}

	@Test
	void a_wrong_area_comes_back_as_it_was_typed_and_nothing_is_stored() {
		var wrong = admin.open("/admin/areas").formWith("加上网格").with("new-name", "").with("digits", "12").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("有 2 处要改", "写一下这一片叫什么", "代码写 3 位数字");
		assertThat(wrong.page().select("#digits").val()).isEqualTo("12");

		var taken = admin.open("/admin/areas").formWith("加上网格").with("new-name", "重的").with("digits", "001").send();
		assertThat(taken.status()).isEqualTo(422);
		assertThat(taken.text()).contains("TER-07");
		assertThat(taken.page().select("#new-name").val()).isEqualTo("重的");
		assertThat(territory.within(area, AreaCode.Level.GRID)).hasSize(1);
	}

	@Test
	void doors_go_up_once_however_often_one_clicks_and_come_down_one_by_one() {
		var grid = People.gridOf(area);
		var form = admin.open("/admin/areas/" + grid).formWith("加上楼栋").with("estate", "锦绣苑").with("first", "1")
				.with("last", "2").with("entrances", "2");
		form.send();
		assertThat(form.send().text()).contains("已经收到了", "锦绣苑2栋2单元");
		assertThat(territory.doors(area)).hasSize(4);

		var again = admin.open("/admin/areas/" + grid).formWith("加上楼栋").with("estate", "锦绣苑").with("first", "2")
				.with("last", "3").with("entrances", "1").send();
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("TER-08", "已经有：锦绣苑2栋、锦绣苑2栋1单元");
		assertThat(again.page().select("#estate").val()).isEqualTo("锦绣苑");

		var backwards = admin.open("/admin/areas/" + grid).formWith("加上楼栋").with("first", "5").with("last", "2").send();
		assertThat(backwards.text()).contains("到几栋不能比从几栋小");

		admin.open("/admin/areas/" + grid).formWith("加上地方").with("names", "南门\n\n小广场").send();
		assertThat(territory.doors(area)).hasSize(6);
		var door = territory.find(area, "南门").getFirst();
		admin.open("/admin/areas/" + grid).form("/admin/places/" + door.id().value()).send();
		assertThat(territory.behind(door.doorCode().orElseThrow())).isEmpty();
	}

	@Test
	void areas_bodies_and_accounts_of_others_are_not_there() {
		var elsewhere = people.community();
		var stranger = people.somebody(Role.SYS_ADMIN, elsewhere);
		bodies.add("别处居委会", nuandeng.organisations.Body.Kind.COMMUNITY, elsewhere, "0000-1", Optional.empty(), false,
				stranger);
		var body = bodies.bodies(stranger, "", Optional.empty(), 1).getFirst();
		for (var path : new String[] {"/admin/areas/" + elsewhere, "/admin/areas/99", "/admin/areas/x",
				"/admin/orgs/" + body.id(), "/admin/users/" + stranger.account()}) {
			assertThat(admin.open(path).status()).as(path).isEqualTo(404);
		}
		assertThat(admin.open("/admin/orgs").text()).doesNotContain("别处居委会");
		var smuggled = admin.open("/admin/users/new").formWith("开账号").with("name", "某")
				.with("role", "COMMUNITY_WORKER").with("area", elsewhere.digits()).send();
		assertThat(smuggled.status()).isEqualTo(422);
		var unit = admin.open("/admin/users/new").formWith("开账号").with("name", "某").with("role", "UNIT_HANDLER")
				.with("body", body.id().toString()).send();
		assertThat(unit.status()).isEqualTo(422);
		assertThat(unit.text()).contains("没有这个单位");
	}

	@Test
	void a_body_is_registered_put_right_and_closed() {
		var wrong = admin.open("/admin/orgs").formWith("登记").with("name", "安和物业").with("kind", "PROPERTY_COMPANY")
				.with("area", area.digits()).with("phone", "打给老王").with("email", "wang").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("电话只写数字和横线", "邮箱要写成");
		assertThat(wrong.page().select("#name").val()).isEqualTo("安和物业");

		var added = wrong.formWith("登记").with("phone", "0000-22001").with("email", "").send();
		assertThat(added.text()).contains("安和物业登记好了。", "0000-22001");
		var one = added.click("安和物业").formWith("改好了").with("name", "安和物业公司").with("clock", "yes").send();
		assertThat(one.text()).contains("安和物业公司改好了。", "白天黑夜都有人接");
		assertThat(admin.open("/admin/orgs?q=没有这样的").text()).contains("没有名字里带“没有这样的”的单位");
		assertThat(one.click("安和物业公司").press("停用").text()).contains("停用了，从今天起不再接新的事");
	}

	@Test
	@Proves("IDN-09")
	void the_second_click_opens_no_second_account_and_only_the_last_link_is_good() {
		var form = newWorker("苏小棠");
		var first = linkOn(form.send());
		var second = linkOn(form.send());

		assertThat(accounts.people(self, "苏小棠", Optional.empty(), 9)).hasSize(1);
		assertThat(new Visitor(port).open(first).status()).isEqualTo(410);
		var open = new Visitor(port).open(second);
		assertThat(open.status()).isEqualTo(200);
		var wrong = open.form("/welcome").with("sign-in", "1").with("password", "mima-2026").with("again", "mima-2027")
				.send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("登录名用 3 到 40 个", "有 1 处要改");
		var taken = wrong.form("/welcome").with("sign-in", signIn).with("password", "mima-2026")
				.with("again", "mima-2026").send();
		assertThat(taken.text()).contains("IDN-13");
		var inside = taken.form("/welcome").with("sign-in", "Su-" + area).with("password", "mima-2026")
				.with("again", "mima-2026").send();
		assertThat(inside.path()).isEqualTo("/welcome");
		assertThat(inside.click("去我的第一页").path()).startsWith("/desk");
		assertThat(form.send().text()).contains("IDN-09");
	}

	@Test
	void whoever_tries_a_link_in_the_own_browser_becomes_its_owner_and_nobody_else() {
		var link = linkOn(newWorker("白露然").send());
		var inside = admin.open(link).form("/welcome").with("sign-in", "bai-" + area).with("password", "mima-2026")
				.with("again", "mima-2026").send();
		assertThat(inside.text()).contains("白露然，欢迎");
		assertThat(admin.open("/account").text()).contains("白露然").doesNotContain(signIn);
		assertThat(admin.open("/admin").status()).isEqualTo(403);
	}

	@Test
	void everything_done_to_an_account_is_on_the_trail_and_the_link_is_not() {
		var slip = newWorker("江映雪").send();
		var token = linkOn(slip).substring("/welcome/".length());
		var person = accounts.people(self, "江映雪", Optional.empty(), 1).getFirst();
		var page = admin.open("/admin/users/" + person.id());
		page = page.formWith("加上角色").with("role", "COMMUNITY_SECRETARY").with("area", area.digits()).send();
		assertThat(page.text()).contains("角色加上了。", "社区书记，");
		page = page.press("马上停");
		assertThat(page.text()).contains("记下了。");
		admin.open("/admin/users/" + person.id()).press("开一个新链接");
		admin.open("/admin/users/" + person.id()).press("停用");

		var told = trail.about(new Subject("account", person.id().value()));
		assertThat(told.stream().map(entry -> entry.what())).containsExactly("account.opened", "role.granted",
				"role.ended", "account.link_renewed", "account.closed");
		assertThat(told).allMatch(entry -> entry.actor().equals(self.account()));
		assertThat(told.toString()).doesNotContain(token);
		people.named("auditor-" + area, Role.AUDITOR, area);
		var read = new Visitor(port).signedInAs("auditor-" + area, People.PASSWORD)
				.open("/audit/log?about=" + person.id());
		assertThat(read.text()).contains("开了账号", "停了角色", "换了设密码的链接", "社区工作者");
	}

	@Test
	@Proves({"IDN-10", "IDN-11"})
	void an_administrator_is_told_why_the_own_account_is_left_alone() {
		var page = admin.open("/admin/users/" + self.account());
		assertThat(page.text()).contains("你自己的密码在我的账号里改").doesNotContain("加一个角色", "开一个新链接");
		var closing = page.press("停用");
		assertThat(closing.status()).isEqualTo(403);
		assertThat(closing.text()).contains("IDN-11");
		var ending = page.press("马上停");
		assertThat(ending.status()).isEqualTo(422);
		assertThat(ending.text()).contains("IDN-11");
		var other = newWorkerOpened();
		var forged = admin.open("/admin/users/" + other.id()).formWith("加上角色").with("role", "COMMUNITY_WORKER")
				.with("area", area.digits());
		forged.form().attr("action", "/admin/users/" + self.account() + "/roles");
		assertThat(forged.send().text()).contains("IDN-10");
	}

	@Test
	void where_there_are_too_many_areas_to_choose_from_the_name_or_the_code_is_typed() {
		for (int i = 2; i <= Choices.MOST + 1; i++) {
			register.add(new Area(new AreaCode(area + "%03d".formatted(i)), i % 2 == 0 ? "双网格" : i + "网格"), self);
		}
		var form = admin.open("/admin/users/new");
		assertThat(form.page().select("select#area")).isEmpty();
		var twice = form.formWith("开账号").with("name", "鲁明朗").with("role", "GRID_STAFF").with("area", "双网格").send();
		assertThat(twice.status()).isEqualTo(422);
		assertThat(twice.text()).contains("叫这个名字的不止一片", area + "002");
		assertThat(twice.page().select("#area").val()).isEqualTo("双网格");
		assertThat(
				form.formWith("开账号").with("name", "鲁明朗").with("role", "GRID_STAFF").with("area", "3网格").send().status())
				.isEqualTo(200);
		assertThat(admin.open("/admin/users/new").formWith("开账号").with("name", "田小满").with("role", "GRID_STAFF")
				.with("area", area + "004").send().status()).isEqualTo(200);
		assertThat(accounts.held(area, Role.GRID_STAFF)).containsExactly(new AreaCode(area + "003"),
				new AreaCode(area + "004"));
	}

	@Test
	void a_role_is_for_what_it_can_be_held_for() {
		var wrong = admin.open("/admin/users/new").formWith("开账号").with("name", "").with("role", "STREET_DISPATCHER")
				.with("area", area.digits()).with("from", "昨天").with("last", "2020-01-01").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("写一下姓名", "街道调度员管的是街道或区县", "日期要写成", "最后一天不能比第一天早");
		assertThat(wrong.page().select("#role option[selected]").val()).isEqualTo("STREET_DISPATCHER");
		assertThat(admin.open("/admin/users/new").formWith("开账号").with("name", "某").with("role", "UNIT_HANDLER").send()
				.text()).contains("单位经办人要选替哪个单位办事");
	}

	@ParameterizedTest
	@ValueSource(strings = {"standard", "extra"})
	void every_page_can_be_read_and_pressed_by_everybody(String size) {
		newWorker("一个名字很长很长的人名字很长很长的人").send();
		var person = accounts.people(self, "一个", Optional.empty(), 1).getFirst();
		for (var width : new int[] {360, 1280}) {
			try (var window = Browser.window(port, width, true).signIn(signIn, People.PASSWORD).size(size)) {
				for (var path : new String[] {"/admin", "/admin/areas", "/admin/areas/" + People.gridOf(area),
						"/admin/orgs", "/admin/users", "/admin/users/new", "/admin/users/" + person.id(), "/welcome"}) {
					window.open(path);
					assertThat(window.barriers()).as(path + " " + width).isEmpty();
					assertThat(window.sideways()).as(path + " " + width).isLessThanOrEqualTo(0);
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"standard", "extra"})
	void the_page_of_a_link_can_be_read_and_pressed_by_everybody(String size) {
		var link = linkOn(newWorker("叶知秋").send());
		try (var window = Browser.window(port, 360, true).size(size)) {
			for (var path : new String[] {link, "/welcome/nothing"}) {
				window.open(path);
				assertThat(window.barriers()).isEmpty();
				assertThat(window.sideways()).isLessThanOrEqualTo(0);
				assertThat(window.smallTargets(size.equals("extra") ? 60 : 44)).isEmpty();
			}
		}
	}

	private Person newWorkerOpened() {
		newWorker("方知夏").send();
		return accounts.people(self, "方知夏", Optional.empty(), 1).getFirst();
	}

	private Visitor.Filled newWorker(String name) {
		return admin.open("/admin/users/new").formWith("开账号").with("name", name).with("role", "COMMUNITY_WORKER")
				.with("area", area.digits());
	}

	private static String linkOn(Visitor.Seen slip) {
		assertThat(slip.status()).as(slip.text()).isEqualTo(200);
		return slip.page().select(".link-address").text().replaceFirst("^https?://[^/]+", "");
	}
}
