package nuandeng.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;

/// The clock of a test: it stands still until the test moves it. It begins on Friday 9 October 2026 at 10:20, the day
/// before a make-up Saturday.
public final class TestClock implements InstantSource {

	/// Where it begins.
	public static final Instant BEGINNING = at("2026-10-09T10:20");

	private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);

	@Override
	public Instant instant() {
		return Replay.moment().orElseGet(now::get);
	}

	/// Sets the clock, such as `2026-10-12T09:00` in Shanghai.
	public void set(String local) {
		now.set(at(local));
	}

	/// Moves the clock on.
	public void pass(Duration time) {
		now.updateAndGet(instant -> instant.plus(time));
	}

	/// Sets the clock back to its beginning.
	public void reset() {
		now.set(BEGINNING);
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}
}
