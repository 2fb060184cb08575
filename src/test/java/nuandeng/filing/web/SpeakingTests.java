package nuandeng.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nuandeng.ideas.IdeaRules;
import nuandeng.ideas.Ideas;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.requests.Concerned;
import nuandeng.requests.RequestRules;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A resident speaks for somebody else, or has an idea; without script.
@NuandengTest
class SpeakingTests {

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Ideas ideas;
	@Autowired
	Territory territory;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode community = new AreaCode("00");
	String code = "";

	@BeforeEach
	void aDoor() {
		clock.reset();
		community = people.community();
		code = "d" + UUID.randomUUID().toString().substring(0, 7);
		territory.build(People.gridOf(community), Place.Kind.ENTRANCE, "3栋2单元", Optional.of(code));
	}

	@Test
	void changing_ones_mind_about_whom_it_is_for_loses_no_word() {
		var page = new Visitor(port).open("/q/" + code);
		assertThat(page.text()).contains("您要反映什么事？").contains("替别人说").contains("我有个主意");
		var other = page.formWith("替别人说").with("words", "楼上老人够不着晾衣杆").and("as", "other").send();
		assertThat(other.text()).contains("替别人说：什么事？").contains("回话给您，由您转告");
		assertThat(other.form("/report").value("words")).isEqualTo("楼上老人够不着晾衣杆");
		var idea = other.form("/report").and("as", "idea").send();
		assertThat(idea.text()).contains("您有什么主意？").contains(IdeaRules.ANSWERED_IN_TIME.sentence());
		var own = idea.form("/report").and("as", "own").send();
		assertThat(own.text()).contains("您要反映什么事？");
		assertThat(own.form("/report").value("words")).isEqualTo("楼上老人够不着晾衣杆");
	}

	@Test
	@Proves({"REQ-22", "REQ-23"})
	void who_is_spoken_for_is_named_only_if_they_agreed_and_called_only_if_they_want_it() {
		var send = say("other", "楼上老人够不着晾衣杆");
		assertThat(send.text()).contains("替谁说的").contains("您的电话");
		var form = send.form("/report/send").with("phone", "13800001234").with("forName", "王奶奶")
				.with("forPhone", "13900005678");
		var refused = form.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("问过本人了就勾上").contains(RequestRules.NAMED_IF_AGREED.id());
		assertThat(refused.form("/report/send").value("forName")).isEqualTo("王奶奶");
		assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();

		var done = refused.form("/report/send").with("phone", "13800001234").and("agreed", "yes").send();
		assertThat(done.text()).contains("已收到").contains("由您转告本人");
		var said = onlyOne();
		assertThat(said.concerned()).hasValueSatisfying(other -> {
			assertThat(other.name()).map(PersonName::full).hasValue("王奶奶");
			assertThat(other.mayBeCalled()).isFalse();
		});
		var desk = signedIn(Role.COMMUNITY_WORKER).open("/desk/requests/" + said.number());
		assertThat(desk.text()).contains("王*，139****5678，有话告诉说的人").doesNotContain("13900005678");
		assertThat(desk.press("回话").text()).contains("王奶奶，13900005678");
	}

	@Test
	void who_wants_to_be_called_leaves_a_number() {
		var form = say("other", "楼上漏水").form("/report/send").and("agreed", "yes").and("call", "yes");
		assertThat(form.send().text()).contains("留下本人的电话才好直接找");
		assertThat(form.with("forPhone", "13900005678").send().text()).contains("要问清楚时也会打本人的电话");
		assertThat(onlyOne().concerned()).map(Concerned::mayBeCalled).hasValue(true);
		assertThat(signedIn(Role.COMMUNITY_SECRETARY).open("/desk/cases?view=wait").text()).contains("替谁说的")
				.contains("没留称呼，139****5678，可以直接联系");
	}

	@Test
	void nobody_need_be_named() {
		assertThat(say("other", "楼下的老人不会用手机").form("/report/send").send().text()).contains("已收到");
		assertThat(onlyOne().concerned()).hasValue(Concerned.unnamed());
		assertThat(say("own", "灯不亮").text()).doesNotContain("替谁说的");
	}

	@Test
	@Proves("IDE-01")
	void an_idea_waits_for_its_answer_in_the_list_of_ideas() {
		var send = say("idea", "院里试了一种太阳能灯，一盏一百二，下雨天也亮。巷子里能不能都装上？");
		assertThat(send.page().select("dl.check dt").eachText()).startsWith("主意");
		assertThat(send.form("/report/send").send().text()).contains("已收到").contains("都会告诉您为什么");
		var said = onlyOne();
		assertThat(said.idea()).isTrue();
		assertThat(ideas.open(community, 10)).singleElement()
				.satisfies(idea -> assertThat(idea.request()).isEqualTo(said.id()));
		assertThat(signedIn(Role.COMMUNITY_WORKER).open("/desk/cases?view=wait").text()).contains("主意：院里试了");
	}

	@Test
	void an_idea_sent_twice_is_one_idea() {
		var form = say("idea", "门口放两把椅子").form("/report/send");
		var first = form.send();
		assertThat(form.send().path()).isEqualTo(first.path());
		assertThat(ideas.open(community, 10)).hasSize(1);
	}

	private Visitor.Seen say(String as, String words) {
		return new Visitor(port).open("/q/" + code).form("/report").with("speaking", as).with("words", words).send();
	}

	private RequestView onlyOne() {
		var said = requests.inbox(community, Optional.empty(), 10);
		assertThat(said).hasSize(1);
		return said.getFirst();
	}

	private Visitor signedIn(Role role) {
		var name = role.name().toLowerCase(java.util.Locale.ROOT) + community.digits();
		people.named(name, role, community);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
