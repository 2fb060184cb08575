package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import nuandeng.kernel.WorkCalendar;
import nuandeng.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

	@ParameterizedTest
	@Proves("NTC-03")
	@CsvSource({"2026-10-09T20:59:59,", "2026-10-09T21:00,2026-10-10T07:30", "2026-10-09T23:59:59,2026-10-10T07:30",
			"2026-10-10T00:00,2026-10-10T07:30", "2026-10-10T07:29:59,2026-10-10T07:30", "2026-10-10T07:30,"})
	void the_night_is_quiet_from_nine_to_half_past_seven(String now, String until) {
		assertThat(QuietHours.holding(Urgency.ORDINARY, false, at(now)).map(QuietHours.Hold::until))
				.isEqualTo(java.util.Optional.ofNullable(until).map(QuietHoursTests::at));
	}

	@ParameterizedTest
	@Proves("NTC-04")
	@CsvSource({"2026-10-09T11:59:59,", "2026-10-09T12:00,2026-10-09T15:00", "2026-10-09T14:59:59,2026-10-09T15:00",
			"2026-10-09T15:00,"})
	void nobody_is_called_or_asked_to_look_during_the_nap(String now, String until) {
		var expected = java.util.Optional.ofNullable(until).map(QuietHoursTests::at);
		assertThat(QuietHours.holding(Urgency.ORDINARY, true, at(now)).map(QuietHours.Hold::until)).isEqualTo(expected);
		assertThat(QuietHours.holding(Urgency.PLEASE_LOOK, false, at(now)).map(QuietHours.Hold::until))
				.isEqualTo(expected);
		assertThat(QuietHours.holding(Urgency.ORDINARY, false, at(now))).isEmpty();
	}

	@Test
	@Proves("NTC-05")
	void danger_is_said_at_any_hour() {
		assertThat(QuietHours.holding(Urgency.AT_ONCE, true, at("2026-10-09T03:00"))).isEmpty();
		assertThat(QuietHours.holding(Urgency.AT_ONCE, true, at("2026-10-09T13:00"))).isEmpty();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}
}
