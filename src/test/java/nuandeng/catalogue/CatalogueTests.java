package nuandeng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.kernel.Subject;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class CatalogueTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
	private static final TopicCode LIFT = new TopicCode("R01-05");

	@Autowired
	Catalogue catalogue;
	@Autowired
	AuditTrail trail;

	@Autowired
	Organisations organisations;

	@Autowired
	People people;

	@Test
	@Proves("CAT-08")
	void the_narrowest_area_and_the_single_matter_come_first() {
		var community = people.community();
		var grid = People.gridOf(community);
		var wide = body("大物业", Body.Kind.PROPERTY_COMPANY, community);
		var narrow = body("小物业", Body.Kind.PROPERTY_COMPANY, grid);
		duty(wide, LIFT.group(), community);
		duty(narrow, LIFT.group(), grid);
		assertThat(catalogue.onDuty(LIFT, grid)).extracting(Body::id).containsExactly(narrow, wide);
		assertThat(catalogue.onDuty(LIFT, community)).extracting(Body::id).containsExactly(wide);
		assertThat(catalogue.onDuty(narrow, LIFT, grid)).isTrue();
		assertThat(catalogue.onDuty(narrow, LIFT, community)).isFalse();
	}

	@Test
	@Proves("CAT-08")
	void a_suggestion_says_which_word_and_whose() {
		var community = people.community();
		var owner = body("桐荫居委会", Body.Kind.COMMUNITY, community);
		duty(owner, new TopicCode("R17"), community);
		assertThat(catalogue.suggest("楼下晾衣杆断了", community, 3)).first().satisfies(suggestion -> {
			assertThat(suggestion.topic().code()).isEqualTo(new TopicCode("R17-01"));
			assertThat(suggestion.body().id()).isEqualTo(owner);
			assertThat(suggestion.because()).isEqualTo("写了“晾衣杆”，这里归桐荫居委会管");
		});
	}

	@Test
	@Proves("CAT-09")
	void what_nobody_is_named_for_the_community_catches() {
		var community = people.community();
		var catcher = body("居委会", Body.Kind.COMMUNITY, community);
		assertThat(catalogue.suggest("电梯又停了", People.gridOf(community), 3)).singleElement().satisfies(suggestion -> {
			assertThat(suggestion.body().id()).isEqualTo(catcher);
			assertThat(suggestion.because()).contains("清单上没写归谁");
		});
	}

	@Test
	@Proves("CAT-10")
	void a_complaint_about_staff_never_reaches_the_community_it_is_about() {
		var community = people.community();
		var complainedOf = body("居委会", Body.Kind.COMMUNITY, community);
		duty(complainedOf, new TopicCode("R19"), community);
		assertThat(catalogue.suggest("社区窗口态度恶劣", community, 3))
				.noneMatch(s -> s.topic().code().group().value().equals("R19"));
		var supervision = body("监督室", Body.Kind.SUPERVISION, community.at(AreaCode.Level.STREET).orElseThrow());
		assertThat(catalogue.suggest("社区窗口态度恶劣", community, 1)).singleElement()
				.satisfies(suggestion -> assertThat(suggestion.body().id()).isEqualTo(supervision));
	}

	@Test
	@Proves("CAT-11")
	void a_line_without_ground_is_refused() {
		var community = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		var body = body("物业", Body.Kind.PROPERTY_COMPANY, community);
		assertThat(catalogue.putOnDuty(body, LIFT, community, " ", TODAY, secretary))
				.isEqualTo(new Catalogue.Change.Refused(CatalogueRules.NAMED_GROUND));
	}

	@Test
	@Proves("CAT-12")
	void only_who_leads_the_area_changes_the_list() {
		var community = people.community();
		var elsewhere = people.somebody(Role.COMMUNITY_SECRETARY, people.community());
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var dispatcher = people.somebody(Role.STREET_DISPATCHER, community.at(AreaCode.Level.STREET).orElseThrow());
		var body = body("物业", Body.Kind.PROPERTY_COMPANY, community);
		var refused = new Catalogue.Change.Refused(CatalogueRules.LED_BY_AREA);
		assertThat(catalogue.putOnDuty(body, LIFT, community, "合同", TODAY, elsewhere)).isEqualTo(refused);
		assertThat(catalogue.putOnDuty(body, LIFT, community, "合同", TODAY, worker)).isEqualTo(refused);
		var made = catalogue.putOnDuty(body, LIFT, community, "合同", TODAY, dispatcher);
		assertThat(made).isInstanceOfSatisfying(Catalogue.Change.Made.class,
				line -> assertThat(catalogue.takeOffDuty(line.duty(), elsewhere)).isEqualTo(refused));
	}

	@Test
	@Proves("CAT-13")
	void what_held_before_the_change_can_still_be_read() {
		var community = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		var before = body("旧物业", Body.Kind.PROPERTY_COMPANY, community);
		var made = catalogue.putOnDuty(before, LIFT, community, "旧合同", TODAY.minusYears(1), secretary);
		assertThat(made).isInstanceOfSatisfying(Catalogue.Change.Made.class,
				line -> assertThat(catalogue.takeOffDuty(line.duty(), secretary)).isEqualTo(made));
		assertThat(catalogue.duties(community, TODAY)).isEmpty();
		assertThat(catalogue.duties(community, TODAY.minusMonths(1))).extracting(Duty::body).containsExactly(before);
		assertThat(catalogue.onDuty(before, LIFT, community)).isFalse();
	}

	@Test
	@Proves("CAT-15")
	void whoever_changed_a_line_stands_in_the_trail() {
		var community = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, community);
		var body = body("物业", Body.Kind.PROPERTY_COMPANY, community);
		var made = (Catalogue.Change.Made) catalogue.putOnDuty(body, LIFT, community, "合同第三条", TODAY, secretary);
		catalogue.takeOffDuty(made.duty(), secretary);
		catalogue.takeOffDuty(made.duty(), secretary); // ended before: nothing new happened

		assertThat(trail.about(new Subject("duty", made.duty()))).extracting(entry -> entry.what())
				.containsExactlyInAnyOrder("duty.added", "duty.ended");
		assertThat(trail.about(new Subject("duty", made.duty()))).allSatisfy(entry -> {
			assertThat(entry.actor()).isEqualTo(secretary.account());
			assertThat(entry.facts().toString()).contains("物业").contains("合同第三条").contains("电梯");
		});
	}

	@Test
	@Proves("CAT-14")
	void the_common_limits_hold_where_nothing_was_chosen_or_nothing_is_said() {
		var community = people.community();
		assertThat(catalogue.limitsFor(LIFT, community, TODAY)).satisfies(limits -> {
			assertThat(limits.profile()).isEqualTo("CN-DEFAULT");
			assertThat(limits.resolve()).isEqualTo(new Span.WorkingDays(5));
		});
		catalogue.choose(community.at(AreaCode.Level.STREET).orElseThrow(), "BJ-4TIER", TODAY,
				Actor.clock());
		assertThat(catalogue.limitsOf("ORD", community, TODAY).resolve()).isEqualTo(new Span.CalendarDays(7));
		assertThat(catalogue.limitsOf("ORD", community, TODAY.minusDays(1)).resolve())
				.isEqualTo(new Span.WorkingDays(5));
		assertThat(catalogue.limitsOf("PI", community, TODAY).profile()).isEqualTo("CN-DEFAULT");
	}

	private BodyId body(String name, Body.Kind kind, AreaCode area) {
		return organisations.register(name, kind, area, "0000-11111", Optional.empty(), false);
	}

	private void duty(BodyId body, TopicCode topic, AreaCode area) {
		var dispatcher = people.somebody(Role.STREET_DISPATCHER, area.at(AreaCode.Level.STREET).orElseThrow());
		assertThat(catalogue.putOnDuty(body, topic, area, "物业服务合同", TODAY, dispatcher))
				.isInstanceOf(Catalogue.Change.Made.class);
	}
}
