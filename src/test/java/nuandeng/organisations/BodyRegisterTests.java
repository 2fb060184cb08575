package nuandeng.organisations;

import static nuandeng.organisations.OrganisationRules.BY_THE_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class BodyRegisterTests {

	@Autowired
	People people;

	@Autowired
	BodyRegister register;

	@Autowired
	Organisations organisations;

	@Test
	@Proves("ORG-03")
	void only_whoever_runs_the_area_keeps_its_bodies() {
		var here = people.community();
		var admin = admin(here);
		var stranger = admin(people.community());

		assertThat(add("安和物业", here, stranger)).contains(BY_THE_ADMINISTRATOR);
		assertThat(add("安和物业", here, people.somebody(Role.COMMUNITY_SECRETARY, here))).contains(BY_THE_ADMINISTRATOR);
		assertThat(add("安和物业", here, admin)).isEmpty();
		var body = register.bodies(admin, "", Optional.empty(), 50).getFirst();
		assertThat(register.bodies(stranger, "安和", Optional.empty(), 50)).isEmpty();
		assertThat(register.correct(body.id(), "别名", "0", Optional.empty(), false, stranger))
				.contains(BY_THE_ADMINISTRATOR);
		assertThat(register.close(body.id(), stranger)).contains(BY_THE_ADMINISTRATOR);
		assertThat(organisations.nameOf(body.id())).isEqualTo("安和物业");
	}

	@Test
	@Proves("ORG-02")
	void a_body_is_put_right_closed_and_not_forgotten() {
		var here = people.community();
		var admin = admin(here);
		add("安禾物业", here, admin);
		var id = register.bodies(admin, "", Optional.empty(), 50).getFirst().id();

		assertThat(register.correct(id, "安和物业", "0000-2", Optional.of("a@b.cn"), true, admin)).isEmpty();
		assertThat(organisations.body(id).orElseThrow()).isEqualTo(new Body(id, "安和物业", Body.Kind.PROPERTY_COMPANY,
				here, "0000-2", Optional.of("a@b.cn"), true));
		assertThat(register.close(id, admin)).isEmpty();
		assertThat(register.find(id, admin)).isEmpty();
		assertThat(organisations.nameOf(id)).isEqualTo("安和物业");
	}

	@Test
	void bodies_are_listed_page_by_page() {
		var here = people.community();
		var admin = admin(here);
		for (int i = 0; i < 5; i++) {
			add("单位" + i, here, admin);
		}
		var first = register.bodies(admin, "单位", Optional.empty(), 3);
		var second = register.bodies(admin, "单位", Optional.of(first.getLast().id()), 3);
		assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
	}

	private Optional<nuandeng.kernel.Rule> add(String name, AreaCode area, Actor actor) {
		return register.add(name, Body.Kind.PROPERTY_COMPANY, area, "0000-1", Optional.empty(), false, actor);
	}

	private Actor admin(AreaCode area) {
		return people.somebody(Role.SYS_ADMIN, area);
	}
}
