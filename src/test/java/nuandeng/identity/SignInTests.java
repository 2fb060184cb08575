package nuandeng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class SignInTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Identity identity;

	@Autowired
	Attempts attempts;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	@AfterEach
	void forget() {
		clock.reset();
		sql.sql("DELETE FROM identity.attempts").update();
	}

	@Test
	@Proves("IDN-01")
	void after_the_last_wrong_password_even_the_right_one_waits_a_quarter_of_an_hour() {
		var account = somebody("waits");
		var caller = new Caller(port);
		for (int i = 0; i < IdentityRules.WRONG_AT_ONE_ACCOUNT.most(); i++) {
			assertThat(next(caller.signIn(account, "wrong-" + i))).isEqualTo("/sign-in?wrong");
		}
		assertThat(next(caller.signIn(account, People.PASSWORD))).isEqualTo("/sign-in?wait=IDN-01");
		var page = caller.get("/sign-in?wait=IDN-01");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains(IdentityRules.WRONG_AT_ONE_ACCOUNT.sentence(), "IDN-01");

		clock.pass(Duration.ofMinutes(15));
		assertThat(next(caller.signIn(account, People.PASSWORD))).isEqualTo("/start");
	}

	@Test
	@Proves("IDN-01")
	void an_account_that_does_not_exist_is_answered_like_one_that_does() {
		var caller = new Caller(port);
		for (int i = 0; i < IdentityRules.WRONG_AT_ONE_ACCOUNT.most(); i++) {
			assertThat(next(caller.signIn("nobody-at-all", "wrong"))).isEqualTo("/sign-in?wrong");
		}
		assertThat(next(caller.signIn("nobody-at-all", "wrong"))).isEqualTo("/sign-in?wait=IDN-01");
	}

	@Test
	@Proves("IDN-01")
	void guesses_at_the_same_moment_all_count() throws InterruptedException {
		var guesses = new ArrayList<Callable<Optional<Rule>>>();
		for (int i = 0; i < 16; i++) {
			var place = "203.0.113." + i;
			guesses.add(() -> attempts.begin("raced", place));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			assertThat(hands.invokeAll(guesses).stream().filter(guess -> guess.resultNow().isEmpty()))
					.hasSize(IdentityRules.WRONG_AT_ONE_ACCOUNT.most());
		}
	}

	@Test
	@Proves("IDN-01")
	void a_right_password_forgives_what_was_wrong_before() {
		var account = somebody("forgiven");
		var caller = new Caller(port);
		for (int i = 0; i < 3 * IdentityRules.WRONG_AT_ONE_ACCOUNT.most(); i++) {
			var right = i % 3 == 2;
			assertThat(next(caller.signIn(account, right ? People.PASSWORD : "wrong")))
					.isEqualTo(right ? "/start" : "/sign-in?wrong");
		}
	}

	@Test
	@Proves("IDN-02")
	void one_place_does_not_try_account_after_account() throws InterruptedException {
		var guesses = new ArrayList<Callable<Optional<Rule>>>();
		for (int i = 0; i < IdentityRules.WRONG_FROM_ONE_PLACE.most() + 10; i++) {
			var account = "account-" + i;
			guesses.add(() -> attempts.begin(account, "203.0.113.7"));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			assertThat(hands.invokeAll(guesses).stream().filter(guess -> guess.resultNow().isEmpty()))
					.hasSize(IdentityRules.WRONG_FROM_ONE_PLACE.most());
		}
		assertThat(attempts.begin("account-0", "203.0.113.7")).contains(IdentityRules.WRONG_FROM_ONE_PLACE);
		assertThat(attempts.begin("account-0", "203.0.113.8")).isEmpty();
	}

	@Test
	void a_session_is_new_after_every_sign_in_and_its_cookie_is_out_of_scripts_reach() {
		var account = somebody("renewed");
		var caller = new Caller(port).signedInAs(account, People.PASSWORD);
		var first = caller.cookie("session");
		var again = caller.signIn(account, People.PASSWORD);
		assertThat(caller.cookie("session")).isPresent().isNotEqualTo(first);
		assertThat(again.headers().allValues("Set-Cookie")).anySatisfy(
				cookie -> assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
	}

	@Test
	void a_session_somebody_else_chose_is_not_taken() {
		var answer = new Caller(port).send(new Caller(port).request("/account").header("Cookie", "session=Y2hvc2Vu"));
		assertThat(answer.statusCode()).isEqualTo(303);
	}

	@Test
	@Proves("IDN-05")
	void a_role_is_gone_at_the_midnight_after_its_last_day() {
		var community = people.community();
		var account = people.named("until-friday", Role.AUDITOR, community);
		identity.withdraw(account, Role.AUDITOR, community, LocalDate.of(2026, 10, 9));

		clock.set("2026-10-09T23:59");
		assertThat(identity.actor(account).orElseThrow().may(Role.AUDITOR)).isTrue();
		clock.set("2026-10-10T00:00");
		assertThat(identity.actor(account).orElseThrow().may(Role.AUDITOR)).isFalse();
		assertThat(identity.holders(Role.AUDITOR, new AreaCode(community.digits()))).isEmpty();
	}

	@Test
	@Proves("IDN-06")
	void a_closed_account_is_out_at_once_and_does_not_come_back() {
		var account = people.named("closed-today", Role.GRID_STAFF, people.community());
		var caller = new Caller(port).signedInAs("closed-today", People.PASSWORD);
		assertThat(caller.get("/account").statusCode()).isEqualTo(200);

		identity.close(account);

		assertThat(next(caller.get("/account"))).startsWith("/sign-in");
		assertThat(next(new Caller(port).signIn("closed-today", People.PASSWORD))).isEqualTo("/sign-in?wrong");
	}

	@Test
	@Proves({"IDN-03", "IDN-04"})
	void a_password_is_changed_by_who_knows_it_and_not_to_a_short_one() {
		var account = somebody("changes");
		var caller = new Caller(port).signedInAs(account, People.PASSWORD);
		var elsewhere = new Caller(port).signedInAs(account, People.PASSWORD);

		var unknown = caller.post("/account/password", Map.of("current", "not-it", "fresh", "long enough it is"));
		assertThat(unknown.statusCode()).isEqualTo(422);
		assertThat(unknown.body()).contains(IdentityRules.CURRENT_PASSWORD_FIRST.sentence());

		var shorter = "x".repeat(IdentityRules.SHORTEST_PASSWORD.most() - 1);
		var tooShort = caller.post("/account/password", Map.of("current", People.PASSWORD, "fresh", shorter));
		assertThat(tooShort.statusCode()).isEqualTo(422);
		assertThat(tooShort.body()).contains(IdentityRules.SHORTEST_PASSWORD.sentence());

		assertThat(next(caller.post("/account/password", Map.of("current", People.PASSWORD, "fresh", shorter + "x"))))
				.isEqualTo("/account");
		assertThat(next(elsewhere.get("/account"))).startsWith("/sign-in");
		assertThat(next(new Caller(port).signIn(account, shorter + "x"))).isEqualTo("/start");
	}

	@Test
	void a_place_left_signed_in_is_ended_from_another() {
		var account = somebody("left-open");
		var forgotten = new Caller(port).signedInAs(account, People.PASSWORD);
		var here = new Caller(port).signedInAs(account, People.PASSWORD);
		var handle = java.util.regex.Pattern.compile("/account/sign-ins/([^/\"]+)/end\"")
				.matcher(here.get("/account").body());
		assertThat(handle.find()).isTrue();

		here.post("/account/sign-ins/" + handle.group(1) + "/end", Map.of());

		assertThat(next(forgotten.get("/account"))).startsWith("/sign-in");
		assertThat(here.get("/account").statusCode()).isEqualTo(200);
	}

	@Test
	void every_answer_tells_the_browser_what_it_may_not_do() {
		var headers = new Caller(port).get("/").headers();
		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe")
				.contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
		assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("microphone=()");
		assertThat(headers.firstValue("Server")).isEmpty();
	}

	@Test
	void somebody_goes_on_to_the_page_they_wanted_but_not_out_of_the_house() {
		var account = somebody("wanted");
		assertThat(next(new Caller(port).post("/sign-in",
				Map.of("account", account, "password", People.PASSWORD, "next", "/account"))))
				.isEqualTo("/account");
		assertThat(next(new Caller(port).post("/sign-in",
				Map.of("account", account, "password", People.PASSWORD, "next", "//evil.example"))))
				.isEqualTo("/start");
	}

	@Test
	@Proves("IDN-01")
	void an_unlocked_desk_is_no_place_to_guess_the_password() {
		var account = somebody("left-unlocked");
		var caller = new Caller(port).signedInAs(account, People.PASSWORD);
		for (int i = 0; i < IdentityRules.WRONG_AT_ONE_ACCOUNT.most(); i++) {
			assertThat(caller.post("/account/password", Map.of("current", "guess-" + i, "fresh", "long enough it is"))
					.body()).contains("IDN-04");
		}
		assertThat(caller.post("/account/password", Map.of("current", People.PASSWORD, "fresh", "long enough it is"))
				.body()).contains("IDN-01");
	}

	@Test
	@Proves("IDN-14")
	void a_desk_left_unlocked_makes_no_passkey_for_a_passer_by() {
		var account = somebody("away-from-the-desk");
		var caller = new Caller(port).signedInAs(account, People.PASSWORD);
		assertThat(register(caller)).isNotEqualTo(403);
		clock.pass(Duration.ofMinutes(IdentityRules.SURE_FOR.most()).plusSeconds(1));
		assertThat(register(caller)).isEqualTo(403);
		assertThat(caller.post("/account/certainty", Map.of("password", "a guess")).body()).contains("IDN-14");
		assertThat(register(caller)).isEqualTo(403);
		assertThat(next(caller.post("/account/certainty", Map.of("password", People.PASSWORD)))).isEqualTo("/account");
		assertThat(register(caller)).isNotEqualTo(403);
	}

	private static int register(Caller caller) {
		return caller.post("/webauthn/register", Map.of()).statusCode();
	}

	private String somebody(String name) {
		people.named(name, Role.GRID_STAFF, people.community());
		return name;
	}

	private String next(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse(answer.statusCode() + "")
				.replace("http://localhost:" + port, "");
	}
}
