package nuandeng.volunteering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.Browser;
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

@NuandengTest
class RegistrationPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Organisations organisations;

	@Autowired
	TestClock clock;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Covers("S0-28")
	@Proves({"VOL-02", "VOL-05", "VOL-07"})
	void from_registering_to_leaving_without_script() {
		var home = people.community();
		var branch = branch(home, "柳荫小学支部");
		var member = somebody("m", Role.PARTY_MEMBER, home, Optional.empty());
		var atWork = somebody("b", Role.BRANCH_SECRETARY, home, Optional.of(branch));
		var atHome = somebody("c", Role.COMMUNITY_SECRETARY, home, Optional.empty());
		assertThat(atHome.open("/desk/members").text()).contains("现在没有人报到");

		var form = member.open("/team").click("我的双报到").formWith("报到");
		assertThat(form.send().text()).contains("选一下你单位的支部").contains("看清楚了、同意");
		var asked = form.with("branch", branch.toString()).with("agreed", "yes").send();
		assertThat(asked.text()).contains("报到了，等单位支部回话。").contains("等支部回话").contains("还没有人看过你的记录");
		assertThat(form.send().text()).contains("已经收到了"); // the second click

		assertThat(atWork.open("/desk/notices").text()).contains("说是你们支部的党员");
		var page = atWork.open("/desk/members").click("m-");
		assertThat(page.text()).contains("是不是本支部的党员").doesNotContain("做过的");
		assertThat(page.press("不是").text()).contains("VOL-06");
		assertThat(page.press("是，确认").text()).contains("记下了，已经告诉本人。").contains("支部确认了");

		clock.set("2026-10-09T18:00");
		var told = member.open("/team/registration").click("记一件").formWith("记下来").with("what", "一起清扫楼道")
				.with("date", "2026-10-09").with("time", "16:00").with("minutes", "90").send();
		assertThat(told.text()).contains("记下了，等社区书记确认。").contains("一起清扫楼道").contains("1 小时 30 分").contains("自己记的");
		assertThat(atWork.open(page.path()).text()).contains("一起清扫楼道").doesNotContain("确认：一起清扫楼道");
		assertThat(atHome.open(page.path()).press("确认：一起清扫楼道").text()).contains("确认了。").contains("确认过");
		assertThat(member.open("/team/registration").text()).contains("支部确认了").contains("确认过").contains("谁看过")
				.contains("b-").contains("c-").doesNotContain("记错了，划掉");

		assertThat(member.open("/team/registration").press("我搬走了").text()).contains("结束了，谢谢你。").contains("搬走了")
				.contains("单位的支部"); // one may register again
		assertThat(atWork.open(page.path()).text()).contains("搬走了").doesNotContain("不在本支部了");
		assertThat(atHome.open("/desk/members").text()).contains("结束的，满 30 天删掉");
	}

	@Test
	@Proves({"VOL-05", "VOL-13"})
	void the_community_speaks_for_a_branch_without_accounts_and_strikes_what_is_wrong() {
		var home = people.community();
		var branch = branch(home, "没账号的支部");
		var member = somebody("m", Role.PARTY_MEMBER, home, Optional.empty());
		var atHome = somebody("c", Role.COMMUNITY_SECRETARY, home, Optional.empty());
		member.open("/team/registration").formWith("报到").with("branch", branch.toString()).with("agreed", "yes").send();
		var page = atHome.open("/desk/members").click("m-");
		var bare = page.press("是，确认");
		assertThat(bare.status()).isEqualTo(422);
		assertThat(bare.text()).contains("写一句支部是谁、怎么说的");
		assertThat(page.formWith("不是").with("heard", "支部书记来电话").with("reason", "去年转走了").send().text())
				.contains("为什么不是：去年转走了").contains("支部怎么说的：支部书记来电话");
		assertThat(member.open("/team/registration").text()).contains("支部说：去年转走了");

		member.open("/team/registration").formWith("报到").with("branch", branch.toString()).with("agreed", "yes").send();
		clock.set("2026-10-09T20:00");
		tell(member, "收拾晾晒场", "14:00");
		tell(member, "记错了的", "16:00");
		assertThat(member.open("/team/registration").press("记错了，划掉：记错了的").text()).contains("划掉了。").contains("本人说记错了");
		var again = atHome.open("/desk/members").click("m-");
		var strike = atHome.open(again.path()).page().select("form[action$=striking]").attr("action");
		var blank = atHome.open(again.path()).form(strike).send();
		assertThat(blank.status()).isEqualTo(422);
		assertThat(blank.text()).contains("VOL-13");
		var tooLong = atHome.open(again.path()).form(strike).with("reason", "长".repeat(201)).send();
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(tooLong.form(strike).value("reason")).hasSize(201);
		assertThat(atHome.open(again.path()).form(strike).with("reason", "那天没开门").send().text()).contains("那天没开门");
		assertThat(atHome.open(again.path()).press("搬走了，结束").text()).contains("结束了，已经告诉本人和另一边。");
	}

	@Test
	void wrong_input_is_kept_and_explained() {
		var home = people.community();
		var branch = branch(home, "柳荫小学支部");
		var member = somebody("m", Role.PARTY_MEMBER, home, Optional.empty());
		assertThat(member.open("/team/registration/service").status()).isEqualTo(404);
		var form = member.open("/team/registration").formWith("报到");
		var other = form.with("community", people.community().digits()).with("branch", branch.toString())
				.with("agreed", "yes").send();
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text()).contains("选一下你住的社区");
		form.with("community", home.digits()).send();

		var wrong = member.open("/team/registration/service").formWith("记下来").with("what", "陪秦大爷 13912345678")
				.with("date", "昨天").with("minutes", "很久").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("像是有电话").contains("选一下哪天、几点开始的").contains("写 5 到 720 之间");
		assertThat(wrong.formWith("记下来").value("minutes")).isEqualTo("很久");
		assertThat(wrong.formWith("记下来").with("what", "清扫").with("date", "2026-10-08").with("time", "09:00")
				.with("minutes", "30").send().text()).contains("VOL-11");
		assertThat(member.open("/team/registration").text()).contains("还没有。接的单子办好了");
		assertThat(member.open("/team/registration").formWith("不报了").with("why", "x\u0000").send().status())
				.isEqualTo(200);
	}

	@Test
	@Proves("VOL-07")
	void another_branch_and_another_community_find_nothing() {
		var home = people.community();
		var branch = branch(home, "柳荫小学支部");
		var member = somebody("m", Role.PARTY_MEMBER, home, Optional.empty());
		member.open("/team/registration").formWith("报到").with("branch", branch.toString()).with("agreed", "yes").send();
		var atHome = somebody("c", Role.COMMUNITY_SECRETARY, home, Optional.empty());
		var path = atHome.open("/desk/members").click("m-").path();
		var others = new Visitor[] {
				somebody("b", Role.BRANCH_SECRETARY, home, Optional.of(branch(home, "别的支部"))),
				somebody("b", Role.BRANCH_SECRETARY, home, Optional.empty()),
				somebody("c", Role.COMMUNITY_SECRETARY, people.community(), Optional.empty())};
		for (var other : others) {
			assertThat(other.open(path).status()).isEqualTo(404);
			assertThat(other.open("/desk/members").text()).contains("现在没有人报到");
		}
		assertThat(somebody("w", Role.COMMUNITY_WORKER, home, Optional.empty()).open(path).status()).isEqualTo(403);
		assertThat(somebody("m", Role.PARTY_MEMBER, home, Optional.empty()).open(path).status()).isEqualTo(403);
	}

	@Test
	void the_pages_can_be_read_on_an_old_telephone_and_by_everybody() {
		var home = people.community();
		var branch = branch(home, "第一实验小学教育集团东校区机关联合党支部");
		var name = named("m", Role.PARTY_MEMBER, home, Optional.empty());
		var chief = named("b", Role.BRANCH_SECRETARY, home, Optional.of(branch));
		for (var size : new String[] {"standard", "extra"}) {
			try (var window =
					Browser.window(port).size(size).signIn(name, People.PASSWORD).open("/team/registration")) {
				assertThat(window.sideways()).isLessThanOrEqualTo(0);
				assertThat(window.barriers()).isEmpty();
				assertThat(window.smallTargets(size.equals("extra") ? 60 : 44)).isEmpty();
			}
		}
		var member = new Visitor(port).signedInAs(name, People.PASSWORD);
		member.open("/team/registration").formWith("报到").with("branch", branch.toString()).with("agreed", "yes").send();
		clock.set("2026-10-09T20:00");
		tell(member, "和邻居一起把南门到河边的落叶扫干净再装进袋子里抬走", "16:00");
		try (var window = Browser.window(port).size("extra").signIn(name, People.PASSWORD)) {
			for (var path : new String[] {"/team/registration", "/team/registration/service", "/team", "/team/mine"}) {
				assertThat(window.open(path).sideways()).as(path).isLessThanOrEqualTo(0);
				assertThat(window.barriers()).as(path).isEmpty();
			}
		}
		try (var window = Browser.window(port, 360, true).signIn(chief, People.PASSWORD).open("/desk/members")) {
			assertThat(window.sideways()).isLessThanOrEqualTo(0);
			assertThat(window.barriers()).isEmpty();
			window.page().locator("main td a").first().click();
			assertThat(window.sideways()).isLessThanOrEqualTo(0);
			assertThat(window.barriers()).isEmpty();
		}
	}

	private static void tell(Visitor member, String what, String time) {
		assertThat(member.open("/team/registration/service").formWith("记下来").with("what", what)
				.with("date", "2026-10-09").with("time", time).with("minutes", "60").send().text()).contains("记下了");
	}

	private BodyId branch(AreaCode home, String name) {
		return organisations.register(name, Body.Kind.BRANCH, home, "0000-1", Optional.empty(), false);
	}

	private String named(String letter, Role role, AreaCode area, Optional<BodyId> body) {
		var name = letter + "-" + UUID.randomUUID().toString().substring(28);
		people.named(name, new Grant(role, area, body));
		return name;
	}

	private Visitor somebody(String letter, Role role, AreaCode area, Optional<BodyId> body) {
		return new Visitor(port).signedInAs(named(letter, role, area, body), People.PASSWORD);
	}
}
