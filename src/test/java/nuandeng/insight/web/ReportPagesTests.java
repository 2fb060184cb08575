package nuandeng.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class ReportPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;

	@Autowired
	CaseDesk desk;

	@Autowired
	Organisations organisations;

	@Autowired
	Catalogue catalogue;

	@Autowired
	TestClock clock;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Proves({"INS-01", "INS-03", "INS-09"})
	@Covers({"S0-41", "S0-42"})
	void what_was_said_and_handled_through_the_doors_is_counted_and_opens() {
		var here = people.community();
		var worker = people.somebody(Role.COMMUNITY_WORKER, here);
		clock.set("2026-09-28T09:00");
		var lamp = said(here, "三栋楼道灯不亮");
		var again = said(here, "三栋灯还是黑的");
		said(here, "东门垃圾没人收");
		var file = desk.register(
				new Matter("三栋楼道灯不亮", "三栋楼道灯不亮", here, Optional.empty(), "3栋", Optional.of(new TopicCode("R01-05")),
						false, false, false, Optional.empty(), clock.instant(), false),
				worker);
		joining.assign(lamp.id(), file, worker);
		joining.assign(again.id(), file, worker);
		clock.set("2026-10-09T10:20");
		var lamps = organisations.register("街道市政所", Body.Kind.DEPARTMENT, here, "0000-23456", Optional.empty(), false);
		catalogue.putOnDuty(lamps, new TopicCode("R01-05"), here, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, here));
		desk.take(file, new CaseStep.Send(lamps, List.of(), new TopicCode("R01-05")), worker);

		var reader = somebody(Role.COMMUNITY_SECRETARY, here);
		var report = reader.open("/desk/reports");
		assertThat(report.text()).contains("对得上").contains("数据截至 2026-10-09 10:20");
		assertThat(report.page().select(".fig svg").attr("aria-label"))
				.isEqualTo("收到 3 = 办好 0 + 转出 0 + 存案 0 + 没法办 0 + 并到别件 1 + 撤回 0 + 在办 2");
		var rows = reader.open(report.page().select("a[href*=behind=joined]").eachAttr("href").getFirst());
		assertThat(rows.page().select(".ins-lines tbody tr")).hasSize(1);
		assertThat(rows.text()).contains(again.number().grouped()).doesNotContain(lamp.number().grouped());
		assertThat(reader.open("/desk/reports/rows?behind=in-hand").text()).contains(lamp.number().grouped())
				.contains("待接收")
				.contains("还没分给人");
		assertThat(reader.open("/desk/reports/rows?behind=in-hand&asOf=2026-09-28").text()).contains("待分派")
				.doesNotContain("待接收");
		assertThat(reader.open("/desk/reports?asOf=2026-09-27").page().select(".fig svg").attr("aria-label"))
				.startsWith("收到 0 ");
		assertThat(new Visitor(port).open("/").status()).isEqualTo(200);
	}

	@Test
	@Proves("INS-17")
	void a_list_shows_no_more_than_its_reader_may_open() {
		var here = people.community();
		var street = here.at(AreaCode.Level.STREET).orElseThrow();
		var worker = people.somebody(Role.COMMUNITY_WORKER, here);
		var accused = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, here, "0000-34567",
				Optional.empty(), false);
		var lamp = said(here, "三栋楼道灯不亮");
		var complaint = said(here, "物业的某某骂人");
		var waiting = said(here, "东门垃圾没人收");
		joining.assign(lamp.id(), desk.register(matter(here, "三栋楼道灯不亮", Optional.empty()), worker), worker);
		joining.assign(complaint.id(),
				desk.register(matter(here, "物业的某某骂人", Optional.of(accused.value())), worker), worker);
		var all = "/desk/reports/rows?behind=all";

		var desk = somebody(Role.COMMUNITY_SECRETARY, here).open(all);
		assertThat(desk.text()).contains("三栋楼道灯不亮").contains("东门垃圾没人收").contains("内容打开后看").doesNotContain("骂人");
		assertThat(desk.page().select(".ins-lines a[href^=/desk/requests/]")).hasSize(3);

		var leader = somebody(Role.STREET_LEADER, street).open(all);
		assertThat(leader.text()).contains("三栋楼道灯不亮").contains("内容打开后看").doesNotContain("骂人")
				.doesNotContain("东门垃圾没人收");
		assertThat(leader.page().select(".ins-lines a[href^=/desk/cases/]")).hasSize(2);

		var auditor = somebody(Role.AUDITOR, street).open(all);
		assertThat(auditor.page().select(".ins-lines tbody tr")).hasSize(3);
		assertThat(auditor.text()).contains(waiting.number().grouped()).doesNotContain("三栋楼道灯不亮")
				.doesNotContain("东门垃圾没人收").doesNotContain("骂人");
		assertThat(auditor.page().select(".ins-lines a")).isEmpty();
	}

	private Matter matter(AreaCode here, String title, Optional<UUID> against) {
		return new Matter(title, title, here, Optional.empty(), "3栋", Optional.of(new TopicCode("R01-05")), false,
				false, against.isPresent(), against.map(BodyId::new), clock.instant(), false);
	}

	@Test
	void pages_for_everybody_do_not_wait_while_a_log_is_being_read() throws SQLException {
		try (var reading = database.getConnection(); var statement = reading.createStatement()) {
			reading.setAutoCommit(false);
			statement.executeQuery("SELECT name FROM insight.sources FOR UPDATE").close();
			assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
				assertThat(new Visitor(port).open("/").status()).isEqualTo(200);
				assertThat(new Visitor(port).open("/public").status()).isEqualTo(200);
			});
			reading.rollback();
		}
	}

	@Test
	void the_front_page_opens_when_no_sum_can_be_computed() {
		clock.pass(Duration.ofMinutes(5)); // what was computed before is too old
		sql.sql("ALTER TABLE insight.request_lines RENAME TO elsewhere").update();
		try {
			var page = new Visitor(port).open("/");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text()).contains("说说您的事");
			assertThat(new Visitor(port).open("/public").status()).isEqualTo(500);
		} finally {
			sql.sql("ALTER TABLE insight.elsewhere RENAME TO request_lines").update();
		}
	}

	@Test
	@Proves("INS-01")
	void nothing_is_shown_to_everybody_while_the_logs_are_read_for_the_first_time() {
		var here = people.community();
		clock.set("2026-09-28T09:00");
		said(here, "三栋楼道灯不亮");
		clock.reset();
		var everybody = somebody(Role.COMMUNITY_WORKER, here); // whoever works here reads the page of this community
		String shown;
		do {
			sql.sql("DELETE FROM insight.sources").update();
			shown = everybody.open("/public").text();
		} while (logsRead() == 4); // they were read at this very moment
		assertThat(shown).contains("数字正在理").doesNotContain("加起来");
		assertThat(everybody.open("/desk/reports").status()).isEqualTo(200); // waits until they are read
		assertThat(everybody.open("/public").text()).contains("9 月收到 1 件").contains("加起来");
	}

	private long logsRead() {
		return sql.sql("SELECT count(*) FROM insight.sources").query(Long.class).single();
	}

	@Test
	@Proves("INS-10")
	void figures_of_elsewhere_are_refused_with_the_rule() {
		var reader = somebody(Role.COMMUNITY_SECRETARY, people.community());
		var refused = reader.open("/desk/reports?area=" + people.community().digits());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text()).contains("INS-10");
		assertThat(somebody(Role.VOLUNTEER, people.community()).open("/desk/reports").status()).isEqualTo(403);
	}

	@Test
	void a_wrong_day_is_explained_and_kept() {
		var reader = somebody(Role.STREET_LEADER, people.community().at(AreaCode.Level.STREET).orElseThrow());
		var wrong = reader.open("/desk/reports?from=2026-13-40&to=x");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("没看懂");
		assertThat(wrong.page().select("#from").val()).isEqualTo("2026-13-40");
		assertThat(reader.open("/desk/reports?from=2026-10-01&to=2026-09-01").status()).isEqualTo(422);
		assertThat(reader.open("/desk/reports/rows?behind=%00&after=a_b_c&area=99").status()).isIn(200, 403);
	}

	@Test
	@Proves({"INS-11", "INS-12"})
	void one_writes_another_releases_and_everybody_reads() {
		var here = people.community();
		var agreed = said(here, "东门垃圾没人收，我叫某某，电话 0000-54321");
		var writer = somebody(Role.COMMUNITY_WORKER, here);
		var form =
				writer.open("/desk/public").form("/desk/public/new").with("number", agreed.number().grouped()).send();
		assertThat(form.formWith("写好了").with("asked", "电话 0000-54321").with("became", "").send().status())
				.isEqualTo(422);
		assertThat(form.formWith("写好了").with("asked", "东门垃圾打 0000-54321").with("became", "收了").send().text())
				.contains("INS-12");
		assertThat(form.formWith("写好了").with("asked", "东门的垃圾没人收").with("became", "物业每天早上来收了").send().text())
				.contains("等另一个人看。");
		assertThat(writer.open("/desk/public").press("看过了，放出去").text()).contains("INS-11");
		assertThat(somebody(Role.COMMUNITY_SECRETARY, here).open("/desk/public").press("看过了，放出去").text())
				.contains("放出去了。");
		var everybody = somebody(Role.COMMUNITY_WORKER, here).open("/public"); // whoever works here reads the page of this community
		assertThat(new Visitor(port).open("/public?after=%2B1000000000-01-01T00:00:00Z_" + new UUID(0, 0)).status())
				.isEqualTo(200);
		assertThat(everybody.text()).contains("东门的垃圾没人收").contains("物业每天早上来收了").contains("在办").doesNotContain("某某");
		assertThat(somebody(Role.COMMUNITY_WORKER, people.community())
				.open("/desk/public/new?number=" + agreed.number().value()).status())
				.isEqualTo(422);
	}

	private Receipt said(AreaCode here, String words) {
		return requests.lodge(
				new Lodging(UUID.randomUUID(), Channel.WEB, words, here, Optional.empty(), "", Optional.empty(), true,
						Optional.empty(), clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(),
						OptionalInt.empty()),
				Actor.resident());
	}

	private Visitor somebody(Role role, AreaCode area) {
		var name = "i-" + UUID.randomUUID();
		people.named(name, role, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
