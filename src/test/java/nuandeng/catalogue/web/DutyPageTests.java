package nuandeng.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class DutyPageTests {

	private static final String PATH = "/desk/settings/duty";

	@LocalServerPort
	int port;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Organisations organisations;

	@Autowired
	People people;

	@Test
	void a_secretary_adds_a_line_and_ends_it_and_the_past_stays_readable() {
		var community = people.community();
		var firm = organisations.register("新物业", Body.Kind.PROPERTY_COMPANY, community, "0000-22222", Optional.empty(),
				false);
		people.named("secretary-" + community, Role.COMMUNITY_SECRETARY, community);
		var secretary = new Visitor(port).signedInAs("secretary-" + community, People.PASSWORD);

		var added = fill(secretary, "R01-05", firm.toString(), community).send();
		assertThat(added.text()).contains("写上了：电梯归新物业。", "合同第三条");
		assertThat(catalogue.onDuty(firm, new TopicCode("R01-05"), community)).isTrue();

		var ended = added.press("停用");
		assertThat(ended.text()).contains("从今天起不再归它").doesNotContain("合同第三条");
		assertThat(catalogue.onDuty(firm, new TopicCode("R01-05"), community)).isFalse();
	}

	@Test
	void a_line_without_ground_comes_back_as_it_was_typed() {
		var community = people.community();
		var firm = organisations.register("新物业", Body.Kind.PROPERTY_COMPANY, community, "0000-22222", Optional.empty(),
				false);
		people.named("secretary-" + community, Role.COMMUNITY_SECRETARY, community);
		var secretary = new Visitor(port).signedInAs("secretary-" + community, People.PASSWORD);

		var refused =
				fill(secretary, "R01-05", firm.toString(), community).with("reference", "").with("from", "昨天").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("写一句依据", "日期要写成");
		assertThat(refused.page().select("select[name=topic] option[selected]").val()).isEqualTo("R01-05");
		assertThat(catalogue.onDuty(firm, new TopicCode("R01-05"), community)).isFalse();
	}

	@Test
	void bodies_and_areas_of_others_cannot_be_named() {
		var community = people.community();
		var elsewhere = people.community();
		var theirs = organisations.register("别处物业", Body.Kind.PROPERTY_COMPANY, elsewhere, "0000-22222",
				Optional.empty(), false);
		people.named("secretary-" + community, Role.COMMUNITY_SECRETARY, community);
		var secretary = new Visitor(port).signedInAs("secretary-" + community, People.PASSWORD);
		assertThat(fill(secretary, "R01-05", theirs.toString(), elsewhere).send().status()).isEqualTo(422);
		assertThat(secretary.open(PATH).text()).doesNotContain("别处物业");
	}

	private static Visitor.Filled fill(Visitor secretary, String topic, String body, AreaCode area) {
		return secretary.open(PATH).formWith("写上").with("topic", topic).with("body", body).with("area", area.digits())
				.with("reference", "合同第三条");
	}
}
