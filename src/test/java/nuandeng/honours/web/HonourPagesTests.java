package nuandeng.honours.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.Browser;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import nuandeng.web.spi.Hosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class HonourPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Hosts hosts;

	@Autowired
	TestClock clock;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Covers("S0-20")
	void what_the_secretary_writes_down_residents_read_without_script() {
		var here = people.community();
		var resident = new Visitor(port);
		assertThat(resident.open("/c/" + slug(here)).text()).doesNotContain("荣誉");
		assertThat(resident.open("/honours").text()).contains("现在还没有荣誉");

		var desk = somebody(Role.COMMUNITY_SECRETARY, here);
		assertThat(desk.open("/desk/honours").text()).contains("现在还没有荣誉");
		var done = desk.open("/desk/honours").click("记一项").formWith("记下来").with("holder", "estate")
				.with("estate", "万铠嘉苑").with("name", "自治区级示范小区").with("level", "PROVINCIAL").with("year", "2024")
				.with("issuer", "自治区住建厅").upload("photo", "plaque.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)).send();
		assertThat(done.text()).contains("记下了，居民现在看得到。").contains("万铠嘉苑小区");
		assertThat(desk.open(done.page().select("main img").attr("src")).status()).isEqualTo(200);
		assertThat(resident.open(done.page().select("main img").attr("src")).status()).isEqualTo(404);

		var front = resident.open("/").text();
		assertThat(front).contains("荣誉").contains("自治区级示范小区").contains("2024 年").contains("自治区住建厅");
		var list = resident.open("/").click("全部").page();
		assertThat(list.select("main li b").text()).isEqualTo("自治区级示范小区");
		assertThat(list.select("details").size()).isZero();

		assertThat(desk.open(done.path()).formWith("结束这一项").with("how", "expired").with("reason", "五年期满")
				.send().text()).contains("结束了").contains("五年期满").doesNotContain("不再有效了");
		var past = resident.open("/honours").page();
		assertThat(past.select("main > ul").size()).isZero();
		assertThat(past.select("details summary").text()).contains("以往 1 项");
		assertThat(past.select("details li").text()).contains("自治区级示范小区").contains("到期").doesNotContain("五年期满");
		assertThat(resident.open("/").text()).contains("以往得过 1 项");
	}

	@Test
	@Proves("HON-06")
	void what_was_written_wrongly_is_put_right_and_stays_at_the_desk() {
		var here = people.community();
		var desk = somebody(Role.COMMUNITY_SECRETARY, here);
		var wrong = written(desk, "示范社取");
		var form = desk.open(wrong).click("更正").formWith("更正");
		assertThat(form.value("name")).isEqualTo("示范社取");
		assertThat(form.value("document")).isEqualTo("1号");
		var right = form.with("name", "示范社区").send();
		assertThat(right.text()).contains("更正好了").contains("示范社区");
		assertThat(desk.open(wrong).text()).contains("更正成了").doesNotContain("不再有效了");
		var public_ = new Visitor(port);
		public_.open("/c/" + slug(here));
		assertThat(public_.open("/honours").text()).contains("示范社区").doesNotContain("示范社取");
		assertThat(form.send().text()).contains("已经收到了"); // the second click
	}

	@Test
	void wrong_input_is_kept_and_explained() {
		var here = people.community();
		var desk = somebody(Role.COMMUNITY_SECRETARY, here);
		var again = desk.open("/desk/honours/new").formWith("记下来").with("holder", "estate").with("name", "示".repeat(70))
				.with("level", "WORLD").with("year", "去年").with("until", "2026-02-30").with("issuer", "市\u0000").send();
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("写一下是哪个小区").contains("写得有点长").contains("选一下是哪一级的").contains("年份写四位数")
				.contains("日期要写成").contains("看不见或坏掉的符号");
		assertThat(again.formWith("记下来").value("year")).isEqualTo("去年");
		var bare = again.formWith("记下来").with("estate", "锦和").with("name", "示范小区").with("level", "CITY")
				.with("year", "2024").with("until", "").with("issuer", "民政局").send();
		assertThat(bare.status()).isEqualTo(422);
		assertThat(bare.text()).contains("HON-02");
		assertThat(bare.formWith("记下来").with("document", "1号").with("year", "2030").send().text()).contains("HON-04");
		assertThat(bare.formWith("记下来").with("holder", UUID.randomUUID().toString()).send().text()).contains("选一下是给谁的");
		var torn = bare.formWith("记下来").upload("photo", "x.jpg", "image/jpeg", new byte[] {1, 2, 3}).send();
		assertThat(torn.status()).isEqualTo(422);
		assertThat(torn.text()).contains("ATT-04");
		assertThat(desk.open("/desk/honours").text()).contains("现在还没有荣誉");

		var one = written(desk, "示范社区");
		assertThat(desk.open(one).formWith("结束这一项").send().text()).contains("选一下：到期了，还是被撤销了");
		assertThat(desk.open(one).formWith("结束这一项").with("how", "withdrawn").send().text()).contains("HON-07");
		var twice = desk.open("/desk/honours/new").formWith("记下来").with("name", "示范社区").with("level", "CITY")
				.with("year", "2024").with("issuer", "民政局").with("document", "1号").send();
		assertThat(twice.text()).contains("HON-05");
	}

	@Test
	@Proves("HON-03")
	void a_dispatcher_keeps_the_communities_of_the_street_and_nobody_else_does() {
		var here = people.community();
		var one = written(somebody(Role.COMMUNITY_SECRETARY, here), "示范社区");
		var street = somebody(Role.STREET_DISPATCHER, here.at(AreaCode.Level.STREET).orElseThrow());
		assertThat(street.open("/desk/honours").text()).contains("示范社区");
		assertThat(street.open(one).status()).isEqualTo(200);
		var elsewhere = somebody(Role.COMMUNITY_SECRETARY, people.community());
		assertThat(elsewhere.open(one).status()).isEqualTo(404);
		assertThat(elsewhere.open(one + "/correction").status()).isEqualTo(404);
		assertThat(elsewhere.open("/desk/honours").text()).doesNotContain("示范社区");
		assertThat(elsewhere.open("/desk/honours/new?community=" + here.digits()).status()).isEqualTo(404);
		assertThat(somebody(Role.COMMUNITY_WORKER, here).open("/desk/honours").status()).isEqualTo(403);
	}

	@Test
	void the_lists_can_be_read_on_an_old_telephone_and_by_everybody() {
		var here = people.community();
		var name = "h-" + UUID.randomUUID().toString().substring(28);
		people.named(name, Role.COMMUNITY_SECRETARY, here);
		var one = written(new Visitor(port).signedInAs(name, People.PASSWORD), "第三批全国和谐社区建设示范社区创建活动先进单位");
		for (var size : new String[] {"standard", "extra"}) {
			try (var window = Browser.window(port).size(size).open("/c/" + slug(here)).open("/honours")) {
				assertThat(window.sideways()).isLessThanOrEqualTo(0);
				assertThat(window.barriers()).isEmpty();
			}
		}
		try (var window = Browser.window(port, 360, true).signIn(name, People.PASSWORD)) {
			for (var path : new String[] {"/desk/honours", "/desk/honours/new", one, one + "/correction"}) {
				assertThat(window.open(path).sideways()).as(path).isLessThanOrEqualTo(0);
				assertThat(window.barriers()).as(path).isEmpty();
			}
		}
	}

	private static String written(Visitor desk, String name) {
		return desk.open("/desk/honours/new").formWith("记下来").with("name", name).with("level", "CITY")
				.with("year", "2024")
				.with("issuer", "民政局").with("document", "1号").send().path();
	}

	private String slug(AreaCode community) {
		return hosts.of(community).orElseThrow().slug();
	}

	private Visitor somebody(Role role, AreaCode area) {
		var name = "h-" + UUID.randomUUID().toString().substring(28);
		people.named(name, role, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
