package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.WorkCalendar;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class MeasureTests {

	private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
	private static final Instant WEDNESDAY = at("2026-09-16T10:00");

	@Autowired
	Insight insight;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	FactTables facts;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Proves({"INS-01", "INS-02", "INS-06"})
	@Covers("S0-41")
	void a_year_of_436_voices_of_which_291_were_solved() {
		var history = new History(facts, people.community());
		many(291, history, "CLOSED", true);
		many(31, history, "OUTSIDE", false);
		many(40, history, "PARKED", false);
		many(27, history, "DECLINED", false);
		many(15, history, "IN_HAND", false);
		var shared = one(history, "IN_HAND", false);
		for (int i = 0; i < 22; i++) {
			joined(history, shared);
		}
		for (int i = 0; i < 9; i++) {
			var request = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
			history.request(request, "WITHDRAWN", WEDNESDAY.plusSeconds(60), "WEB", null, null, WEDNESDAY);
		}
		var report = insight
				.report(Question.of(history.area, NEW_YEAR, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9)));
		var account = report.account();
		assertThat(account.received()).isEqualTo(436);
		assertThat(account.closes()).isTrue();
		assertThat(account.of(Fate.DONE)).isEqualTo(291);
		assertThat(account.of(Fate.JOINED)).isEqualTo(22);
		assertThat(account.of(Fate.IN_HAND)).isEqualTo(16);
		assertThat(shown(report, "M-R2")).isEqualTo("414");
		assertThat(shown(report, "M-R4")).isEqualTo("66.74%");
		assertThat(shown(report, "M-R6")).isEqualTo("40");
		assertThat(division(report, "M-R6")).isEqualTo("占 9.17%，过了回看日 0");
		assertThat(division(report, "M-R5")).isEqualTo("380 ÷ 436");
	}

	@Test
	@Proves("INS-06")
	void the_published_figures_come_out_to_the_digit() {
		assertThat(new Ratio(291, 436).percent()).isEqualTo("66.74%");
		assertThat(new Ratio(436, 450).percent()).isEqualTo("96.89%");
		assertThat(new Ratio(380, 436).percent()).isEqualTo("87.16%");
		assertThat(new Ratio(40, 436).percent()).isEqualTo("9.17%");
		assertThat(new Ratio(350, 380).percent()).isEqualTo("92.11%");
		assertThat(new Ratio(428, 436).percent()).isEqualTo("98.17%");
		assertThat(new Ratio(19, 380).percent()).isEqualTo("5.00%");
		assertThat(new Ratio(12, 480).percent()).isEqualTo("2.50%");
		assertThat(new Ratio(470, 480).percent()).isEqualTo("97.92%");
		assertThat(new Ratio(120, 556).percent()).isEqualTo("21.58%");
		assertThat(new Ratio(57, 60).percent()).isEqualTo("95.00%");
		assertThat(new Ratio(2, 14).percent()).isEqualTo("14.29%");
		assertThat(new Ratio(61, 436).quotient()).isEqualTo("0.14");
		assertThat(new Ratio(1, 800).percent()).isEqualTo("0.13%"); // 0.125, half up
		assertThat(new Report.Orders(100, 96, 90, 85, 70, 63).publishing().percent()).isEqualTo("96.00%");
		assertThat(new Report.Orders(100, 96, 90, 85, 70, 63).taking().percent()).isEqualTo("93.75%");
		assertThat(new Report.Orders(100, 96, 90, 85, 70, 63).fulfilment().percent()).isEqualTo("85.00%");
		assertThat(new Report.Orders(100, 96, 90, 85, 70, 63).praise().percent()).isEqualTo("90.00%");
	}

	@Test
	@Proves({"INS-05", "INS-07", "INS-08"})
	void the_three_rates_keep_their_edge_rules() {
		var september = new Answers(98, 100, 60, 80, 65, 50, 80, 20);
		assertThat(september.response().percent()).isEqualTo("98.00%");
		assertThat(september.solution().percent()).isEqualTo("75.00%");
		assertThat(september.satisfaction().percent()).isEqualTo("81.25%");
		assertThat(september.strictSatisfaction().percent()).isEqualTo("62.50%");
		assertThat(september.composite()).contains(new java.math.BigDecimal("84.09"));
		assertThat(september.solution().interval()).contains(new Ratio.Interval("64.52", "83.19"));
		var nobody = new Answers(0, 0, 0, 0, 0, 0, 0, 7);
		assertThat(nobody.solution().percent()).isEqualTo("–");
		assertThat(nobody.solution().interval()).isEmpty();
		assertThat(nobody.composite()).isEmpty();
		assertThat(new Answers(9, 9, 9, 9, 9, 9, 9, 0).composite()).isEmpty();
		assertThat(new Answers(10, 10, 10, 10, 10, 10, 10, 0).composite()).isPresent();
	}

	@Test
	@Proves({"INS-05", "INS-08", "INS-14"})
	@Covers("S0-42")
	void has_an_owner_was_begun_at_once_and_was_finished_well() {
		var history = new History(facts, people.community());
		var property = UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			var request = history.lodged(WEDNESDAY, WEDNESDAY, "PHONE");
			var file = UUID.randomUUID();
			step(history, file, "REGISTERED", "REGISTERED", WEDNESDAY, null, 0, 0, 0);
			history.request(request, "JOINED", WEDNESDAY, "PHONE", file, null, WEDNESDAY);
			step(history, file, "SENT", "SENT", WEDNESDAY.plusSeconds(600), property, 10, 0, 0);
			step(history, file, "TAKEN_UP", "IN_HAND", WEDNESDAY.plusSeconds(1200), property, 20, 0, 0);
			var contact = WEDNESDAY.plus(Duration.ofHours(i * 24L + 1)); // the third one on the third day: too late
			step(history, file, "CONTACTED", "IN_HAND", contact, property, 30, 0, 0);
			step(history, file, "REPORTED", "REPORTED", at("2026-09-18T10:00"), property, 900, 30, 0);
			step(history, file, "CLOSED", "CLOSED", at("2026-09-21T10:00"), property, 1000 + i, 30, i == 2 ? 1 : 0);
			if (i < 2) {
				history.request(request, "SAID_DONE", at("2026-09-19T10:00"), "WEB", file, 5 - 3 * i, WEDNESDAY);
			}
		}
		history.lodged(WEDNESDAY, WEDNESDAY, "WEB"); // nobody looks at it
		history.lodged(at("2026-10-09T09:00"), at("2026-10-09T09:00"), "WEB"); // just now

		var report = insight
				.report(Question.of(history.area, NEW_YEAR, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9)));
		assertThat(shown(report, "M-R7")).isEqualTo("1");
		assertThat(
				insight.rows(Question.of(history.area, NEW_YEAR, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9)),
						Behind.OWNERLESS, Optional.empty(), 9).rows())
				.hasSize(1);
		assertThat(shown(report, "M-R8")).isEqualTo("25 小时 0 分"); // the median of 1, 25 and 49 hours
		assertThat(shown(report, "M-R9")).isEqualTo("16 小时 41 分");
		assertThat(division(report, "M-R10")).isEqualTo("3 ÷ 3，超时还没结果 0");
		assertThat(division(report, "M-R11")).isEqualTo("3 ÷ 3");
		assertThat(division(report, "M-R12")).isEqualTo("1 ÷ 3");
		assertThat(division(report, "M-R13")).isEqualTo("0 ÷ 3，其中改派 0");
		assertThat(shown(report, "M-R14")).isEqualTo("100.00%");
		assertThat(report.answers()).isEqualTo(new Answers(2, 3, 2, 2, 1, 1, 2, 1));
	}

	@Test
	@Proves("INS-05")
	void an_area_where_nothing_happened_shows_no_rate() {
		var report = insight.report(
				Question.of(people.community(), NEW_YEAR, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9)));
		assertThat(report.account().closes()).isTrue();
		assertThat(report.measures()).filteredOn(measure -> measure.division().contains("÷"))
				.allSatisfy(measure -> assertThat(measure.shown().words()).isEqualTo("–"));
	}

	private static void step(History history, UUID file, String kind, String state, Instant at,
			@org.jspecify.annotations.Nullable UUID lead,
			long working, long paused, int redos) {
		history.step(file, kind, at, state, null,
				History.Said.NOTHING.solved(state.equals("CLOSED")).by(lead).about("R01-05")
						.took(working, paused, redos)
						.until(at("2026-09-23T17:30"), WEDNESDAY.plusSeconds(9000), at("2026-09-17T17:30"), true));
	}

	private static void many(int count, History history, String state, boolean solved) {
		for (int i = 0; i < count; i++) {
			one(history, state, solved);
		}
	}

	private static UUID one(History history, String state, boolean solved) {
		var request = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
		var file = UUID.randomUUID();
		history.step(file, "REGISTERED", WEDNESDAY, "REGISTERED", null, false);
		history.request(request, "JOINED", WEDNESDAY, "WEB", file, null, WEDNESDAY);
		history.step(file, "MOVED", WEDNESDAY.plusSeconds(60), state, null, solved);
		return file;
	}

	private static void joined(History history, UUID file) {
		var request = history.lodged(WEDNESDAY, WEDNESDAY, "WEB");
		history.request(request, "JOINED", WEDNESDAY.plusSeconds(90), "WEB", file, null, WEDNESDAY);
	}

	private static String shown(Report report, String code) {
		return report.measures().stream().filter(measure -> measure.code().equals(code)).findFirst().orElseThrow()
				.shown().words();
	}

	private static String division(Report report, String code) {
		return report.measures().stream().filter(measure -> measure.code().equals(code)).findFirst().orElseThrow()
				.division();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}
}
