package nuandeng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class TrailPageTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	AuditTrail trail;

	@Test
	void an_auditor_has_the_chain_checked_and_reads_what_came_of_it() {
		trail.did(Actor.clock(), "test.done", new Subject("case", Ids.next()), Map.of());
		var seen = auditor("auditor-one").open("/audit").press("现在查一遍");
		assertThat(seen.text()).contains("查过了").contains("一条不少，一条没改");
	}

	@Test
	void the_log_goes_back_page_by_page_and_can_be_narrowed_to_one_thing() {
		var about = new Subject("case", Ids.next());
		for (int i = 0; i < 60; i++) {
			trail.did(Actor.clock(), "test.counted", about, Map.of("n", i));
		}
		var first = auditor("auditor-two").open("/audit/log?about=" + about.id());
		assertThat(first.page().select("tbody tr")).hasSize(50);
		var second = first.click("更早的");
		assertThat(second.page().select("tbody tr")).hasSize(10);
		assertThat(second.text()).contains("n：0").doesNotContain("更早的");
	}

	@Test
	void an_entry_reads_in_words() {
		var about = new Subject("case", Ids.next());
		trail.did(Actor.clock(), "case.said_not_done", about,
				Map.of("to", "IN_HAND", "redos", 2, "lead", Ids.next().toString()));
		trail.decided(Actor.clock(), AuditRules.SEALED, about, Map.of("step", "send"), "refused");
		var seen = auditor("auditor-words").open("/audit/log?what=case.said_not_done&about=" + about.id());
		assertThat(seen.page().select("tbody tr")).hasSize(1);
		assertThat(seen.text()).contains("居民说没办好", "现在：办理中", "返工：2", "主办：");
		assertThat(seen.page().select("#what option[selected]").text()).isEqualTo("案卷：居民说没办好");
		assertThat(seen.visitor().open("/audit/log?about=" + about.id()).text())
				.contains("按规矩定", AuditRules.SEALED.sentence() + "（AUD-02）：没让过");
	}

	@Test
	void a_wrong_filter_is_said_and_kept() {
		var seen = auditor("auditor-three").open("/audit/log?from=gestern&about=x&what=A");
		assertThat(seen.status()).isEqualTo(422);
		assertThat(seen.text()).contains("有 3 处要改").contains("日期写成 2026-10-09 这样");
		assertThat(seen.page().select("#about").val()).isEqualTo("x");
	}

	@Test
	@Proves("AUD-04")
	void nobody_but_an_auditor_reads_the_trail() {
		people.named("operator", Role.SYS_ADMIN, people.community());
		var operator = new Visitor(port).signedInAs("operator", People.PASSWORD);
		for (var path : new String[] {"/audit", "/audit/log", "/audit/access"}) {
			assertThat(operator.open(path).status()).isEqualTo(403);
			assertThat(new Visitor(port).open(path).path()).startsWith("/sign-in");
		}
	}

	@Test
	void who_looked_at_a_telephone_number_is_listed_with_the_reason() {
		var worker = people.somebody(Role.COMMUNITY_WORKER, people.community());
		trail.viewed(worker, new Subject("request", Ids.next()), "phone", "回访" + worker.name());
		assertThat(auditor("auditor-four").open("/audit/access").text())
				.contains(worker.name()).contains("社区工作者").contains("回访" + worker.name());
	}

	private Visitor auditor(String signIn) {
		people.named(signIn, Role.AUDITOR, people.community());
		return new Visitor(port).signedInAs(signIn, People.PASSWORD);
	}
}
