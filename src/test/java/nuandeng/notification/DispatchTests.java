package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.notification.spi.Addresses;
import nuandeng.notification.spi.Channel;
import nuandeng.notification.spi.Message;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestAddresses;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class DispatchTests {

	@Autowired
	Notices notices;

	@Autowired
	Outbox outbox;

	@Autowired
	DailyShare share;

	@Autowired
	TestAddresses addresses;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	private final List<Message> sent = new CopyOnWriteArrayList<>();
	private final List<Channel.Result> failures = new ArrayList<>();

	@BeforeEach
	void morning() {
		clock.reset();
		work(); // what other tests have left
		sent.clear();
		failures.clear();
	}

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	@Proves("NTC-02")
	void who_can_be_reached_is_told_and_the_attempt_is_kept() {
		var request = speaker("told");
		say(request, "您说的灯换好了。", Urgency.ORDINARY);
		work();
		assertThat(sent).singleElement().satisfies(message -> assertThat(message.texts()).containsExactly("您说的灯换好了。"));
		assertThat(notices.about(request)).extracting(Delivery::channel, Delivery::result)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("网页", "放在进度页上"),
						org.assertj.core.groups.Tuple.tuple("邮件", "发出去了"));
	}

	@Test
	@Proves("NTC-01")
	void the_same_key_is_sent_once_however_often_it_is_said() {
		var request = speaker("once");
		for (int i = 0; i < 3; i++) {
			notices.send(new Notice("test.once." + request.id(), new Recipient.Speaker(request.id()), "一句话。",
					Urgency.ORDINARY, Optional.of(request), Optional.empty()));
			work();
		}
		assertThat(sent).hasSize(1);
	}

	@Test
	@Proves("NTC-03")
	void what_is_said_at_night_leaves_in_the_morning() {
		clock.set("2026-10-09T21:00");
		var request = speaker("night");
		say(request, "明天有人来看。", Urgency.ORDINARY);
		work();
		clock.set("2026-10-10T07:29:59");
		work();
		assertThat(sent).isEmpty();
		clock.set("2026-10-10T07:30");
		work();
		assertThat(sent).hasSize(1);
	}

	@Test
	@Proves("NTC-05")
	void danger_leaves_in_the_night() {
		clock.set("2026-10-09T23:30");
		say(speaker("danger"), "先离开屋子。", Urgency.AT_ONCE);
		work();
		assertThat(sent).hasSize(1);
	}

	@Test
	@Proves("NTC-06")
	void a_third_message_of_the_day_waits_and_is_bundled_with_the_fourth() {
		var request = speaker("bundle");
		for (var text : List.of("一。", "二。", "三。", "四。")) {
			say(request, text, Urgency.ORDINARY);
			work();
		}
		assertThat(sent).extracting(Message::texts).containsExactly(List.of("一。"), List.of("二。"));
		clock.set("2026-10-10T07:30");
		work();
		assertThat(sent).hasSize(3);
		assertThat(sent.getLast().texts()).containsExactly("三。", "四。");
	}

	@Test
	@Proves("NTC-06")
	void workers_at_the_same_moment_do_not_slip_past_the_share_of_the_day() throws Exception {
		var attempts = new ArrayList<Callable<Boolean>>();
		var address = "race-" + Ids.next() + "@example.org";
		for (int i = 0; i < 12; i++) {
			attempts.add(() -> share.take(address, clock.instant()));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			assertThat(hands.invokeAll(attempts).stream().filter(taken -> taken.resultNow()).count())
					.isEqualTo(NotificationRules.MESSAGES_A_DAY.most());
		}
	}

	@Test
	void a_message_that_failed_goes_out_later_and_both_attempts_are_kept() {
		var request = speaker("retry");
		failures.add(new Channel.Result.Failed("邮件服务器没接上", false));
		say(request, "换好了。", Urgency.ORDINARY);
		work();
		work();
		assertThat(sent).hasSize(1);
		clock.pass(Duration.ofMinutes(1));
		work();
		assertThat(sent).hasSize(2);
		assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
		assertThat(notices.about(request)).extracting(Delivery::result)
				.containsExactly("放在进度页上", "没发出去：邮件服务器没接上", "发出去了");
	}

	@Test
	void a_worker_that_dies_after_sending_is_followed_by_another_which_sends_again() {
		var request = speaker("twice");
		say(request, "换好了。", Urgency.ORDINARY);
		outbox.claim(50, clock.instant()); // the first worker took it, sent it, and died before it wrote so down
		work();
		assertThat(sent).isEmpty();
		clock.pass(Outbox.LEASE);
		work();
		assertThat(sent).hasSize(1);
		clock.pass(Outbox.LEASE);
		work();
		assertThat(sent).hasSize(1);
	}

	@Test
	@Proves("NTC-07")
	void what_cannot_be_sent_becomes_a_call() {
		var request = speaker("poison");
		for (int i = 0; i < NotificationRules.TRIES.most(); i++) {
			failures.add(new Channel.Result.Failed("邮件服务器没接上", false));
		}
		say(request, "请您看看。", Urgency.ORDINARY);
		for (int i = 0; i < NotificationRules.TRIES.most(); i++) {
			assertThat(stateOf(request)).isEqualTo("WAITING");
			work();
			clock.pass(Duration.ofHours(1));
		}
		assertThat(sent).hasSize(NotificationRules.TRIES.most());
		assertThat(stateOf(request)).isEqualTo("TO_CALL");
	}

	@Test
	@Proves("NTC-11")
	void a_mail_nobody_takes_goes_back_to_the_desk_where_there_is_no_telephone() {
		var mailOnly = new Subject("request", Ids.next());
		addresses.know(new Recipient.Speaker(mailOnly.id()), new Addresses(Optional.empty(),
				Optional.of("gone-" + mailOnly.id() + "@example.org"), Optional.of(new PersonName("郭某")), false,
				new AreaCode("990000001001")));
		failures.add(new Channel.Result.Failed("对方不收", true));
		say(mailOnly, "说是办好了，请您看看。", Urgency.ORDINARY);
		work();

		assertThat(sql.sql("SELECT state FROM notification.notices WHERE recipient = :id")
				.param("id", mailOnly.id().toString()).query(String.class).single()).isEqualTo("BACK_AT_DESK");
		assertThat(sql.sql("SELECT body FROM notification.notices WHERE about_id = :id AND recipient_kind = 'DUTY'")
				.param("id", mailOnly.id()).query(String.class).single()).contains("还没说到").contains("请您看看");
		assertThat(notices.reached(keysOf(mailOnly))).isEmpty();
		assertThat(notices.toldInPerson(keysOf(mailOnly).getFirst(), "在楼下遇到", people.somebody(
				Role.COMMUNITY_WORKER, people.community()))).isTrue();
		assertThat(notices.reached(keysOf(mailOnly))).containsOnlyKeys(keysOf(mailOnly)).containsValue(clock.instant());
	}

	private List<String> keysOf(Subject request) {
		return sql.sql("SELECT key FROM notification.notices WHERE recipient = :id")
				.param("id", request.id().toString())
				.query(String.class).list();
	}

	@Test
	void a_channel_that_throws_does_not_keep_others_waiting() {
		var broken = speaker("broken");
		var fine = speaker("fine");
		failures.add(null);
		say(broken, "一。", Urgency.ORDINARY);
		say(fine, "二。", Urgency.ORDINARY);
		work();
		assertThat(stateOf(broken)).isEqualTo("WAITING");
		assertThat(stateOf(fine)).isEqualTo("TOLD");
	}

	@Test
	@Proves("NTC-08")
	void who_wants_calls_or_left_only_a_number_is_called() {
		var callOnly = new Subject("request", Ids.next());
		var numberOnly = new Subject("request", Ids.next());
		know(callOnly, Optional.of("call@example.org"), true);
		know(numberOnly, Optional.empty(), false);
		say(callOnly, "请您看看。", Urgency.PLEASE_LOOK);
		say(numberOnly, "想问您一句。", Urgency.ORDINARY);
		work();
		assertThat(sent).isEmpty();
		assertThat(stateOf(callOnly)).isEqualTo("TO_CALL");
		assertThat(stateOf(numberOnly)).isEqualTo("TO_CALL");
	}

	@Test
	@Proves("NTC-09")
	void nobody_is_called_for_what_is_said_by_the_way() {
		var numberOnly = new Subject("request", Ids.next());
		know(numberOnly, Optional.empty(), false);
		say(numberOnly, "收到了。", Urgency.BY_THE_WAY);
		work();
		assertThat(stateOf(numberOnly)).isEqualTo("ON_PAGE");
		assertThat(notices.about(numberOnly)).extracting(Delivery::channel).containsExactly("网页");
	}

	@Test
	void two_workers_never_send_the_same_message_at_the_same_time() throws Exception {
		for (int i = 0; i < 120; i++) {
			say(speaker("many"), "第 " + i + " 句。", Urgency.ORDINARY);
		}
		try (var hands = Executors.newFixedThreadPool(4)) {
			var work = new ArrayList<Callable<Boolean>>();
			for (int i = 0; i < 4; i++) {
				work.add(() -> {
					work();
					return true;
				});
			}
			for (var done : hands.invokeAll(work)) {
				done.get();
			}
		}
		assertThat(sent).hasSize(120);
		assertThat(sent.stream().map(Message::id).distinct()).hasSize(120);
	}

	private Subject speaker(String name) {
		var request = new Subject("request", Ids.next());
		know(request, Optional.of(name + "-" + request.id() + "@example.org"), false);
		return request;
	}

	private void know(Subject request, Optional<String> email, boolean callOnly) {
		addresses.know(new Recipient.Speaker(request.id()), new Addresses(PhoneNumber.of("13800000000"), email,
				Optional.of(new PersonName("郭某")), callOnly, new AreaCode("990000001001")));
	}

	private void say(Subject request, String text, Urgency urgency) {
		notices.send(new Notice("test." + Ids.next(), new Recipient.Speaker(request.id()), text, urgency,
				Optional.of(request), Optional.of("/t/x")));
	}

	private String stateOf(Subject request) {
		return sql.sql("SELECT state FROM notification.notices WHERE about_id = :id").param("id", request.id())
				.query(String.class).single();
	}

	private void work() {
		var dispatch = new Dispatch(outbox, share, List.of(addresses), List.of(new Letters()), List.of(), clock);
		while (dispatch.work()) {
			// until nothing is due
		}
	}

	/// A channel that keeps what it was given and fails as told; told nothing, it throws.
	private final class Letters implements Channel {

		@Override
		public String word() {
			return "邮件";
		}

		@Override
		public boolean reaches(Addresses somebody) {
			return somebody.email().isPresent();
		}

		@Override
		public Result deliver(Message message) {
			sent.add(message);
			if (failures.isEmpty()) {
				return new Result.Taken();
			}
			var failure = failures.removeFirst();
			if (failure == null) {
				throw new IllegalStateException("broken");
			}
			return failure;
		}
	}
}
