package nuandeng.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells a past day again: what runs inside {@link #at} sees the clock of that moment, in its own thread and nowhere
/// else. The demo district is told this way; nothing else may be.
public final class Replay {

	private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

	private Replay() {}

	/// Does something as if it were `moment`.
	public static void at(Instant moment, Runnable what) {
		ScopedValue.where(MOMENT, moment).run(what);
	}

	/// The moment being told, if one is.
	public static Optional<Instant> moment() {
		return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
	}

	/// A clock that shows the moment being told, and else what `clock` shows.
	public static InstantSource over(InstantSource clock) {
		return () -> MOMENT.isBound() ? MOMENT.get() : clock.instant();
	}
}
