package nuandeng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import nuandeng.catalogue.Catalogue;
import nuandeng.honours.Honours;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.territory.Territory;
import nuandeng.testing.NuandengTest;
import nuandeng.volunteering.DualCheckInLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class SampleTests {

	private static final AreaCode TONGYIN = new AreaCode("990101001001");

	@Autowired
	Sample sample;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Territory territory;

	@Autowired
	Honours honours;

	@Autowired
	DualCheckInLists lists;

	@Autowired
	Identity identity;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void load() {
		sample.load();
	}

	@Test
	void there_is_a_sign_in_for_every_role() {
		for (var role : Role.values()) {
			assertThat(sample.samples()).anyMatch(found -> found.role().startsWith(role.word()));
		}
	}

	@Test
	void the_duty_list_names_somebody_for_every_matter() {
		for (var topic : catalogue.topics()) {
			if (!topic.code().isGroup()) {
				assertThat(catalogue.duties(TONGYIN, java.time.LocalDate.of(2026, 10, 9)))
						.as(topic.full())
						.anyMatch(
								duty -> duty.topic().equals(topic.code()) || duty.topic().equals(topic.code().group()));
				assertThat(catalogue.onDuty(topic.code(), TONGYIN)).as(topic.full()).isNotEmpty();
			}
		}
	}

	@Test
	void a_drying_rack_is_the_community_s_and_a_lamp_on_the_stairs_the_property_company_s() {
		assertThat(catalogue.suggest("楼下晾衣杆断了，被子没处晒", TONGYIN, 3).getFirst().because())
				.isEqualTo("写了“晾衣杆”，这里归桐荫社区居委会管");
		assertThat(catalogue.suggest("3栋2单元楼道灯不亮", TONGYIN, 3).getFirst().body().name()).isEqualTo("安和物业");
		assertThat(catalogue.suggest("楼道灯不亮", new AreaCode(TONGYIN.digits() + "001"), 3).getFirst().body().name())
				.isEqualTo("桐荫社区居委会");
	}

	@Test
	void a_code_on_a_door_leads_to_its_entrance() {
		assertThat(territory.behind("ty032")).hasValueSatisfying(place -> assertThat(place.name()).isEqualTo("3栋2单元"));
	}

	@Test
	void a_teacher_who_lives_here_is_registered_and_another_waits_for_the_school() {
		var going = lists.seenBy(actor("shuji"));
		assertThat(going).extracting(member -> member.state().name()).containsExactlyInAnyOrder("CONFIRMED", "ASKED");
		assertThat(lists.waiting(actor("zhibu-liu"))).isOne();
		assertThat(lists.seenBy(actor("zhibu"))).isEmpty();
		assertThat(lists.mine(actor("dangyuan"))).hasValueSatisfying(
				mine -> assertThat(lists.services(mine)).hasSizeGreaterThanOrEqualTo(2));
	}

	@Test
	void the_community_has_honours_and_one_that_is_over() {
		assertThat(honours.of(TONGYIN)).hasSize(4).filteredOn(honour -> !honour.current()).hasSize(1);
	}

	private Actor actor(String signIn) {
		var account = sql.sql("SELECT id FROM identity.accounts WHERE sign_in = :name").param("name", signIn)
				.query(UUID.class).single();
		return identity.actor(new AccountId(account)).orElseThrow();
	}

	@Test
	void loading_it_again_changes_nothing() {
		sample.load();
		assertThat(territory.within(new AreaCode("990101"), AreaCode.Level.COMMUNITY)).hasSize(5);
		assertThat(Arrays.stream(Role.values())).hasSizeLessThanOrEqualTo(sample.samples().size());
	}
}
