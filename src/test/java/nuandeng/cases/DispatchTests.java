package nuandeng.cases;

import static nuandeng.cases.Bench.TOPIC;
import static nuandeng.cases.CaseRules.ASKED_BEFORE_UNCLEAR;
import static nuandeng.cases.CaseRules.BY_THE_DESK;
import static nuandeng.cases.CaseRules.BY_THE_LEAD;
import static nuandeng.cases.CaseRules.COMMUNITY_DOES_NOT_LEAD_JOINTLY;
import static nuandeng.cases.CaseRules.CORRECTION_POINTS_BACK;
import static nuandeng.cases.CaseRules.DESIGNATED_BY_THE_STREET;
import static nuandeng.cases.CaseRules.DESIGNATION_IS_FINAL;
import static nuandeng.cases.CaseRules.DISPUTED_SOON;
import static nuandeng.cases.CaseRules.DISPUTED_WITH_REFERENCE;
import static nuandeng.cases.CaseRules.HANDLED_ELSEWHERE;
import static nuandeng.cases.CaseRules.HAND_OVERS;
import static nuandeng.cases.CaseRules.IN_SCOPE;
import static nuandeng.cases.CaseRules.IN_WORDS;
import static nuandeng.cases.CaseRules.JOINED_NEARBY;
import static nuandeng.cases.CaseRules.NOT_TO_THE_ACCUSED;
import static nuandeng.cases.CaseRules.ON_DUTY;
import static nuandeng.cases.CaseRules.SEEN_LATEST;
import static nuandeng.cases.CaseRules.STEP_FITS;
import static nuandeng.cases.CaseRules.TAKEN_BACK_BY_SENDER;
import static nuandeng.cases.CaseRules.TOLD_WHERE_INSTEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseQueue.Cursor;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.testing.Covers;
import nuandeng.testing.Proves;
import nuandeng.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DispatchTests extends CaseTest {

	@Autowired
	CaseBook book;
	@Autowired
	AuditTrail trail;
	@Autowired
	Territory territory;
	@Autowired
	JdbcClient sql;

	@Test
	@Proves("CAS-07")
	@Covers("S1-25")
	void a_case_goes_to_a_body_on_the_duty_list_with_the_date_printed_on_it() {
		var stranger =
				organisations.register("园林队", Body.Kind.DEPARTMENT, at.area, "0000-11111", Optional.empty(), false);
		var id = at.registered();

		at.refused(id, new CaseStep.Send(stranger, List.of(), TOPIC), at.worker, ON_DUTY);
		var sent = at.done(id, new CaseStep.Send(at.property, List.of(at.water), TOPIC), at.worker);

		assertThat(sent.state()).isEqualTo(CaseState.SENT);
		assertThat(sent.residentSentence()).isEqualTo("已交给安和物业，最晚10月15日（周四）回话。");
		assertThat(trail.about(id.subject())).anyMatch(entry -> entry.what().equals("case.sent"));

		clock.set("2026-10-16T09:00");
		assertThat(at.desk.view(id).residentSentence()).isEqualTo("已交给安和物业，本该10月15日（周四）回话，晚了，我们在催。");
	}

	@Test
	@Proves("CAS-05")
	void only_the_desk_sends_and_joins_and_declines() {
		var id = at.inHand();
		var other = at.registered();

		at.refused(at.sent(), new CaseStep.Send(at.water, List.of(), TOPIC), at.handler, BY_THE_DESK);
		at.refused(id, new CaseStep.Decline(RejectReason.OUT_OF_DUTY, "去街道"), at.handler, BY_THE_DESK);
		assertThat(desk.join(id, other, at.handler)).isEqualTo(new Outcome.Refused(id, BY_THE_DESK));
	}

	@Test
	@Proves("CAS-02")
	void the_desk_next_door_sees_nothing_and_does_nothing() {
		var id = at.sent();
		var elsewhere = people.somebody(Role.COMMUNITY_SECRETARY, people.community());

		at.refused(id, new CaseStep.Note("看看", Visibility.STAFF, Optional.empty()), elsewhere, IN_SCOPE);
		assertThat(book.find(desk.view(id).number(), elsewhere)).isEmpty();
		assertThat(book.sheet(desk.view(id).number(), elsewhere)).isEmpty();
		assertThat(book.find(desk.view(id).number(), at.plumber)).isEmpty();
		assertThat(book.find(desk.view(id).number(), at.handler)).isPresent();
		assertThat(book.ofBodies(at.plumber, true, Optional.empty(), 50)).isEmpty();
		assertThat(book.ofBodies(at.handler, true, Optional.empty(), 50)).extracting(CaseView::id).containsExactly(id);
		assertThat(book.queue(CaseQueue.OPEN, people.community(), Optional.empty(), 50)).isEmpty();
	}

	@Test
	@Proves("CAS-08")
	void a_complaint_never_reaches_the_body_complained_of() {
		var id = desk.register(at.against(at.property), at.worker);

		at.refused(id, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker, NOT_TO_THE_ACCUSED);
		at.refused(id, new CaseStep.Send(at.water, List.of(at.property), TOPIC), at.worker, NOT_TO_THE_ACCUSED);
		at.done(id, new CaseStep.Send(at.water, List.of(), TOPIC), at.worker);

		assertThat(book.find(desk.view(id).number(), at.handler)).isEmpty();
		assertThat(book.ofBodies(at.handler, true, Optional.empty(), 50)).isEmpty();
	}

	@Test
	@Proves({"CAS-02", "CAS-08"})
	void nor_does_it_read_of_one_beside_a_case_of_its_own() {
		var id = desk.register(at.against(at.property), at.worker);
		at.done(id, new CaseStep.Send(at.water, List.of(), TOPIC), at.worker);
		var another = at.inHand();
		var own = desk.view(at.sent()).number();

		assertThat(nearIds(own, at.worker)).contains(id, another);
		assertThat(nearIds(own, at.handler)).contains(another).doesNotContain(id);
	}

	private List<CaseId> nearIds(CaseNumber number, Actor actor) {
		return book.sheet(number, actor).orElseThrow().near().stream().map(CaseView::id).toList();
	}

	@Test
	@Proves("CAS-09")
	void a_community_does_not_lead_what_several_must_do() {
		var id = at.registered();

		at.refused(id, new CaseStep.Send(at.committee, List.of(at.property), TOPIC), at.worker,
				COMMUNITY_DOES_NOT_LEAD_JOINTLY);
		at.done(id, new CaseStep.Send(at.committee, List.of(), TOPIC), at.worker);
	}

	@Test
	@Proves("CAS-10")
	void whoever_sent_it_takes_it_back_until_somebody_took_it_up() {
		var id = at.sent();

		at.refused(id, new CaseStep.TakeBack(), at.colleague, TAKEN_BACK_BY_SENDER);
		assertThat(at.done(id, new CaseStep.TakeBack(), at.worker).state()).isEqualTo(CaseState.REGISTERED);
		at.refused(id, new CaseStep.Unregister(), at.colleague, TAKEN_BACK_BY_SENDER);
		assertThat(at.done(id, new CaseStep.Unregister(), at.worker).state()).isEqualTo(CaseState.DROPPED);
		at.refused(at.inHand(), new CaseStep.TakeBack(), at.worker, STEP_FITS);
	}

	@Test
	@Proves({"CAS-11", "CAS-12"})
	void not_ours_is_said_within_a_working_day_and_with_a_reference() {
		var soon = at.sent();
		var late = at.sent();
		at.refused(soon, new CaseStep.Dispute(" ", "不归我们"), at.handler, DISPUTED_WITH_REFERENCE);

		clock.set("2026-10-10T17:30"); // the make-up Saturday is the one working day after Friday
		assertThat(at.done(soon, new CaseStep.Dispute("责任清单 3.2.9", "归水务"), at.handler).state())
				.isEqualTo(CaseState.DISPUTED);
		clock.set("2026-10-10T17:31");
		at.refused(late, new CaseStep.Dispute("责任清单 3.2.9", "归水务"), at.handler, DISPUTED_SOON);
	}

	@Test
	@Proves({"CAS-13", "CAS-14"})
	@Covers("S3-10")
	void the_street_designates_and_that_is_final() {
		var id = at.sent();
		at.done(id, new CaseStep.Dispute("责任清单 3.2.9", "归水务"), at.handler);

		at.refused(id, new CaseStep.Designate(at.property, "红线内"), at.secretary, DESIGNATED_BY_THE_STREET);
		at.done(id, new CaseStep.Designate(at.property, "红线内的管子"), at.dispatcher);

		at.refused(id, new CaseStep.Dispute("责任清单 3.2.9", "还是归水务"), at.handler, DESIGNATION_IS_FINAL);
		at.refused(id, new CaseStep.HandOver(at.water, "换一家"), at.worker, DESIGNATION_IS_FINAL);
		assertThat(at.done(id, new CaseStep.TakeUp(), at.handler).state()).isEqualTo(CaseState.IN_HAND);
	}

	@Test
	@Proves("CAS-06")
	void only_the_body_in_charge_or_the_desk_for_it_takes_a_case_up() {
		var id = at.registered();
		at.done(id, new CaseStep.Send(at.property, List.of(at.water), TOPIC), at.worker);

		at.refused(id, new CaseStep.TakeUp(), at.plumber, BY_THE_LEAD);
		assertThat(at.done(id, new CaseStep.TakeUp(), at.worker).state()).isEqualTo(CaseState.IN_HAND);
	}

	@Test
	@Proves("CAS-33")
	void the_third_hand_over_makes_it_a_case_of_the_street() {
		var id = at.sent();
		at.done(id, new CaseStep.HandOver(at.water, "水管的事"), at.worker);
		at.done(id, new CaseStep.HandOver(at.property, "红线内"), at.worker);
		assertThat(desk.view(id).problem()).isFalse();

		at.done(id, new CaseStep.HandOver(at.water, "再看是水务的"), at.worker);

		assertThat(desk.view(id).problem()).isTrue();
		assertThat(book.queue(CaseQueue.PROBLEM, at.area, Optional.empty(), 50)).extracting(CaseView::id).contains(id);
		assertThat(trail.about(id.subject())).anyMatch(entry -> entry.facts().toString().contains(HAND_OVERS.id()));
	}

	@Test
	@Proves({"CAS-23", "CAS-24", "CAS-46"})
	void declined_only_for_a_listed_reason_with_a_way_to_go() {
		var id = at.registered();

		at.refused(id, new CaseStep.Decline(RejectReason.OUT_OF_DUTY, " "), at.worker, TOLD_WHERE_INSTEAD);
		at.refused(id, new CaseStep.Decline(RejectReason.TOO_VAGUE, "打电话来说"), at.worker, ASKED_BEFORE_UNCLEAR);
		at.done(id, new CaseStep.Ask("是哪一层"), at.worker);
		at.done(id, new CaseStep.Answered("不记得了"), Actor.resident());
		var declined = at.done(id, new CaseStep.Decline(RejectReason.TOO_VAGUE, "想起来了再打 0000-12345"), at.worker);

		assertThat(declined.residentSentence()).contains("我们办不了").contains("0000-12345");
		assertThat(at.done(id, new CaseStep.SaidNotDone(UUID.randomUUID(), "是三楼"), Actor.resident()).state())
				.isEqualTo(CaseState.REGISTERED);
	}

	@Test
	@Proves("CAS-03")
	void whoever_looked_at_an_older_version_is_told_and_overwrites_nothing() {
		var id = at.registered();
		var seen = desk.view(id).version();
		at.done(id, new CaseStep.Note("先看看", Visibility.STAFF, Optional.empty()), at.colleague);

		assertThat(desk.take(id, seen, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker))
				.isEqualTo(new Outcome.Refused(id, SEEN_LATEST));
		assertThat(at.state(id)).isEqualTo(CaseState.REGISTERED);
	}

	@Test
	@Proves({"CAS-39", "CAS-40"})
	@Covers("S1-2")
	void two_cases_are_handled_as_one_and_parted_again() {
		var one = at.inHand();
		var other = at.registered();
		var bench = new Bench(desk, people, organisations, catalogue, clock);
		var far = bench.registered();

		assertThat(desk.join(other, far, at.worker)).isInstanceOf(Outcome.Refused.class);
		assertThat(desk.join(one, one, at.worker)).isEqualTo(new Outcome.Refused(one, JOINED_NEARBY));
		assertThat(desk.join(other, at.closed(), at.worker)).isEqualTo(new Outcome.Refused(other, JOINED_NEARBY));
		assertThat(desk.join(other, one, at.worker)).isInstanceOf(Outcome.Done.class);
		assertThat(desk.mergedInto(other)).contains(one);
		assertThat(desk.view(other).residentSentence()).startsWith("和另一件一起办。安和物业正在办");
		at.refused(other, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker, HANDLED_ELSEWHERE);

		at.done(one, Bench.report(), at.handler);
		desk.take(other, new CaseStep.SaidNotDone(UUID.randomUUID(), "还漏"), Actor.resident());
		assertThat(desk.view(one).redos()).isEqualTo(1);

		assertThat(desk.unjoin(other, at.worker)).isInstanceOf(Outcome.Done.class);
		assertThat(desk.mergedInto(other)).isEmpty();
		at.done(other, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker);
	}

	@Test
	@Proves({"CAS-42", "CAS-04"})
	void a_correction_points_to_what_it_corrects_in_the_same_case() {
		var id = at.registered();
		var elsewhere = desk.timeline(at.registered(), Visibility.SENSITIVE).getFirst().id();
		at.done(id, new CaseStep.Note("二单元", Visibility.STAFF, Optional.empty()), at.worker);
		var wrong = desk.timeline(id, Visibility.STAFF).getFirst().id();

		at.refused(id, new CaseStep.Note("", Visibility.STAFF, Optional.empty()), at.worker, IN_WORDS);
		at.refused(id, new CaseStep.Note("三单元", Visibility.STAFF, Optional.of(elsewhere)), at.worker,
				CORRECTION_POINTS_BACK);
		at.done(id, new CaseStep.Note("是三单元", Visibility.STAFF, Optional.of(wrong)), at.worker);

		assertThat(desk.timeline(id, Visibility.STAFF).getFirst().corrects()).contains(wrong);
		assertThat(desk.timeline(id, Visibility.STAFF)).extracting(TimelineEntry::body).contains("二单元");
	}

	@Test
	@Proves("CAS-42")
	void whoever_could_read_the_mistake_reads_the_correction() {
		var id = at.registered();
		at.done(id, new CaseStep.Send(at.property, List.of(at.water), TOPIC), at.worker);
		at.done(id, new CaseStep.Reply("明天上午来人"), at.handler);
		var wrong = desk.timeline(id, Visibility.RESIDENT).getFirst().id();

		at.refused(id, new CaseStep.Note("后天", Visibility.STAFF, Optional.of(wrong)), at.plumber, BY_THE_LEAD);
		at.done(id, new CaseStep.Note("后天上午来人", Visibility.STAFF, Optional.of(wrong)), at.handler);

		assertThat(desk.timeline(id, Visibility.RESIDENT)).first()
				.satisfies(entry -> assertThat(entry.corrects()).contains(wrong))
				.extracting(TimelineEntry::body).isEqualTo("后天上午来人");
	}

	@Test
	@Proves("CAS-44")
	void a_case_carries_time_matter_place_and_whether_somebody_waits_for_an_answer() {
		var whole = at.matter();
		assertThatThrownBy(
				() -> new Matter(" ", "", whole.area(), whole.place(), "", whole.topic(), false, false, false,
						Optional.empty(), whole.receivedAt(), false))
				.isInstanceOf(IllegalArgumentException.class);
		assertThat(sql.sql("""
				SELECT column_name FROM information_schema.columns
				 WHERE table_schema = 'cases' AND table_name = 'cases' AND is_nullable = 'NO'
				""").query(String.class).list())
				.contains("received_at", "title", "words", "area", "place_words", "contact_wanted");
	}

	@Test
	@Proves("CAS-47")
	void the_street_sees_what_is_sent_at_once_and_by_when() {
		var id = at.sent();
		var street = at.area.at(AreaCode.Level.STREET).orElseThrow();

		assertThat(book.queue(CaseQueue.OPEN, street, Optional.empty(), 200)).filteredOn(view -> view.id().equals(id))
				.singleElement().satisfies(view -> {
					assertThat(view.leadName()).isEqualTo("安和物业");
					assertThat(view.due()).isPresent();
				});
		assertThat(book.sheet(desk.view(id).number(), at.dispatcher)).get()
				.extracting(CaseSheet::copiedTo).isEqualTo(territory.nameOf(street));
	}

	@Test
	@Proves("CAS-48")
	void each_audience_reads_what_is_meant_for_it() {
		var id = at.registered();
		at.done(id, new CaseStep.Reply("给大家"), at.worker);
		at.done(id, new CaseStep.Note("给同事", Visibility.STAFF, Optional.empty()), at.worker);
		at.done(id, new CaseStep.Note("给值班", Visibility.SENSITIVE, Optional.empty()), at.worker);

		assertThat(desk.timeline(id, Visibility.RESIDENT)).extracting(TimelineEntry::body).contains("给大家")
				.doesNotContain("给同事", "给值班");
		assertThat(desk.timeline(id, Visibility.STAFF)).extracting(TimelineEntry::body).contains("给大家", "给同事")
				.doesNotContain("给值班");
		assertThat(desk.timeline(id, Visibility.SENSITIVE)).extracting(TimelineEntry::body).contains("给大家", "给同事",
				"给值班");
	}

	@Test
	void what_waits_is_listed_danger_first_and_goes_on_where_the_page_ended() {
		var ordinary = at.registered();
		var danger = desk.register(at.hazard(), at.worker);
		var first = book.queue(CaseQueue.OPEN, at.area, Optional.empty(), 1);
		var rest = book.queue(CaseQueue.OPEN, at.area, Cursor.of(Cursor.after(first.getFirst()).code()), 10);

		assertThat(first).extracting(CaseView::id).containsExactly(danger);
		assertThat(rest).extracting(CaseView::id).containsExactly(ordinary);
		assertThat(book.counts(at.area)).containsEntry(CaseQueue.OPEN, 2L).containsEntry(CaseQueue.OVER, 0L);
	}

	@Test
	void two_who_send_at_the_same_moment_send_once() throws Exception {
		var id = at.registered();
		assertThat(doneAtOnce(List.of(
				() -> desk.take(id, new CaseStep.Send(at.property, List.of(), TOPIC), at.worker),
				() -> desk.take(id, new CaseStep.Send(at.water, List.of(), TOPIC), at.colleague)))).isEqualTo(1);
		assertThat(desk.timeline(id, Visibility.STAFF)).filteredOn(entry -> entry.kind().equals("sent")).hasSize(1);
	}

	@Test
	void two_who_take_it_up_at_the_same_moment_take_it_up_once() throws Exception {
		var id = at.sent();
		var second = people.handler(at.property, at.area);
		assertThat(doneAtOnce(List.of(
				() -> desk.take(id, new CaseStep.TakeUp(), at.handler),
				() -> desk.take(id, new CaseStep.TakeUp(), second)))).isEqualTo(1);
		assertThat(desk.timeline(id, Visibility.STAFF)).filteredOn(entry -> entry.kind().equals("taken-up")).hasSize(1);
	}

	private static long doneAtOnce(List<Callable<Outcome>> attempts) throws InterruptedException {
		try (var hands = Executors.newFixedThreadPool(attempts.size())) {
			return hands.invokeAll(attempts).stream().filter(each -> each.resultNow() instanceof Outcome.Done).count();
		}
	}
}
