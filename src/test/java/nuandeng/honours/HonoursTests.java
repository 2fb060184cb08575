package nuandeng.honours;

import static nuandeng.honours.HonourRules.DATES_THAT_CAN_BE;
import static nuandeng.honours.HonourRules.ENDED_FOR_A_REASON;
import static nuandeng.honours.HonourRules.KEPT_BY;
import static nuandeng.honours.HonourRules.STILL_HELD;
import static nuandeng.honours.HonourRules.WITH_PROOF;
import static nuandeng.honours.HonourRules.WRITTEN_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.attachments.Attachments;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class HonoursTests {

	@Autowired
	Honours honours;

	@Autowired
	Organisations organisations;

	@Autowired
	Attachments attachments;

	@Autowired
	AuditTrail trail;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Covers({"S0-20", "S2-26"})
	void an_honour_is_written_down_with_level_year_who_gave_it_proof_and_last_day() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var body = organisations.register("桐荫支部", Body.Kind.BRANCH, here, "0000-1", Optional.empty(), false);
		done(honours.add(award(new Holder.OfEstate(here, "万铠嘉苑"), "自治区级示范小区", Level.PROVINCIAL, 2024), none(),
				secretary));
		done(honours.add(award(new Holder.OfCommunity(here), "和谐示范社区", Level.CITY, 2025), none(), secretary));
		done(honours.add(award(new Holder.OfBody(here, body), "先进党支部", Level.CITY, 2023), none(), secretary));

		assertThat(honours.of(here)).extracting(honour -> honour.award().name())
				.containsExactly("和谐示范社区", "自治区级示范小区", "先进党支部");
		assertThat(honours.of(here)).extracting(HonourView::holder)
				.satisfiesExactly(name -> assertThat(name).startsWith("社区"),
						name -> assertThat(name).isEqualTo("万铠嘉苑小区"), name -> assertThat(name).isEqualTo("桐荫支部"));
		assertThat(honours.of(here)).allSatisfy(honour -> {
			assertThat(honour.current()).isTrue();
			assertThat(honour.award().issuer()).isEqualTo("民政厅");
			assertThat(honour.award().document()).isEqualTo("民发〔2024〕1号");
			assertThat(honour.by()).isEqualTo(secretary.account());
		});
		assertThat(honours.of(people.community())).isEmpty();
	}

	@Test
	void a_level_is_called_as_people_of_the_place_call_it() {
		assertThat(Level.PROVINCIAL.wordIn(new AreaCode("150621001001"))).isEqualTo("自治区级");
		assertThat(Level.PROVINCIAL.wordIn(new AreaCode("330206001001"))).isEqualTo("省级");
		assertThat(Level.PROVINCIAL.wordIn(new AreaCode("110101001001"))).isEqualTo("直辖市级");
		assertThat(Arrays.stream(Level.values()).map(level -> level.wordIn(new AreaCode("99"))))
				.doesNotHaveDuplicates();
	}

	@Test
	@Proves("HON-01")
	void no_holder_is_a_person_and_nothing_can_be_ranked() {
		assertThat(Holder.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Holder.OfCommunity.class,
				Holder.OfEstate.class, Holder.OfBody.class);
		var here = people.community();
		assertThat(new Holder.OfEstate(here, "秦大爷").name()).isEqualTo("秦大爷小区"); // it can only be read as an estate
		assertThatThrownBy(() -> new Holder.OfEstate(here, "小区")).isInstanceOf(IllegalArgumentException.class);
		assertThat(sql.sql("""
				SELECT column_name FROM information_schema.columns WHERE table_schema = 'honours'
				   AND (column_name ~ 'person|resident|rank|score|point|weight'
				        OR data_type = 'uuid' AND column_name NOT IN ('id', 'body', 'evidence', 'instead', 'recorded_by', 'ended_by'))
				""").query(String.class).list()).isEmpty();
	}

	@Test
	@Proves("HON-02")
	void without_a_document_number_there_must_be_a_photo_of_the_plaque() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var bare = new Award(new Holder.OfCommunity(here), "示范社区", Level.CITY, 2024, "民政局", "", Optional.empty());
		assertThat(refused(honours.add(bare, none(), secretary))).isEqualTo(WITH_PROOF);

		var shown = seen(done(honours.add(bare, Optional.of(photo()), secretary)), secretary);
		var photos = attachments.of(shown.photosOf());
		assertThat(photos).hasSize(1);
		assertThat(attachments.open(photos.getFirst(), true, secretary, Optional.empty())).isPresent();
		var elsewhere = people.somebody(Role.COMMUNITY_SECRETARY, people.community());
		for (var other : List.of(elsewhere, Actor.resident(), people.somebody(Role.VOLUNTEER, here))) {
			assertThat(attachments.open(photos.getFirst(), true, other, Optional.empty())).isEmpty();
		}
	}

	@Test
	void a_photo_that_cannot_be_read_leaves_nothing_behind() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var broken = new Picture(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);
		assertThat(refused(honours.add(award(here), Optional.of(broken), secretary)).id()).startsWith("ATT-");
		assertThat(honours.of(here)).isEmpty();
	}

	@Test
	@Proves("HON-03")
	void the_secretary_of_the_community_and_the_dispatcher_of_its_street_keep_the_list() {
		var here = people.community();
		var street = here.at(AreaCode.Level.STREET).orElseThrow();
		var dispatcher = people.somebody(Role.STREET_DISPATCHER, street);
		var id = done(honours.add(award(here), none(), dispatcher));
		assertThat(honours.kept(dispatcher)).extracting(HonourView::id).containsExactly(id);
		for (var other : List.of(people.somebody(Role.COMMUNITY_SECRETARY, people.community()),
				people.somebody(Role.COMMUNITY_WORKER, here), Actor.resident())) {
			assertThat(refused(honours.add(award(here), none(), other))).isEqualTo(KEPT_BY);
			assertThat(refused(honours.correct(id, award(here), none(), other))).isEqualTo(KEPT_BY);
			assertThat(refused(honours.expire(id, "到期", other))).isEqualTo(KEPT_BY);
			assertThat(honours.honour(id, other)).isEmpty();
			assertThat(honours.kept(other)).isEmpty();
		}
		var stranger = organisations.register("别处的支部", Body.Kind.BRANCH, people.community(), "0000-1", Optional.empty(),
				false);
		assertThat(refused(honours.add(award(new Holder.OfBody(here, stranger), "先进", Level.CITY, 2024), none(),
				dispatcher))).isEqualTo(KEPT_BY);
	}

	@Test
	@Proves("HON-04")
	void no_honour_is_of_a_year_to_come_or_ends_before_it_was_given() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var holder = new Holder.OfCommunity(here);
		assertThat(refused(honours.add(award(holder, "示范社区", Level.CITY, 2027), none(), secretary)))
				.isEqualTo(DATES_THAT_CAN_BE);
		var backwards =
				new Award(holder, "示范社区", Level.CITY, 2024, "民政局", "1号", Optional.of(LocalDate.of(2023, 12, 31)));
		assertThat(refused(honours.add(backwards, none(), secretary))).isEqualTo(DATES_THAT_CAN_BE);
		done(honours.add(award(holder, "示范社区", Level.CITY, 2026), none(), secretary));
	}

	@Test
	@Proves("HON-05")
	void the_same_honour_is_written_once_however_many_write_it_at_once() throws Exception {
		var here = people.community();
		var hands = new ArrayList<Callable<Recorded>>();
		for (int i = 0; i < 8; i++) {
			var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
			hands.add(() -> honours.add(award(here), none(), secretary));
		}
		try (var threads = Executors.newFixedThreadPool(8)) {
			var ended = threads.invokeAll(hands).stream().map(java.util.concurrent.Future::resultNow).toList();
			assertThat(ended.stream().filter(Recorded.Done.class::isInstance)).hasSize(1);
			assertThat(ended.stream().filter(Recorded.Refused.class::isInstance)).hasSize(7)
					.allMatch(end -> refused(end).equals(WRITTEN_ONCE));
		}
		assertThat(honours.of(here)).hasSize(1);
	}

	@Test
	@Proves("HON-06")
	void a_correction_ends_the_entry_and_writes_another_and_both_stay() {
		var here = people.community();
		var first = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var second = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var bare = new Award(new Holder.OfCommunity(here), "示范社区", Level.CITY, 2024, "民政局", "", Optional.empty());
		var wrong = done(honours.add(bare, Optional.of(photo()), first));
		var right = new Award(bare.holder(), "和谐示范社区", Level.CITY, 2025, "民政局", "", Optional.empty());
		var id = done(honours.correct(wrong, right, none(), second));

		assertThat(honours.of(here)).extracting(HonourView::id).containsExactly(id);
		var old = seen(wrong, first);
		assertThat(old.state()).isEqualTo(HonourState.CORRECTED);
		assertThat(old.award()).isEqualTo(bare);
		assertThat(old.by()).isEqualTo(first.account());
		assertThat(old.endedBy()).contains(second.account());
		assertThat(old.instead()).contains(id);
		assertThat(seen(id, first).evidence()).isEqualTo(old.evidence()); // goes on with the photo
		assertThat(trail.about(wrong.subject())).extracting(entry -> entry.what() + " " + entry.actor())
				.containsExactly(
						"honour.recorded " + first.account(), "honour.corrected " + second.account());
		assertThat(refused(honours.correct(wrong, right, none(), first))).isEqualTo(STILL_HELD);

		var again = done(honours.correct(id, bare, Optional.of(photo()), first)); // back, with another photo
		assertThat(seen(again, first).evidence()).isNotEqualTo(old.evidence());
		assertThat(attachments.of(seen(wrong, first).photosOf())).hasSize(1);
	}

	@Test
	@Proves({"HON-07", "HON-08"})
	void one_that_ends_early_ends_for_a_reason_and_once() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var id = done(honours.add(award(here), none(), secretary));
		assertThat(refused(honours.withdraw(id, " ", secretary))).isEqualTo(ENDED_FOR_A_REASON);
		assertThat(refused(honours.expire(id, "", secretary))).isEqualTo(ENDED_FOR_A_REASON);
		done(honours.withdraw(id, "复查没过，牌子收回", secretary));
		assertThat(refused(honours.expire(id, "到期", secretary))).isEqualTo(STILL_HELD);
		assertThat(refused(honours.withdraw(id, "再来一次", secretary))).isEqualTo(STILL_HELD);
		assertThat(honours.of(here)).singleElement().satisfies(honour -> {
			assertThat(honour.state()).isEqualTo(HonourState.WITHDRAWN);
			assertThat(honour.reason()).isEqualTo("复查没过，牌子收回");
		});
		done(honours.add(award(here), none(), secretary)); // it may be earned again
	}

	@Test
	@Proves("HON-09")
	void after_its_last_day_it_is_shown_among_what_is_past() {
		var here = people.community();
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var lasting = new Award(new Holder.OfCommunity(here), "示范社区", Level.CITY, 2024, "民政局", "1号",
				Optional.of(LocalDate.of(2026, 10, 9)));
		var id = done(honours.add(lasting, none(), secretary));
		assertThat(seen(id, secretary).current()).isTrue(); // today is its last day
		clock.set("2026-10-10T00:00");
		assertThat(seen(id, secretary).state()).isEqualTo(HonourState.EXPIRED);
		assertThat(seen(id, secretary).endedBy()).isEmpty();
		done(honours.correct(id, new Award(lasting.holder(), "示范社区", Level.CITY, 2024, "民政局", "1号",
				Optional.of(LocalDate.of(2027, 10, 9))), none(), secretary)); // the last day was wrong
		assertThat(honours.of(here)).singleElement().matches(HonourView::current);
	}

	private HonourView seen(HonourId id, Actor actor) {
		return honours.honour(id, actor).orElseThrow();
	}

	private static Award award(AreaCode community) {
		return award(new Holder.OfCommunity(community), "示范社区", Level.DISTRICT, 2024);
	}

	private static Award award(Holder holder, String name, Level level, int year) {
		return new Award(holder, name, level, year, "民政厅", "民发〔2024〕1号", Optional.empty());
	}

	private static Picture photo() {
		var bytes = TestPhotos.jpeg(80, 60);
		return new Picture(new ByteArrayInputStream(bytes), bytes.length);
	}

	private static Optional<Picture> none() {
		return Optional.empty();
	}

	private static HonourId done(Recorded recorded) {
		assertThat(recorded).isInstanceOf(Recorded.Done.class);
		return ((Recorded.Done) recorded).honour();
	}

	private static Rule refused(Recorded recorded) {
		assertThat(recorded).isInstanceOf(Recorded.Refused.class);
		return ((Recorded.Refused) recorded).because();
	}
}
