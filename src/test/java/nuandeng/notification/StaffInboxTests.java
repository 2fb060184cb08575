package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class StaffInboxTests {

	@Autowired
	StaffInbox inbox;

	@Autowired
	Notices notices;

	@Autowired
	People people;

	@Test
	void everybody_reads_what_is_for_their_account_their_body_and_their_area_and_nothing_else() {
		var community = people.community();
		var body = new BodyId(Ids.next());
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var grid = people.somebody(Role.GRID_STAFF, People.gridOf(community));
		var handler = people.handler(body, community);
		var stranger = people.somebody(Role.COMMUNITY_WORKER, people.community());
		say(new Recipient.Duty(People.gridOf(community)), "网格里的事");
		say(new Recipient.Duty(community), "社区的事");
		say(new Recipient.Staff(worker.account()), "给他的话");
		say(new Recipient.Unit(body), "给单位的话");
		say(new Recipient.Speaker(Ids.next()), "给居民的话");
		assertThat(texts(worker)).containsExactly("给他的话", "社区的事", "网格里的事");
		assertThat(texts(grid)).containsExactly("网格里的事");
		assertThat(texts(handler)).containsExactly("给单位的话");
		assertThat(texts(stranger)).isEmpty();
	}

	@Test
	void what_one_has_ticked_off_another_has_not() {
		var community = people.community();
		var one = people.somebody(Role.COMMUNITY_WORKER, community);
		var other = people.somebody(Role.COMMUNITY_SECRETARY, community);
		say(new Recipient.Duty(community), "社区的事");
		assertThat(inbox.unseen(one)).isEqualTo(1);
		inbox.tick(one, Long.MAX_VALUE);
		assertThat(inbox.unseen(one)).isZero();
		assertThat(inbox.unseen(other)).isEqualTo(1);
	}

	@Test
	void a_street_reads_what_is_for_the_street_and_not_every_community_s() {
		var community = people.community();
		var street = community.at(nuandeng.kernel.AreaCode.Level.STREET).orElseThrow();
		var dispatcher = people.somebody(Role.STREET_DISPATCHER, street);
		say(new Recipient.Duty(community), "社区的事");
		say(new Recipient.Duty(street), "街道的事");
		assertThat(texts(dispatcher)).containsExactly("街道的事");
	}

	private List<String> texts(Actor actor) {
		return inbox.of(actor, Long.MAX_VALUE, 10).stream().map(StaffInbox.Item::text).toList();
	}

	private void say(Recipient to, String text) {
		notices.send(new Notice("test." + Ids.next(), to, text, Urgency.ORDINARY, Optional.empty(), Optional.empty()));
	}
}
