package nuandeng.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When something is due, and why then. A year whose calendar is not published yet is said, never guessed.
public sealed interface Due {

	/// What happened to each day on the way.
	List<Day> days();

	/// The moment, if the calendar could tell it.
	default Optional<Instant> moment() {
		return switch (this) {
			case At due -> Optional.of(due.at());
			case Unpublished _ -> Optional.empty();
		};
	}

	/// Due at a moment.
	record At(Instant at, List<Day> days) implements Due {}

	/// The days of `year` are needed and not published.
	record Unpublished(int year, List<Day> days) implements Due {}

	/// One day on the way to the deadline.
	///
	/// @param name the holiday or make-up day, empty on ordinary days
	record Day(LocalDate date, Counting counting, String name) {}

	/// How a day took part.
	enum Counting {
		/// The day it began; it does not count for working days.
		BEGUN,
		/// A working day that counts.
		COUNTED,
		/// A day off.
		OFF,
		/// The clock was stopped.
		PAUSED
	}
}
