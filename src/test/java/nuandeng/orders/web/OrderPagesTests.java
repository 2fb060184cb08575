package nuandeng.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class OrderPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	@AfterEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	void a_page_that_no_list_has_is_the_first_one() {
		var helper = somebody(Role.VOLUNTEER, people.community());
		assertThat(helper.open("/team?after=0.31556889864403199." + UUID.randomUUID()).status()).isEqualTo(200);
	}

	@Test
	@Covers("S0-29")
	@Proves({"ORD-05", "ORD-07"})
	void from_a_case_to_the_residents_word_without_script() {
		var here = people.community();
		var desk = somebody(Role.COMMUNITY_WORKER, here);
		var order = published(desk, here, UUID.randomUUID(), "1");
		var id = order.substring(order.lastIndexOf('/') + 1);

		var first = somebody(Role.VOLUNTEER, People.gridOf(here));
		var second = somebody(Role.PARTY_MEMBER, here);
		var link = second.open("/team/orders/" + id); // both look at it
		assertThat(link.text()).contains("11栋").doesNotContain("301").doesNotContain("0000-54321")
				.doesNotContain("郭爷爷");

		var taken = first.open("/team").click("我来").press("我来"); // three taps: the list, the order, 我来
		assertThat(taken.text()).contains("说好了，谢谢你。").contains("2单元301").contains("郭爷爷").contains("000054321");
		var full = link.press("我来");
		assertThat(full.status()).isEqualTo(422);
		assertThat(full.text()).contains("刚有人认领了，谢谢你想着。").contains("ORD-05").doesNotContain("301");

		clock.set("2026-10-10T12:00");
		var report = first.open("/team/report/" + id);
		assertThat(report.text()).contains("可不传");
		assertThat(report.formWith("说好了").send().status()).isEqualTo(422);
		assertThat(report.formWith("说好了").with("went", "DONE").with("words", "换成亮的了").send().text())
				.contains("记下了，辛苦了。");
		assertThat(first.open("/desk/orders/" + id).status()).isEqualTo(403);

		var resident = new Visitor(port);
		var judged = resident.open(linkOf(id)).formWith("办好了").with("words", "小伙子真好").with("stars", "5").send();
		assertThat(judged.text()).contains("办好了").contains("谢谢您告诉我们");
		assertThat(first.open("/team/mine").text()).contains("小伙子真好");
		assertThat(second.open("/team/mine").text()).contains("还没接过单");
		assertThat(desk.open(order).text()).contains("确认办好了，5 颗星");
	}

	@Test
	void giving_back_and_the_desk_confirming_need_no_script_either() {
		var here = people.community();
		var desk = somebody(Role.COMMUNITY_SECRETARY, here);
		var order = published(desk, here, UUID.randomUUID(), "1");
		var id = order.substring(order.lastIndexOf('/') + 1);
		var helper = somebody(Role.VOLUNTEER, here);
		helper.open("/team/orders/" + id).press("我来");
		assertThat(helper.open("/team/orders/" + id).press("我去不了，请换人").text()).contains("谢谢你提前说");
		helper.open("/team/orders/" + id).press("我来");
		clock.set("2026-10-10T08:00");
		var late = helper.open("/team/orders/" + id).press("我去不了，请换人");
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("ORD-08");
		helper.open("/team/report/" + id).formWith("说好了").with("went", "DONE").send();
		assertThat(desk.open("/desk/orders?view=served").text()).contains("帮忙换个灯泡");
		assertThat(desk.open(order).press("看过了，办好了").text()).contains("确认办好了");
	}

	@Test
	void wrong_input_is_kept_and_explained() {
		var here = people.community();
		var desk = somebody(Role.BRANCH_SECRETARY, here);
		var form = desk.open("/desk/orders/new?area=" + here.digits()).formWith("发出去");
		var again = form.with("title", "找郭爷爷 0000-12345").with("risk", "滑").with("people", "0").with("date", "昨天")
				.with("phone", "12").with("door", "2单元\u0000301").send();
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("电话写在下面那一栏").contains("选一下哪天").contains("这个电话好像不对");
		assertThat(again.formWith("发出去").value("risk")).isEqualTo("滑");
		assertThat(form.with("date", "2026-10-01").with("title", "扫雪").with("place", "南门").with("risk", "")
				.with("people", "1")
				.with("phone", "").with("door", "").send().text()).contains("ORD-14");
		assertThat(sql.sql("SELECT count(*) FROM orders.orders WHERE area = :area").param("area", here.digits())
				.query(Integer.class).single()).isZero();
		assertThat(desk.open("/desk/orders/new?area=" + people.community().digits()).status()).isEqualTo(403);
		assertThat(desk.open("/desk/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(desk.open("/team?after=x.y&skill=%00").status()).isEqualTo(200);
		assertThat(new Visitor(port).open("/o/nothing").status()).isEqualTo(404);
	}

	@Test
	@Proves("ORD-11")
	void somebody_who_did_not_go_looks_and_confirms() {
		var here = people.community();
		var order = published(somebody(Role.COMMUNITY_WORKER, here), here, UUID.randomUUID(), "1");
		var id = order.substring(order.lastIndexOf('/') + 1);
		var helper = somebody(Role.VOLUNTEER, here);
		var neighbour = somebody(Role.BUILDING_LEAD, here);
		helper.open("/team/orders/" + id).press("我来");
		clock.set("2026-10-10T12:00");
		helper.open("/team/report/" + id).formWith("说好了").with("went", "DONE").send();

		assertThat(helper.open("/team/orders/" + id).text()).doesNotContain("我看过");
		var looked = neighbour.open("/team/orders/" + id);
		assertThat(looked.text()).doesNotContain("2单元301").doesNotContain("0000-54321");
		assertThat(looked.press("我看过，办好了").text()).contains("谢谢你去看");
		assertThat(neighbour.open("/team/orders/" + id).text()).doesNotContain("我看过");
		assertThat(somebody(Role.COMMUNITY_WORKER, here).open(order).text()).contains("确认办好了");
	}

	@Test
	@Proves("ORD-16")
	void orders_of_elsewhere_are_not_there() {
		var here = people.community();
		var order = published(somebody(Role.COMMUNITY_WORKER, here), here, UUID.randomUUID(), "2");
		var id = order.substring(order.lastIndexOf('/') + 1);
		var elsewhere = people.community();
		assertThat(somebody(Role.VOLUNTEER, elsewhere).open("/team/orders/" + id).status()).isEqualTo(404);
		assertThat(somebody(Role.COMMUNITY_WORKER, elsewhere).open(order).status()).isEqualTo(404);
		for (var role : new Role[] {Role.COMMUNITY_WORKER, Role.BRANCH_SECRETARY}) {
			for (var view : new String[] {"asked", "offered", "served", "done"}) {
				assertThat(somebody(role, elsewhere).open("/desk/orders?view=" + view).text()).doesNotContain(id);
			}
		}
		assertThat(somebody(Role.PARTY_MEMBER, elsewhere).open("/team").text()).doesNotContain("换灯泡");
	}

	private String published(Visitor desk, AreaCode here, UUID origin, String places) {
		var form = desk.open("/desk/orders/new?case=" + origin + "&area=" + People.gridOf(here).digits()
				+ "&title=%E6%8D%A2%E7%81%AF");
		assertThat(form.formWith("发出去").value("title")).isEqualTo("换灯");
		var done = form.formWith("发出去").with("title", "帮忙换个灯泡").with("place", "11栋").with("door", "2单元301")
				.with("contact", "郭爷爷").with("phone", "0000-54321").with("date", "2026-10-10").with("time", "09:00")
				.with("minutes", "20").with("people", places).with("skill", "会用梯子").send();
		assertThat(done.text()).contains("发出去了，等人来接。");
		return done.path();
	}

	private String linkOf(String order) {
		return sql.sql(
				"SELECT path FROM notification.notices WHERE about_id = :id::uuid AND path LIKE '/o/%' ORDER BY id DESC LIMIT 1")
				.param("id", order).query(String.class).single();
	}

	private Visitor somebody(Role role, AreaCode area) {
		var name = "o-" + UUID.randomUUID();
		people.named(name, role, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
