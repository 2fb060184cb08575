package nuandeng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

	private final WorkCalendar calendar = shipped();

	@Test
	void a_working_day_from_friday_evening_ends_with_a_working_saturday() {
		assertThat(due("2026-02-13T17:00", new Span.WorkingDays(1))).isEqualTo("2026-02-14T17:30");
	}

	@Test
	void a_working_day_from_before_the_spring_festival_ends_after_it() {
		assertThat(due("2026-02-14T17:00", new Span.WorkingDays(1))).isEqualTo("2026-02-24T17:30");
	}

	@Test
	void working_hours_stop_in_the_evening_and_go_on_after_the_national_day() {
		assertThat(due("2026-09-30T16:30", new Span.WorkingHours(4))).isEqualTo("2026-10-08T11:30");
	}

	@Test
	void urgent_hours_run_through_saturday_night() {
		assertThat(due("2026-10-17T22:00", new Span.UrgentHours(2))).isEqualTo("2026-10-18T00:00");
	}

	@Test
	void working_hours_that_begin_at_night_count_from_the_morning() {
		assertThat(due("2026-10-12T20:10", new Span.WorkingHours(1))).isEqualTo("2026-10-13T09:30");
	}

	@Test
	void a_year_whose_notice_is_not_out_is_said_and_not_guessed() {
		assertThat(calendar.due(at("2026-12-31T10:00"), new Span.WorkingDays(1)))
				.isInstanceOfSatisfying(Due.Unpublished.class, due -> assertThat(due.year()).isEqualTo(2027));
	}

	@Test
	void every_day_on_the_way_says_how_it_counted() {
		var due = calendar.due(at("2026-10-09T10:20"), new Span.WorkingDays(2));
		assertThat(due.days()).extracting(Due.Day::counting).containsExactly(Due.Counting.BEGUN, Due.Counting.COUNTED,
				Due.Counting.OFF, Due.Counting.COUNTED);
		assertThat(due.days().get(1).name()).isEqualTo("补班");
	}

	private String due(String start, Span span) {
		return LocalDateTime.ofInstant(calendar.due(at(start), span).moment().orElseThrow(), WorkCalendar.ZONE)
				.toString();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}

	private static WorkCalendar shipped() {
		try (var lines = WorkCalendar.class.getResourceAsStream("workdays.csv")) {
			return WorkCalendar.of(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList(),
					WorkCalendar.Office.USUAL);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
