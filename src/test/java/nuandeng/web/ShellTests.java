package nuandeng.web;

import static org.assertj.core.api.Assertions.assertThat;

import nuandeng.identity.Role;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class ShellTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Test
	void the_front_page_is_open_to_all() {
		assertThat(new Visitor(port).open("/").text()).contains("有事，说一声。");
	}

	@Test
	void a_page_that_is_not_there_says_so_in_plain_words() {
		var seen = new Visitor(port).open("/nowhere");
		assertThat(seen.status()).isEqualTo(404);
		assertThat(seen.text()).contains("没有这一页。");
	}

	@Test
	void the_letters_grow_and_stay_large_without_script() {
		var visitor = new Visitor(port);
		visitor.open("/size").form("/size").with("size", "elder").send();
		assertThat(visitor.open("/").page().select("html").attr("data-size")).isEqualTo("elder");
	}

	@Test
	void whoever_signs_in_sees_own_name_and_may_leave() {
		people.named("shell-worker", Role.COMMUNITY_WORKER, people.community());
		var visitor = new Visitor(port).signedInAs("shell-worker", People.PASSWORD);
		assertThat(visitor.open("/start").status()).isLessThan(400);
	}

	@Test
	void a_wrong_password_is_refused_without_saying_what_was_wrong() {
		var seen = new Visitor(port).open("/sign-in").form("/sign-in").with("account", "nobody").with("password", "x")
				.send();
		assertThat(seen.status()).isEqualTo(422);
		assertThat(seen.text()).contains("账号或密码不对");
	}
}
