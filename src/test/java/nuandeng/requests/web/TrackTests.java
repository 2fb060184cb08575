package nuandeng.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A resident comes back to what was said for them.
@NuandengTest
class TrackTests {

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode community = new AreaCode("00");

	@BeforeEach
	void aCommunity() {
		clock.reset();
		community = people.community();
	}

	@Test
	@Covers("S0-17")
	void a_resident_finds_it_by_number_adds_to_it_withdraws_and_can_end_the_links() {
		var desk = signedIn(Role.COMMUNITY_WORKER);
		desk.open("/desk/inbox/walkin").form("/desk/inbox/walkin").with("words", "树挡光").with("phone", "13800007777")
				.send();
		var number = requests.inbox(community, Optional.empty(), 5).getFirst().number();
		var resident = new Visitor(port);
		var track = resident.open("/track").form("/track");
		assertThat(track.with("number", number.grouped()).with("tail", "1234").send().text()).contains("没查到");
		var page = resident.open("/track").form("/track").with("number", number.grouped()).with("tail", "7777").send();
		assertThat(page.text()).contains("已收到，还没分给人").contains("替您记下了这件事");
		var more = page.form(page.path() + "/words").with("words", "是东边那棵").send();
		assertThat(more.text()).contains("是东边那棵");
		assertThat(resident.open(page.path() + "/rate").text()).contains("还没到说办没办好的时候");
		var gone = more.press("这件不办了");
		assertThat(gone.text()).contains("您说不办了");
		assertThat(requests.find(number).map(RequestView::withdrawnAt)).isPresent();
		gone.press("作废所有链接");
		assertThat(resident.open(page.path()).status()).isEqualTo(404);
		assertThat(resident.open("/mine").text()).contains("这台手机还没反映过事");
	}

	private Visitor signedIn(Role role) {
		var name = role.name().toLowerCase(java.util.Locale.ROOT) + community.digits();
		people.named(name, role, community);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}
