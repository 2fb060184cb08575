package nuandeng.requests;

import static nuandeng.requests.Sayings.said;
import static nuandeng.requests.Sayings.saidBy;
import static nuandeng.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.cases.spi.Voices;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.notification.StaffInbox;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.facts.RequestFact;
import nuandeng.requests.facts.RequestFacts;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a request while its case moves.
@NuandengTest
class FollowingTests {

	private static final TopicCode TOPIC = new TopicCode("R03-01");

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	Following following;
	@Autowired
	Finding finding;
	@Autowired
	Promises promises;
	@Autowired
	Passing passing;
	@Autowired
	Voices voices;
	@Autowired
	CaseDesk cases;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	RequestFacts facts;
	@Autowired
	People people;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient sql;
	@Autowired
	StaffInbox inbox;

	AreaCode grid = new AreaCode("00");
	Actor worker = Actor.resident();
	Actor colleague = Actor.resident();
	Actor handler = Actor.resident();
	BodyId lamps = new BodyId(new java.util.UUID(0, 0));

	@BeforeEach
	void aCommunityWithSomebodyResponsible() {
		clock.reset();
		var community = people.community();
		grid = People.gridOf(community);
		worker = people.somebody(Role.COMMUNITY_WORKER, community);
		colleague = people.somebody(Role.COMMUNITY_SECRETARY, community);
		lamps = organisations.register("路灯班", Body.Kind.DEPARTMENT, community, "0000-23456", Optional.empty(), false);
		handler = people.handler(lamps, community);
		catalogue.putOnDuty(lamps, TOPIC, community, "责任清单 3.1", LocalDate.of(2026, 1, 1), colleague);
	}

	@Test
	@Proves({"REQ-05", "REQ-14"})
	@Covers({"S0-5", "S0-17"})
	void the_speaker_is_told_and_says_not_done_and_then_done() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800001111"), Actor.resident());
		assertThat(following.judge(receipt.id(), true, OptionalInt.empty(), "", Actor.resident()))
				.contains(RequestRules.SOMETHING_TO_JUDGE);
		var onCase = opened(false);
		joining.assign(receipt.id(), onCase, worker);
		report(onCase);
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isPresent());
		assertThat(told(receipt)).anyMatch(text -> text.contains("请您看看"));

		assertThat(following.judge(receipt.id(), false, OptionalInt.empty(), "一盏还不亮", Actor.resident())).isEmpty();
		assertThat(cases.view(onCase).state()).isEqualTo(CaseState.IN_HAND);
		clock.pass(Duration.ofHours(1));
		take(onCase, new CaseStep.Report("又修了一盏", List.of(), false), handler);
		eventually(() -> assertThat(requests.view(receipt.id()).verdict()).isEmpty());
		assertThat(following.judge(receipt.id(), true, OptionalInt.of(5), "亮了", worker)).isEmpty();
		assertThat(requests.view(receipt.id()).verdict()).hasValueSatisfying(said -> assertThat(said.done()).isTrue());
		take(onCase, new CaseStep.Check(true, "看过"), worker);
		assertThat(cases.view(onCase).state()).isEqualTo(CaseState.CLOSED);
		assertThat(voices.of(onCase)).singleElement().satisfies(voice -> {
			assertThat(voice.verdictWord()).isEqualTo("办好了");
			assertThat(voice.maskedPhone()).contains("138****1111");
		});

		clock.pass(Duration.ofDays(9));
		assertThat(following.judge(receipt.id(), false, OptionalInt.empty(), "又坏了", Actor.resident()))
				.contains(RequestRules.SECOND_THOUGHT);
		assertThat(kinds(receipt)).containsSubsequence("LODGED", "JOINED", "SAID_NOT_DONE", "SAID_DONE");
	}

	@Test
	@Proves("REQ-15")
	void the_last_to_withdraw_lets_the_case_go_but_danger_stays() {
		var one = requests.lodge(said(grid, "路灯不亮"), Actor.resident());
		var other = requests.lodge(said(grid, "灯坏了"), Actor.resident());
		var onCase = opened(false);
		joining.assign(one.id(), onCase, worker);
		joining.assign(other.id(), onCase, worker);
		following.withdraw(one.id(), "邻居修了", Actor.resident());
		assertThat(cases.view(onCase).state()).isEqualTo(CaseState.REGISTERED);
		following.withdraw(other.id(), "", Actor.resident());
		assertThat(cases.view(onCase).state()).isEqualTo(CaseState.DROPPED);
		assertThat(following.add(one.id(), "再说一句", Actor.resident())).contains(RequestRules.WITHDRAWN_STAYS);

		var hazard = requests.lodge(said(grid, "井盖没了"), Actor.resident());
		var kept = opened(true);
		joining.assign(hazard.id(), kept, worker);
		following.withdraw(hazard.id(), "", Actor.resident());
		assertThat(cases.view(kept).state()).isEqualTo(CaseState.REGISTERED);
	}

	@Test
	void more_words_answer_a_question_that_is_out_and_reach_the_handler() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800002222"), Actor.resident());
		var onCase = opened(false);
		joining.assign(receipt.id(), onCase, worker);
		take(onCase, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		take(onCase, new CaseStep.TakeUp(), handler);
		following.add(receipt.id(), "是北边那盏", Actor.resident());
		assertThat(voices.of(onCase).getFirst().words()).contains("北边那盏");
		take(onCase, new CaseStep.Ask("几点去方便？"), handler);
		assertThat(following.add(receipt.id(), "晚上七点以后", Actor.resident())).isEmpty();
		assertThat(cases.view(onCase).state()).isEqualTo(CaseState.IN_HAND);
	}

	@Test
	@Proves({"REQ-10", "REQ-11", "REQ-12"})
	void whoever_guesses_learns_nothing_and_is_slowed_down() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800003333"), Actor.resident());
		var number = receipt.number().grouped();
		assertThat(finding.find(number, "0000", "a" + number)).isEqualTo(new Finding.Found.Nothing());
		assertThat(finding.find("2026 0000 0000", "3333", "a" + number)).isEqualTo(new Finding.Found.Nothing());
		var other = requests.lodge(said(grid, "没留电话"), Actor.resident());
		assertThat(finding.find(other.number().value(), "3333", "a" + number)).isEqualTo(new Finding.Found.Nothing());
		assertThat(finding.find(number, "3333", "b" + number)).isInstanceOfSatisfying(Finding.Found.Here.class,
				here -> assertThat(following.behind(here.token()).orElseThrow().id()).isEqualTo(receipt.id()));

		for (int i = 2; i < RequestRules.TRIES_AT_ONE.most(); i++) {
			finding.find(number, "000" + i, "c" + i + number);
		}
		assertThat(finding.find(number, "3333", "d" + number))
				.isEqualTo(new Finding.Found.TooMany(RequestRules.TRIES_AT_ONE));
		clock.pass(Duration.ofMinutes(61));
		assertThat(finding.find(number, "3333", "d" + number)).isInstanceOf(Finding.Found.Here.class);

		for (int i = 0; i < RequestRules.TRIES_OF_ONE.most(); i++) {
			finding.find("2026 1111 " + (1000 + i), "1234", "e" + number);
		}
		assertThat(finding.find(number, "3333", "e" + number))
				.isEqualTo(new Finding.Found.TooMany(RequestRules.TRIES_OF_ONE));
	}

	@Test
	@Proves("REQ-11")
	void whoever_writes_the_digits_in_another_way_guesses_no_more_often() {
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800004444"), Actor.resident());
		var digits = receipt.number().value();
		for (int i = 0; i < RequestRules.TRIES_AT_ONE.most(); i++) {
			var wide = digits.substring(0, i) + (char) (digits.charAt(i) + 0xFEE0) + digits.substring(i + 1);
			assertThat(finding.find(wide, "000" + i, "w" + i + digits)).isEqualTo(new Finding.Found.Nothing());
		}
		assertThat(finding.find(digits, "4444", "x" + digits))
				.isEqualTo(new Finding.Found.TooMany(RequestRules.TRIES_AT_ONE));
	}

	@Test
	@Proves("REQ-12")
	void a_code_opens_what_was_said_from_a_telephone_once() {
		var phone = PhoneNumber.of("13900004444").orElseThrow();
		requests.lodge(saidBy(grid, "路灯不亮", phone.digits()), Actor.resident());
		assertThat(finding.sendCode(phone, "x" + grid)).isEmpty();
		assertThat(finding.sendCode(PhoneNumber.of("13900005555").orElseThrow(), "x" + grid)).isEmpty();
		var code = sql.sql(
				"SELECT substring(body from '[0-9]{6}') FROM notification.notices WHERE key LIKE 'request.code.%' ORDER BY id DESC LIMIT 1")
				.query(String.class).single();
		assertThat(finding.open(phone, "000000".equals(code) ? "000001" : "000000", "x" + grid))
				.isInstanceOf(Finding.Found.Nothing.class);
		assertThat(finding.open(phone, code, "x" + grid)).isInstanceOf(Finding.Found.All.class);
		assertThat(finding.open(phone, code, "x" + grid)).isInstanceOf(Finding.Found.Nothing.class);
	}

	@Test
	@Proves({"REQ-16", "REQ-24"})
	@Covers("S1-9")
	void a_promise_stays_until_the_speaker_was_told() {
		var receipt = requests.lodge(said(grid, "啥时候轮到三栋装晾衣杆"), Actor.resident());
		var id = promises.make(receipt.id(), new Promise("问了旧改部门告诉您", LocalDate.of(2026, 10, 12)), worker);
		assertThat(promises.open(grid, LocalDate.of(2026, 10, 12), 10)).extracting(PromiseView::id).containsExactly(id);
		promises.remind();
		assertThat(reminders(id)).isZero();
		clock.set("2026-10-12T09:00");
		promises.remind();
		promises.remind();
		assertThat(reminders(id)).isEqualTo(1);
		clock.set("2026-10-13T09:00");
		promises.remind();
		assertThat(late(id)).isZero();
		clock.set("2026-10-14T09:00");
		promises.remind();
		promises.remind();
		assertThat(late(id)).isEqualTo(1);
		assertThat(inbox.of(colleague, Long.MAX_VALUE, 10)).extracting(StaffInbox.Item::text)
				.anyMatch(text -> text.contains("还没告诉本人") && text.contains("问了旧改部门告诉您"));
		assertThat(promises.told(id, "  ", worker)).contains(RequestRules.KEPT_WHEN_TOLD);
		assertThat(promises.told(id, "告诉她明年三月装", worker)).isEmpty();
		assertThat(promises.open(grid, LocalDate.of(2026, 12, 31), 10)).isEmpty();
		assertThat(kinds(receipt)).containsExactly("LODGED", "PROMISED", "TOLD");
	}

	@Test
	@Proves({"REQ-20", "REQ-21"})
	void contacts_go_half_a_year_after_the_end_and_who_wished_is_asked_again_once() {
		var neighbour = new Concerned(Optional.of(new PersonName("王奶奶")), PhoneNumber.of("13900007777"), true);
		var receipt = requests.lodge(saidBy(grid, "路灯不亮", "13800006666").concerning(neighbour), Actor.resident());
		assertThat(requests.view(receipt.id()).concerned()).hasValue(neighbour);
		var onCase = opened(false);
		joining.assign(receipt.id(), onCase, worker);
		report(onCase);
		following.lookAgain(receipt.id(), true, Actor.resident());
		eventually(() -> assertThat(requests.view(receipt.id()).reportedAt()).isPresent());
		take(onCase, new CaseStep.Check(true, "看过"), worker);
		following.judge(receipt.id(), true, OptionalInt.empty(), "", Actor.resident());
		eventually(() -> assertThat(sql.sql("SELECT over_at IS NOT NULL FROM requests.requests WHERE id = :id")
				.param("id", receipt.id().value()).query(Boolean.class).single()).isTrue());

		clock.pass(Duration.ofDays(RequestRules.LOOK_AGAIN.most()));
		passing.askAgain();
		passing.askAgain();
		assertThat(told(receipt)).filteredOn(text -> text.contains("还好吗")).hasSize(1);
		clock.pass(Duration.ofDays(RequestRules.CONTACT_KEPT.most() - RequestRules.LOOK_AGAIN.most() - 1));
		passing.forget();
		assertThat(requests.view(receipt.id()).contact()).isPresent();
		clock.pass(Duration.ofDays(2));
		passing.forget();
		assertThat(requests.view(receipt.id()).contact()).isEmpty();
		assertThat(requests.view(receipt.id()).concerned()).hasValue(Concerned.unnamed());
		assertThat(requests.view(receipt.id()).words()).isEqualTo("路灯不亮");
		clock.reset();
	}

	private CaseId opened(boolean hazard) {
		return cases.register(new Matter("路灯不亮", "路灯不亮", grid, Optional.empty(), "3栋北边", Optional.of(TOPIC), false,
				hazard, false, Optional.empty(), clock.instant(), false), worker);
	}

	private void report(CaseId onCase) {
		take(onCase, new CaseStep.Send(lamps, List.of(), TOPIC), worker);
		take(onCase, new CaseStep.TakeUp(), handler);
		take(onCase, new CaseStep.Contact("说了下午去", true), handler);
		take(onCase, new CaseStep.Report("换了灯头和线", List.of(), false), handler);
	}

	private void take(CaseId onCase, CaseStep step, Actor actor) {
		assertThat(cases.take(onCase, step, actor)).isInstanceOf(Outcome.Done.class);
	}

	private List<String> kinds(Receipt receipt) {
		return facts.since(0, 1_000_000).stream().filter(fact -> fact.request().equals(receipt.id().value()))
				.map(RequestFact::kind).toList();
	}

	private List<String> told(Receipt receipt) {
		return sql.sql("SELECT body FROM notification.notices WHERE recipient = :id")
				.param("id", receipt.id().toString())
				.query(String.class).list();
	}

	private long late(java.util.UUID promise) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE key LIKE :key || '%'")
				.param("key", "promise." + promise + ".late")
				.query(Long.class).single();
	}

	private long reminders(java.util.UUID promise) {
		return sql.sql("SELECT count(*) FROM notification.notices WHERE key = :key")
				.param("key", "promise." + promise + ".due")
				.query(Long.class).single();
	}
}
