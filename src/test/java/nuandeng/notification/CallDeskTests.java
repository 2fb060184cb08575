package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.notification.spi.Addresses;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestAddresses;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class CallDeskTests {

	@LocalServerPort
	int port;

	@Autowired
	CallDesk desk;

	@Autowired
	Notices notices;

	@Autowired
	Dispatch dispatch;

	@Autowired
	TestAddresses addresses;

	@Autowired
	AuditTrail trail;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@AfterEach
	void back() {
		clock.reset();
	}

	@Test
	void who_left_only_a_number_is_called_and_the_answer_stands_on_the_timeline() {
		var community = people.community();
		var request = say(community, "您说的灯换好了，今晚看看亮不亮。", Urgency.PLEASE_LOOK);
		people.named("caller-one", Role.COMMUNITY_WORKER, community);
		var caller = new Visitor(port).signedInAs("caller-one", People.PASSWORD);
		var list = caller.open("/desk/calls");
		assertThat(list.text()).contains("郭* 138****0000").contains("您说的灯换好了").doesNotContain("13800000000");
		var call = list.click("看号码，打电话");
		assertThat(call.page().select("a[href=tel:13800000000]")).hasSize(1);
		var after = call.formWith("记下来").with("answer", "REACHED").with("note", "说亮了").send();
		assertThat(after.text()).contains("记下了，打通了。").contains("没有要打的电话");
		assertThat(notices.about(request)).extracting(Delivery::result).containsExactly("放在进度页上", "打通了：说亮了");
	}

	@Test
	@Proves("AUD-03")
	void looking_at_the_number_leaves_a_trace() {
		var community = people.community();
		var request = say(community, "请您看看。", Urgency.PLEASE_LOOK);
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var call = desk.waiting(worker, 10).getFirst();
		assertThat(trail.about(request)).isEmpty();
		assertThat(desk.open(call.id(), worker).orElseThrow().number()).isPresent();
		assertThat(trail.about(request)).singleElement().satisfies(entry -> {
			assertThat(entry.what()).isEqualTo("viewed");
			assertThat(entry.actor()).isEqualTo(worker.account());
			assertThat(entry.facts()).containsEntry("field", "phone").containsEntry("reason", "打电话告知");
		});
	}

	@Test
	@Proves("NTC-04")
	void during_the_nap_no_number_is_shown_unless_there_is_danger() {
		var community = people.community();
		var request = say(community, "请您看看。", Urgency.PLEASE_LOOK);
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		clock.set("2026-10-09T12:00");
		var call = desk.waiting(worker, 10).getFirst();
		var opened = desk.open(call.id(), worker).orElseThrow();
		assertThat(opened.number()).isEmpty();
		assertThat(opened.hold().orElseThrow().because()).isEqualTo(NotificationRules.NAP);
		assertThat(trail.about(request)).isEmpty();
		say(request, community, "先关气，离开屋子。", Urgency.AT_ONCE);
		assertThat(desk.open(call.id(), worker).orElseThrow().number()).isPresent();
	}

	@Test
	@Proves("NTC-10")
	void after_three_misses_the_desk_finds_another_way() {
		var community = people.community();
		say(community, "请您看看。", Urgency.PLEASE_LOOK);
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		for (int miss = 1; miss <= NotificationRules.MISSED_CALLS.most(); miss++) {
			assertThat(desk.count(worker)).isEqualTo(1);
			answer(worker, CallAnswer.NO_ANSWER);
		}
		assertThat(desk.count(worker)).isZero();
		people.named("caller-three", Role.COMMUNITY_SECRETARY, community);
		assertThat(new Visitor(port).signedInAs("caller-three", People.PASSWORD).open("/desk/notices").text())
				.contains("郭* 138****0000：电话3 次没人接").contains("换个办法告诉，比如上门");
	}

	@Test
	void a_wrong_number_goes_back_at_once_and_another_day_stays() {
		var community = people.community();
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		say(community, "一。", Urgency.PLEASE_LOOK);
		answer(worker, CallAnswer.LATER);
		assertThat(desk.waiting(worker, 10).getFirst().from()).isAfter(clock.instant());
		answer(worker, CallAnswer.WRONG_NUMBER);
		assertThat(desk.count(worker)).isZero();
	}

	@Test
	void the_second_to_write_an_answer_down_is_told_and_changes_nothing() {
		var community = people.community();
		var request = say(community, "请您看看。", Urgency.PLEASE_LOOK);
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var call = desk.waiting(worker, 10).getFirst();
		desk.answer(call.id(), CallAnswer.REACHED, "", worker);
		assertThat(desk.answer(call.id(), CallAnswer.NO_ANSWER, "", worker)).isInstanceOf(CallDesk.Noted.Before.class);
		assertThat(notices.about(request)).hasSize(2);
	}

	@Test
	void several_sentences_for_one_person_are_one_call() {
		var community = people.community();
		var request = say(community, "一。", Urgency.PLEASE_LOOK);
		say(request, community, "二。", Urgency.ORDINARY);
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		assertThat(desk.waiting(worker, 10)).singleElement()
				.satisfies(call -> assertThat(call.sentences()).containsExactly("一。", "二。"));
	}

	@Test
	void another_community_sees_nothing_of_it() {
		say(people.community(), "请您看看。", Urgency.PLEASE_LOOK);
		var stranger = people.somebody(Role.COMMUNITY_WORKER, people.community());
		assertThat(desk.waiting(stranger, 10)).isEmpty();
	}

	@Test
	void no_answer_chosen_is_said_and_the_note_is_kept() {
		var community = people.community();
		say(community, "请您看看。", Urgency.PLEASE_LOOK);
		people.named("caller-two", Role.COMMUNITY_WORKER, community);
		var seen = new Visitor(port).signedInAs("caller-two", People.PASSWORD).open("/desk/calls").click("看号码，打电话")
				.formWith("记下来").with("note", "晚点再打").send();
		assertThat(seen.status()).isEqualTo(422);
		assertThat(seen.text()).contains("选一下打得怎么样。");
		assertThat(seen.page().select("#note").text()).isEqualTo("晚点再打");
	}

	private void answer(Actor worker, CallAnswer answer) {
		var call = desk.waiting(worker, 10).getFirst();
		assertThat(desk.answer(call.id(), answer, "", worker)).isInstanceOf(CallDesk.Noted.Done.class);
	}

	private Subject say(AreaCode community, String text, Urgency urgency) {
		var request = new Subject("request", Ids.next());
		say(request, community, text, urgency);
		return request;
	}

	private void say(Subject request, AreaCode community, String text, Urgency urgency) {
		addresses.know(new Recipient.Speaker(request.id()),
				new Addresses(PhoneNumber.of("13800000000"), Optional.empty(),
						Optional.of(new PersonName("郭某")), false, community));
		notices.send(new Notice("test." + Ids.next(), new Recipient.Speaker(request.id()), text, urgency,
				Optional.of(request), Optional.empty()));
		while (dispatch.work()) {
			// until nothing is due
		}
	}
}
