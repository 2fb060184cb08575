package nuandeng.identity;

import static nuandeng.identity.IdentityRules.LINK_LASTS;
import static nuandeng.identity.IdentityRules.LINK_ONCE;
import static nuandeng.identity.IdentityRules.ONE_NAME_ONE_ACCOUNT;
import static nuandeng.identity.IdentityRules.SHORTEST_PASSWORD;
import static nuandeng.identity.IdentityRules.WRONG_FROM_ONE_PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class InvitationsTests {

	private static final String PASSWORD = "mima-2026";

	@LocalServerPort
	int port;

	@Autowired
	TestWorld.People people;

	@Autowired
	AccountRegister register;

	@Autowired
	Invitations invitations;

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
	@Proves("IDN-08")
	void a_link_is_good_until_its_hours_are_over() {
		var link = invitations.invite(somebody(), AccountId.CLOCK);

		clock.pass(Duration.ofHours(LINK_LASTS.most()).minusSeconds(1));
		assertThat(look(link)).isInstanceOf(Invited.Welcome.class);
		var welcome = (Invited.Welcome) look(link);
		clock.pass(Duration.ofSeconds(1));
		assertThat(look(link)).isEqualTo(new Invited.Over(LINK_LASTS));
		assertThat(invitations.use(link.token(), welcome, name(), PASSWORD)).contains(LINK_ONCE);
	}

	@Test
	@Proves("IDN-09")
	void a_link_opens_once_and_a_newer_one_takes_its_place() {
		var account = somebody();
		var first = invitations.invite(account, AccountId.CLOCK);
		var second = invitations.invite(account, AccountId.CLOCK);

		assertThat(look(first)).isEqualTo(new Invited.Over(LINK_ONCE));
		assertThat(use(second, name())).isEmpty();
		assertThat(look(second)).isEqualTo(new Invited.Over(LINK_ONCE));
		assertThat(look(new Invitations.Link(account, "nobody-made-this", clock.instant())))
				.isEqualTo(new Invited.Over(LINK_ONCE));
	}

	@Test
	@Proves("IDN-09")
	void of_many_who_hold_one_link_one_gets_in() throws Exception {
		var link = invitations.invite(somebody(), AccountId.CLOCK);
		var welcome = (Invited.Welcome) look(link);
		var hands = new ArrayList<Callable<Optional<Rule>>>();
		for (int i = 0; i < 6; i++) {
			hands.add(() -> invitations.use(link.token(), welcome, name(), PASSWORD));
		}
		try (var pool = Executors.newFixedThreadPool(6)) {
			assertThat(pool.invokeAll(hands).stream().filter(each -> each.resultNow().isEmpty())).hasSize(1);
		}
	}

	@Test
	@Proves("IDN-13")
	void two_who_choose_one_name_at_the_same_moment_are_told_apart() throws Exception {
		var name = name();
		var hands = new ArrayList<Callable<Optional<Rule>>>();
		for (int i = 0; i < 4; i++) {
			var link = invitations.invite(somebody(), AccountId.CLOCK);
			var welcome = (Invited.Welcome) look(link);
			hands.add(() -> invitations.use(link.token(), welcome, name, PASSWORD));
		}
		try (var pool = Executors.newFixedThreadPool(4)) {
			var answers = pool.invokeAll(hands).stream().map(each -> each.resultNow()).toList();
			assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
			assertThat(answers.stream().flatMap(Optional::stream)).containsOnly(ONE_NAME_ONE_ACCOUNT);
		}
	}

	@Test
	@Proves("IDN-03")
	void a_password_that_is_too_short_leaves_the_link_as_it_was() {
		var link = invitations.invite(somebody(), AccountId.CLOCK);
		var welcome = (Invited.Welcome) look(link);

		assertThat(invitations.use(link.token(), welcome, name(), "kurz")).contains(SHORTEST_PASSWORD);
		assertThat(look(link)).isEqualTo(welcome);
	}

	@Test
	@Proves("IDN-02")
	void whoever_tries_links_waits_and_still_can_sign_in() {
		var link = invitations.invite(somebody(), AccountId.CLOCK);
		for (int i = 0; i < WRONG_FROM_ONE_PLACE.most(); i++) {
			assertThat(invitations.look("tried-" + i, "here")).isEqualTo(new Invited.Over(LINK_ONCE));
		}
		assertThat(invitations.look(link.token(), "here")).isEqualTo(new Invited.Wait(WRONG_FROM_ONE_PLACE));
		assertThat(invitations.look(link.token(), "elsewhere")).isInstanceOf(Invited.Welcome.class);
		clock.pass(Duration.ofMinutes(15));
		assertThat(invitations.look(link.token(), "here")).isInstanceOf(Invited.Welcome.class);
	}

	@Test
	@Proves("IDN-09")
	void a_new_link_ends_the_old_password_and_every_sign_in() {
		var account = somebody();
		var name = name();
		assertThat(use(invitations.invite(account, AccountId.CLOCK), name)).isEmpty();
		var signedIn = new Caller(port).signedInAs(name, PASSWORD);
		assertThat(signedIn.get("/account").statusCode()).isEqualTo(200);
		var area = sql.sql("SELECT area FROM identity.grants WHERE account = :id").param("id", account.value())
				.query(String.class).single();

		assertThat(register.letGo(account, people.somebody(Role.SYS_ADMIN, new nuandeng.kernel.AreaCode(area))))
				.isEmpty();
		assertThat(signedIn.get("/account").statusCode()).isEqualTo(303);
		assertThat(new Caller(port).signIn(name, PASSWORD).headers().firstValue("Location").orElse(""))
				.endsWith("/sign-in?wrong");

		var link = invitations.invite(account, AccountId.CLOCK);
		assertThat(look(link)).isEqualTo(new Invited.Welcome(account, "某", Optional.of(name)));
		assertThat(use(link, "ignored")).isEmpty();
		assertThat(new Caller(port).signedInAs(name, PASSWORD).get("/account").statusCode()).isEqualTo(200);
	}

	private AccountId somebody() {
		var area = people.community();
		var id = new AccountId(Ids.next());
		var today = LocalDate.ofInstant(clock.instant(), nuandeng.kernel.WorkCalendar.ZONE);
		register.open(id, "某", new Grant(Role.COMMUNITY_WORKER, area, Optional.empty()),
				new AccountRegister.Days(today, Optional.empty()), people.somebody(Role.SYS_ADMIN, area));
		return id;
	}

	private Invited look(Invitations.Link link) {
		return invitations.look(link.token(), "127.0.0.9");
	}

	private Optional<Rule> use(Invitations.Link link, String signIn) {
		return invitations.use(link.token(), (Invited.Welcome) look(link), signIn, PASSWORD);
	}

	private static String name() {
		return "a" + UUID.randomUUID();
	}
}
