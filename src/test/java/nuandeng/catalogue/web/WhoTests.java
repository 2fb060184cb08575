package nuandeng.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import nuandeng.web.spi.Hosts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class WhoTests {

	@LocalServerPort
	int port;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Organisations organisations;

	@Autowired
	Hosts hosts;

	@Autowired
	People people;

	@Test
	@Covers("S1-25")
	void looking_for_a_lamp_on_the_stairs_shows_who_when_and_the_way_on() {
		var visitor = neighbour();
		var found = visitor.open("/who").form("/who").with("q", "楼道灯").send();
		assertThat(found.text()).contains("暖心物业", "0000-22222", "周一到周五 8:30–17:30", "写了“楼道灯”，这里归暖心物业管", "交给社区");
		assertThat(found.formWith("交给社区").value("words")).isEqualTo("楼道灯");
	}

	@Test
	void a_pictured_matter_says_what_to_have_ready() {
		var page = neighbour().open("/who").click("电梯");
		assertThat(page.path()).isEqualTo("/who/lift");
		assertThat(page.text()).contains("暖心物业", "停在哪一层", "打不通？");
	}

	@Test
	void what_nobody_knows_is_handed_to_the_community_with_the_words() {
		var page = neighbour().open("/who").form("/who").with("q", "嗯嗯").send();
		assertThat(page.text()).contains("没找到也没关系");
		assertThat(page.formWith("交给社区").value("words")).isEqualTo("嗯嗯");
	}

	@Test
	void danger_is_said_first() {
		assertThat(neighbour().open("/who").form("/who").with("q", "6栋冒浓烟").send().text()).contains("打 119");
	}

	@Test
	void too_many_words_are_answered_kindly_and_kept() {
		var page = neighbour().open("/who").form("/who").with("q", "灯".repeat(120)).send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.text()).contains("多了 20 个字");
		assertThat(page.form("/who").value("q")).hasSize(120);
	}

	@Test
	void a_matter_that_is_not_there_is_gone() {
		assertThat(neighbour().open("/who/R99").status()).isEqualTo(404);
		assertThat(neighbour().open("/who/nothing").status()).isEqualTo(404);
	}

	private Visitor neighbour() {
		var community = people.community();
		var firm = organisations.register("暖心物业", Body.Kind.PROPERTY_COMPANY, community, "0000-22222", Optional.empty(),
				false);
		catalogue.putOnDuty(firm, new TopicCode("R01"), community, "物业服务合同", LocalDate.of(2026, 1, 1), Actor.clock());
		var visitor = new Visitor(port);
		visitor.open("/c/" + hosts.of(community).orElseThrow().slug());
		return visitor;
	}
}
