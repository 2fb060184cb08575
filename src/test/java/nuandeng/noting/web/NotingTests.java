package nuandeng.noting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.requests.Channel;
import nuandeng.requests.Promises;
import nuandeng.requests.Requests;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Staff write down what was said elsewhere.
@NuandengTest
class NotingTests {

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Promises promises;
	@Autowired
	Territory territory;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode community = new AreaCode("00");

	@BeforeEach
	void aCommunity() {
		clock.reset();
		community = people.community();
		territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "3栋2单元", Optional.empty());
		territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "13栋2单元", Optional.empty());
	}

	@Test
	@Covers({"S0-3", "S1-24", "S1-9"})
	void what_is_said_on_the_telephone_at_night_has_a_number_a_promise_and_a_slip() {
		var desk = signedIn(Role.COMMUNITY_WORKER);
		var form = desk.open("/desk/inbox/phone").form("/desk/inbox/phone").with("channel", "DUTY_CALL")
				.with("words", "下水堵了，问物业电话").with("where", "3栋2单元").with("phone", "13800001111").with("name", "李阿姨")
				.with("promise", "问了物业告诉您").with("due", "2026-10-12");
		var slip = form.send();
		assertThat(slip.status()).isEqualTo(200);
		assertThat(slip.text()).contains("已收到").contains("再记一件");
		assertThat(form.send().path()).isEqualTo(slip.path());

		var said = requests.inbox(community, Optional.empty(), 5);
		assertThat(said).singleElement().satisfies(each -> {
			assertThat(each.channel()).isEqualTo(Channel.DUTY_CALL);
			assertThat(each.placeWords()).isEqualTo("3栋2单元");
			assertThat(each.notedBy()).isPresent();
		});
		assertThat(promises.open(community, LocalDate.of(2026, 10, 12), 5)).hasSize(1);
		var list = desk.open("/desk/promises");
		assertThat(list.text()).contains("问了物业告诉您");
		assertThat(list.form("/desk/promises/").send().text()).contains("告诉了本人才算完");
		assertThat(desk.open("/desk/promises").form("/desk/promises/").with("told", "电话里说了物业号码").send().text())
				.contains("没有答应了还没回话的事");
		assertThat(desk.open("/desk/inbox/phone?phone=13800001111").text()).contains("这个电话说过").contains("下水堵了");
	}

	@Test
	@Covers({"S0-3", "S1-38"})
	void without_a_name_and_from_a_pasted_message_it_is_the_same() {
		var desk = signedIn(Role.COMMUNITY_SECRETARY);
		desk.open("/desk/inbox/walkin").form("/desk/inbox/walkin").with("channel", "WECHAT_MESSAGE")
				.with("words", "书记，咱们小广场的灯又不亮了").with("where", "小广场").send();
		assertThat(requests.inbox(community, Optional.empty(), 5)).singleElement().satisfies(each -> {
			assertThat(each.channel()).isEqualTo(Channel.WECHAT_MESSAGE);
			assertThat(each.contact()).isEmpty();
		});
	}

	@Test
	void a_place_that_fits_twice_is_asked_and_what_is_wrong_is_kept() {
		var lead = signedIn(Role.BUILDING_LEAD);
		var asked = lead.open("/w/note").form("/w/note").with("words", "楼道灯").with("where", "2单元").send();
		assertThat(asked.status()).isEqualTo(422);
		assertThat(asked.text()).contains("3栋2单元").contains("13栋2单元").contains("就按写的记");
		assertThat(asked.form("/w/note").value("words")).isEqualTo("楼道灯");
		assertThat(asked.form("/w/note").with("place", "as-written").send().text()).contains("已收到");
		var wrong =
				lead.open("/w/note").form("/w/note").with("words", "灯").with("promise", "问问").with("due", "明天").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("写成 2026-10-12 这样");
	}

	@Test
	void the_desk_of_another_community_sees_nothing_of_it() {
		var desk = signedIn(Role.COMMUNITY_WORKER);
		desk.open("/desk/inbox/walkin").form("/desk/inbox/walkin").with("words", "纸条上写的").with("phone", "13800001111")
				.send();
		var said = requests.inbox(community, Optional.empty(), 5).getFirst();
		var page = desk.open("/desk/requests/" + said.number());
		assertThat(page.text()).contains("138****1111").doesNotContain("13800001111");
		assertThat(page.press("回话").text()).contains("13800001111");
		community = people.community();
		assertThat(signedIn(Role.COMMUNITY_WORKER).open("/desk/requests/" + said.number()).status()).isEqualTo(404);
		assertThat(new Visitor(port).open("/desk/requests/" + said.number()).path()).startsWith("/sign-in");
	}

	private Visitor signedIn(Role role) {
		var name = role.name().toLowerCase(java.util.Locale.ROOT) + community.digits();
		people.named(name, role, community);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
