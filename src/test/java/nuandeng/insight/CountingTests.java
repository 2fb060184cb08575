package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import nuandeng.kernel.WorkCalendar;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What each measure counts, on small histories.
@NuandengTest
class CountingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
	private static final Instant WEDNESDAY = at("2026-09-16T10:00");

	@Autowired
	Insight insight;

	@Autowired
	FactTables facts;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	private History history;

	@BeforeEach
	void somewhereElse() {
		clock.reset();
		history = new History(facts, people.community());
	}

	@Test
	@Proves("INS-02")
	void a_look_back_is_missed_when_its_day_is_over() {
		for (var day : new String[] {"2026-09-25", "2026-10-08", "2026-10-09", "2027-01-10"}) {
			var file = begun();
			history.step(file, "parked", WEDNESDAY.plusSeconds(60), "PARKED", null,
					History.Said.NOTHING.lookedAt(LocalDate.parse(day)));
		}
		assertThat(measure("M-R6", TODAY).shown().words()).isEqualTo("4");
		assertThat(measure("M-R6", TODAY).division()).isEqualTo("占 100.00%，过了回看日 2");
		// at the end of that day it was over; on the day before it was not
		assertThat(measure("M-R6", LocalDate.of(2026, 10, 8)).division()).endsWith("过了回看日 2");
		assertThat(measure("M-R6", LocalDate.of(2026, 10, 7)).division()).endsWith("过了回看日 1");
		// looked at again, and put off
		var looked = begun();
		history.step(looked, "parked", WEDNESDAY.plusSeconds(60), "PARKED", null,
				History.Said.NOTHING.lookedAt(LocalDate.of(2026, 9, 20)));
		history.step(looked, "looked-again", at("2026-09-21T09:00"), "PARKED", null,
				History.Said.NOTHING.lookedAt(LocalDate.of(2026, 12, 1)));
		assertThat(measure("M-R6", TODAY).division()).endsWith("过了回看日 2");
	}

	@Test
	void a_hand_over_is_a_sending_and_what_was_taken_back_is_none() {
		var gas = UUID.randomUUID();
		var water = UUID.randomUUID();
		var signIn = WEDNESDAY.plus(Duration.ofHours(5));
		var toGas = History.Said.NOTHING.by(gas).until(at("2026-09-23T17:30"), signIn, null, false);
		var toWater = toGas.by(water);
		var mistaken = begun();
		history.step(mistaken, "sent", WEDNESDAY.plusSeconds(60), "SENT", null, toGas);
		history.step(mistaken, "taken-back", WEDNESDAY.plusSeconds(120), "REGISTERED", null, History.Said.NOTHING);
		history.step(mistaken, "sent", WEDNESDAY.plusSeconds(180), "SENT", null, toWater);
		history.step(mistaken, "taken-up", WEDNESDAY.plusSeconds(240), "IN_HAND", null, toWater);
		history.step(mistaken, "handed-over", WEDNESDAY.plusSeconds(900), "SENT", null, toGas);
		var rightly = begun();
		history.step(rightly, "sent", WEDNESDAY.plusSeconds(60), "SENT", null, toGas);
		history.step(rightly, "disputed", WEDNESDAY.plusSeconds(120), "DISPUTED", null, toGas);
		history.step(rightly, "designated", at("2026-09-18T09:00"), "SENT", null, toWater);
		history.step(rightly, "taken-up", at("2026-09-18T16:00"), "IN_HAND", null, toWater);
		var wrongly = begun();
		history.step(wrongly, "sent", WEDNESDAY.plusSeconds(60), "SENT", null, toGas);
		history.step(wrongly, "disputed", WEDNESDAY.plusSeconds(120), "DISPUTED", null, toGas);
		history.step(wrongly, "designated", WEDNESDAY.plusSeconds(180), "SENT", null, toGas);

		assertThat(measure("M-R11", TODAY).division()).isEqualTo("1 ÷ 6"); // the designated one was taken up too late
		assertThat(measure("M-R13", TODAY).division()).isEqualTo("2 ÷ 6，其中改派 1");
		assertThat(measure("M-R14", TODAY).division()).isEqualTo("5 ÷ 6");
		var before = measure("M-R13", LocalDate.of(2026, 9, 17)); // nobody had decided yet whose it is
		assertThat(before.division()).isEqualTo("2 ÷ 5，其中改派 0");
		assertThat(measure("M-R14", LocalDate.of(2026, 9, 17)).division()).isEqualTo("5 ÷ 5");
	}

	@Test
	void what_is_passed_on_keeps_its_date() {
		var said = History.Said.NOTHING.until(at("2026-09-23T17:30"), WEDNESDAY, null, false);
		history.step(begun(), "passed-on", WEDNESDAY.plusSeconds(60), "OUTSIDE", null, said);
		var punctual = begun();
		history.step(punctual, "reported", at("2026-09-23T17:00"), "REPORTED", null, said);
		history.step(punctual, "closed", at("2026-09-29T09:00"), "CLOSED", null, said.solved(true));
		var waiting = begun();
		history.step(waiting, "reported", at("2026-09-22T17:00"), "REPORTED", null, said);
		assertThat(measure("M-R10", TODAY).division()).isEqualTo("1 ÷ 2，超时还没结果 1");
		assertThat(measure("M-R10", LocalDate.of(2026, 9, 22)).division()).isEqualTo("0 ÷ 0，超时还没结果 0");
	}

	@Test
	void a_promise_is_kept_by_telling_on_its_day_at_the_latest() {
		var due = LocalDate.of(2026, 9, 18);
		for (var told : new String[] {"2026-09-17T09:00", "2026-09-18T23:59", "2026-09-19T00:00", ""}) {
			var voice = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
			var promise = UUID.randomUUID();
			history.promise(voice, "PROMISED", WEDNESDAY, "WEB", WEDNESDAY, promise, due);
			if (!told.isEmpty()) {
				history.promise(voice, "TOLD", at(told), "WEB", WEDNESDAY, promise, due);
			}
		}
		history.promise(history.lodged(WEDNESDAY, WEDNESDAY, "WEB"), "PROMISED", WEDNESDAY, "WEB", WEDNESDAY,
				UUID.randomUUID(), TODAY); // the day is not over
		assertThat(measure("M-R17", TODAY).division()).isEqualTo("2 ÷ 4");
		assertThat(measure("M-R17", LocalDate.of(2026, 9, 18)).division()).isEqualTo("2 ÷ 4");
		assertThat(measure("M-R17", LocalDate.of(2026, 9, 17)).division()).isEqualTo("0 ÷ 0");
	}

	@Test
	void what_was_declined_is_reviewed_when_somebody_decides_anew() {
		for (int i = 0; i < 14; i++) {
			var file = begun();
			history.step(file, "declined", WEDNESDAY.plusSeconds(60), "DECLINED", null, false);
			history.step(file, "asked-again", WEDNESDAY.plusSeconds(120), "REGISTERED", null, false);
			if (i < 2) {
				history.step(file, "sent", WEDNESDAY.plusSeconds(180), "SENT", null, false);
			} else {
				history.step(file, "declined", WEDNESDAY.plusSeconds(180), "DECLINED", null, false);
			}
		}
		var waits = begun();
		history.step(waits, "declined", WEDNESDAY.plusSeconds(60), "DECLINED", null, false);
		history.step(waits, "asked-again", WEDNESDAY.plusSeconds(120), "REGISTERED", null, false);
		assertThat(measure("M-R18", TODAY).division()).isEqualTo("2 ÷ 14");
		assertThat(measure("M-R18", TODAY).shown().words()).isEqualTo("14.29%");
	}

	@Test
	void pauses_are_added_up_over_what_is_closed() {
		var asked = begun();
		history.step(asked, "asked", WEDNESDAY.plusSeconds(60), "ASKING", null, History.Said.NOTHING);
		history.step(asked, "answered", at("2026-09-17T10:00"), "IN_HAND", null, History.Said.NOTHING.took(60, 300, 0));
		history.step(asked, "closed", at("2026-09-18T10:00"), "CLOSED", null, History.Said.NOTHING.took(600, 300, 0));
		var parked = begun();
		history.step(parked, "parked", WEDNESDAY.plusSeconds(60), "PARKED", null, History.Said.NOTHING);
		history.step(parked, "looked-again", at("2026-09-17T09:00"), "IN_HAND", null,
				History.Said.NOTHING.took(60, 100, 0));
		history.step(parked, "closed", at("2026-09-18T10:00"), "CLOSED", null, History.Said.NOTHING.took(600, 100, 0));
		history.step(begun(), "parked", WEDNESDAY.plusSeconds(60), "PARKED", null, History.Said.NOTHING);
		assertThat(measure("M-R19", TODAY).shown().words()).isEqualTo("25.00%");
		assertThat(measure("M-R19", TODAY).division()).isEqualTo("停过钟的 2 件，多半在等居民补充");
	}

	@Test
	@Proves("INS-08")
	void a_call_back_without_an_answer_is_in_vain_and_no_praise() {
		for (int i = 0; i < 10; i++) {
			var voice = history.lodged(WEDNESDAY, WEDNESDAY, "PHONE");
			var file = UUID.randomUUID();
			history.step(file, "registered", WEDNESDAY, "REGISTERED", null, false);
			history.request(voice, "JOINED", WEDNESDAY, "PHONE", file, null, WEDNESDAY);
			history.step(file, "reported", WEDNESDAY.plusSeconds(60), "REPORTED", null, false);
			if (i < 4) {
				history.called(voice, WEDNESDAY.plusSeconds(600), i == 0);
			}
			if (i == 0 || i == 9) { // one on the telephone, one alone
				history.request(voice, "SAID_DONE", WEDNESDAY.plusSeconds(700), "PHONE", file, 5, WEDNESDAY);
			}
			if (i != 3) {
				history.step(file, "closed", WEDNESDAY.plusSeconds(800), "CLOSED", null, true);
			}
		}
		assertThat(measure("M-H5", TODAY).division()).isEqualTo("4 ÷ 9");
		assertThat(measure("M-H6", TODAY).division()).isEqualTo("3 ÷ 5");
		var answers = report(TODAY).answers();
		assertThat(answers.satisfaction()).isEqualTo(new Ratio(2, 2));
		assertThat(answers.silent()).isEqualTo(8);
	}

	@Test
	void a_low_rating_is_answered_by_a_new_result_or_a_word() {
		for (int i = 0; i < 5; i++) {
			var voice = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
			var file = UUID.randomUUID();
			history.step(file, "registered", WEDNESDAY, "REGISTERED", null, false);
			history.request(voice, "JOINED", WEDNESDAY, "WEB", file, null, WEDNESDAY);
			history.step(file, "reported", WEDNESDAY.plusSeconds(60), "REPORTED", null, false);
			var low = i == 0 ? "SAID_DONE" : "SAID_NOT_DONE";
			history.request(voice, low, WEDNESDAY.plusSeconds(120), "WEB", file, i == 0 ? 2 : null, WEDNESDAY);
			switch (i) {
				case 1 -> history.step(file, "reported", WEDNESDAY.plusSeconds(600), "REPORTED", null, false);
				case 2 -> history.step(file, "told", WEDNESDAY.plusSeconds(600), "IN_HAND", null, false);
				case 3 -> history.request(voice, "SAID_DONE", WEDNESDAY.plusSeconds(300), "WEB", file, 4, WEDNESDAY);
				default -> {}
			}
		}
		assertThat(measure("M-H7", TODAY).division()).isEqualTo("3 ÷ 5");
	}

	@Test
	@Proves("INS-14")
	void nobody_who_was_owed_a_word_is_left_out_of_the_response_rate() {
		var limit = at("2026-09-17T17:30");
		contact(limit, true, "2026-09-17T17:30");
		contact(limit, true, "2026-09-17T17:31");
		contact(limit, true, ""); // nobody rang
		contact(limit, false, ""); // and nobody waited for it
		contact(limit, false, "2026-09-16T11:00");
		contact(at("2026-10-12T17:30"), true, ""); // there is still time
		contact(null, true, "2026-09-16T11:00"); // nobody knows by when
		assertThat(report(TODAY).answers().response()).isEqualTo(new Ratio(2, 4));
		assertThat(report(TODAY).tally().of(Behind.WITHOUT_LIMIT)).isOne();
		assertThat(report(LocalDate.of(2026, 9, 16)).answers().response()).isEqualTo(new Ratio(1, 1));
	}

	private void contact(@org.jspecify.annotations.Nullable Instant by, boolean wanted, String reached) {
		var said = History.Said.NOTHING.until(at("2026-09-23T17:30"), WEDNESDAY, by, wanted);
		var file = begun(said);
		history.step(file, "taken-up", WEDNESDAY.plusSeconds(60), "IN_HAND", null, said);
		if (!reached.isEmpty()) {
			history.step(file, "contacted", at(reached), "IN_HAND", null, said);
		}
	}

	private UUID begun() {
		return begun(History.Said.NOTHING);
	}

	private UUID begun(History.Said said) {
		var file = UUID.randomUUID();
		var voice = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
		history.step(file, "registered", WEDNESDAY, "REGISTERED", null, said);
		history.request(voice, "JOINED", WEDNESDAY, "WEB", file, null, WEDNESDAY);
		return file;
	}

	private Report report(LocalDate asOf) {
		return insight.report(Question.of(history.area, LocalDate.of(2026, 1, 1), TODAY, asOf));
	}

	private Measure measure(String code, LocalDate asOf) {
		return report(asOf).measures().stream().filter(measure -> measure.code().equals(code)).findFirst()
				.orElseThrow();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}
}
