package nuandeng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.testing.Caller;
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

	@Test
	void only_a_known_proxy_is_believed_about_who_asks() throws Exception {
		assertThat(saysItIsSecure("127.0.0.1")).isTrue();
		assertThat(saysItIsSecure("127.0.0.2")).isFalse();
	}

	@Test
	void a_key_that_anybody_could_guess_is_none() {
		var caller = new Caller(port);
		assertThat(caller.postRaw("/t/nowhere/end", "_csrf=" + caller.csrf() + "&_key=" + new UUID(0, 1)).statusCode())
				.isEqualTo(400);
	}

	private boolean saysItIsSecure(String from) throws Exception {
		try (var client = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
					.header("X-Forwarded-For", "203.0.113.7").header("X-Forwarded-Proto", "https").build(),
					HttpResponse.BodyHandlers.discarding()).headers().firstValue("Strict-Transport-Security")
					.isPresent();
		}
	}

	@Test
	void nobody_is_led_to_a_name_that_the_asking_made_up() {
		people.named("led-back", Role.COMMUNITY_WORKER, people.community());
		assertThat(new Caller(port).signIn("led-back", People.PASSWORD).headers().firstValue("Location"))
				.contains("/start");
	}
}
