package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import nuandeng.node.Instance;
import nuandeng.testing.Proves;
import nuandeng.testing.Visitor;
import nuandeng.testing.Visitor.Seen;
import org.junit.jupiter.api.Test;

/// A new installation without the demo, from the first command to the first request that is sent to a body: nothing but
/// what an operator and a browser without script can do.
class NewDistrictTests {

	private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/\\w+)");
	private static final String PASSWORD = "deng-2026-deng";

	@Test
	@Proves({"IDN-08", "IDN-09"})
	void a_district_of_ones_own_begins_with_one_command() throws Exception {
		var folder = Instance.folder();
		try (var instance = Instance.start(folder, Map.of())) {
			assertThat(instance.said()).contains("还没有一个账号", "./nuandeng admin");
			var settings = Map.of("NUANDENG_DATA", folder.toString(), "NUANDENG_PORT",
					Integer.toString(instance.port()));
			nobodySpeaksIntoTheVoid(new Visitor(instance.port()));
			var unclear = Instance.run(settings, "admin", "石望北");
			assertThat(unclear.code()).isEqualTo(2);
			assertThat(unclear.said()).contains("还没有一个区", "--area 150621");

			var opened = Instance.run(settings, "admin", "石望北", "--area", "990201");
			assertThat(opened.code()).as(opened.said()).isZero();
			var admin = enters(instance, linkIn(opened.said()), "shiwangbei");
			assertThat(admin.open(linkIn(opened.said())).text()).contains("这个链接用不了了", "IDN-09");

			var code = drawsUp(admin);
			var worker = enters(instance, opensAccount(admin, "苏小棠", "COMMUNITY_WORKER"), "su.xiaotang");
			var secretary = enters(instance, opensAccount(admin, "江映雪", "COMMUNITY_SECRETARY"), "jiangyingxue");
			var handler = enters(instance, opensHandler(admin, "薛小雨"), "xuexiaoyu");
			writesTheDutyList(secretary);
			assertThat(admin.open("/admin").text()).contains("都有了，居民现在就能说事");

			var number = reports(new Visitor(instance.port()), code);
			sends(worker, number);
			assertThat(takes(handler)).contains("电梯半夜停在四楼", "办理中");
			assertThat(admin.open("/desk/cases").status()).isEqualTo(403);

			var again = Instance.run(settings, "admin", "顾文舟");
			assertThat(again.said()).as("the area is known by now").contains("/welcome/", "990201");
		}
	}

	private static void nobodySpeaksIntoTheVoid(Visitor resident) {
		assertThat(resident.open("/").text()).contains("这里还没开张").doesNotContain("说说您的事", "打电话");
		assertThat(resident.open("/report").text()).contains("这里还没开张");
		assertThat(resident.open("/sign-in").text()).doesNotContain("打电话");
	}

	private static Visitor enters(Instance instance, String link, String signIn) {
		var visitor = new Visitor(instance.port());
		var inside = visitor.open(link).form("/welcome").with("sign-in", signIn).with("password", PASSWORD)
				.with("again", PASSWORD).send();
		assertThat(inside.path()).isEqualTo("/welcome");
		assertThat(inside.text()).contains("密码设好了，登录名是 " + signIn, "通行密钥");
		assertThat(new Visitor(instance.port()).signedInAs(signIn, PASSWORD).open("/account").status()).isEqualTo(200);
		return visitor;
	}

	/// Returns the code on the door of 3栋2单元.
	private static String drawsUp(Visitor admin) {
		var list = admin.open("/start");
		assertThat(list.path()).isEqualTo("/admin");
		assertThat(list.text()).contains("还差 7 样", "先给 990201 起个名字");
		var area = list.click("去加片区");
		area = area.formWith("记下来").with("name", "新荫区").send();
		area = area.formWith("加上街道").with("new-name", "东桥街道").send().click("东桥街道");
		area = area.formWith("加上社区").with("new-name", "杏园社区").with("new-phone", "0000-33333").send();
		assertThat(area.text()).contains("杏园社区加上了。", "990201001001");
		area = area.click("杏园社区").formWith("加上网格").with("new-name", "一网格").send().click("一网格");
		area = area.formWith("加上楼栋").with("first", "1").with("last", "6").with("entrances", "2").send();
		assertThat(area.text()).contains("加上了，有码的门 12 扇。", "6栋2单元");
		assertThat(admin.open("/desk/settings/doors").text()).contains("杏园社区", "6栋2单元");
		var orgs = admin.open("/admin/orgs").formWith("登记").with("name", "杏园社区居委会").with("kind", "COMMUNITY")
				.with("area", "990201001001").with("phone", "0000-33333").send();
		assertThat(orgs.text()).contains("杏园社区居委会登记好了。");
		return area.page().select(".door-list li").stream().filter(line -> line.text().startsWith("3栋2单元"))
				.map(line -> line.select("a").attr("href")).findFirst().orElseThrow();
	}

	private static String opensAccount(Visitor admin, String name, String role) {
		var slip = admin.open("/admin/users/new").formWith("开账号，给我链接").with("name", name).with("role", role)
				.with("area", "990201001001").send();
		assertThat(slip.text()).contains("交给 " + name, "只能用一次");
		return linkIn(slip.text());
	}

	private static String opensHandler(Visitor admin, String name) {
		var form = admin.open("/admin/users/new").formWith("开账号，给我链接").with("name", name).with("role", "UNIT_HANDLER");
		var body = form.on().page().select("#body option").last();
		return linkIn(form.with("body", body == null ? "" : body.val()).send().text());
	}

	private static String takes(Visitor handler) {
		var list = handler.open("/start");
		assertThat(list.path()).startsWith("/partner");
		return list.click("电梯半夜停在四楼").press("接下").text();
	}

	private static void writesTheDutyList(Visitor secretary) {
		var list = secretary.open("/desk/settings/duty");
		var body = list.page().select("#body option").last();
		var written = list.formWith("写上").with("topic", "R01-05").with("body", body == null ? "" : body.val())
				.with("area", "990201001001").with("reference", "居委会的职责").send();
		assertThat(written.text()).contains("写上了：电梯归杏园社区居委会。");
	}

	private static String reports(Visitor resident, String door) {
		var written = resident.open(door);
		assertThat(written.text()).contains("您在：3栋2单元");
		var done = written.form("/report").with("words", "电梯半夜停在四楼").send().press("交给社区");
		assertThat(done.text()).contains("已收到", "0000-33333");
		return done.page().select(".slip-no").attr("aria-label").replaceAll("\\D", "");
	}

	private static void sends(Visitor worker, String number) {
		Seen desk = worker.open("/start");
		assertThat(desk.text()).contains("电梯半夜停在四楼");
		var one = worker.open("/desk/cases/inbox/" + number);
		var lead = one.page().select("[name=lead] option, input[name=lead]").stream()
				.map(each -> each.val()).filter(value -> !value.isEmpty()).findFirst().orElseThrow();
		var sent = one.formWith("分派").with("topic", "R01-05").with("lead", lead).send();
		assertThat(sent.status()).isEqualTo(200);
		assertThat(worker.open("/desk/cases?q=" + number).text()).contains("杏园社区居委会", "待接收");
	}

	private static String linkIn(String said) {
		var link = LINK.matcher(said);
		assertThat(link.find()).as(said).isTrue();
		return link.group(1);
	}
}
