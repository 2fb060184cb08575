package nuandeng.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class OrganisationsTests {

	@Autowired
	Organisations organisations;

	@Autowired
	People people;

	@Test
	@Proves("ORG-01")
	void a_utility_answers_at_night_even_if_somebody_forgot_to_say_so() {
		var id = organisations.register("自来水公司", Body.Kind.UTILITY, people.community(), "0000-11111", Optional.empty(),
				false);
		assertThat(organisations.body(id)).hasValueSatisfying(body -> assertThat(body.roundTheClock()).isTrue());
	}

	@Test
	@Proves("ORG-02")
	void a_closed_body_serves_nobody_and_keeps_its_name() {
		var community = people.community();
		var id = organisations.register("旧物业", Body.Kind.PROPERTY_COMPANY, community, "0000-11111", Optional.empty(),
				false);
		organisations.close(id);
		assertThat(organisations.serving(community)).isEmpty();
		assertThat(organisations.open(List.of(id))).isEmpty();
		assertThat(organisations.nameOf(id)).isEqualTo("旧物业");
	}

	@Test
	void bodies_of_the_area_come_before_those_around_it_and_inside_it() {
		var community = people.community();
		var street = community.at(AreaCode.Level.STREET).orElseThrow();
		var above =
				organisations.register("街道办", Body.Kind.STREET_OFFICE, street, "0000-11111", Optional.empty(), false);
		var here = organisations.register("居委会", Body.Kind.COMMUNITY, community, "0000-11111", Optional.empty(), false);
		var inside = organisations.register("小物业", Body.Kind.PROPERTY_COMPANY, People.gridOf(community), "0000-11111",
				Optional.of("wuye@example.org"), false);
		assertThat(organisations.serving(community)).extracting(Body::id).containsExactlyInAnyOrder(here, above, inside)
				.startsWith(here);
		assertThat(organisations.serving(street)).extracting(Body::id).startsWith(above);
		assertThat(organisations.within(street, Body.Kind.PROPERTY_COMPANY)).extracting(Body::id)
				.containsExactly(inside);
		assertThat(organisations.within(community, Body.Kind.STREET_OFFICE)).isEmpty();
		assertThat(organisations.names(List.of(here, inside))).containsEntry(here, "居委会").containsEntry(inside, "小物业");
	}
}
