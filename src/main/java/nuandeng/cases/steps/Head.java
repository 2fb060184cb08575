package nuandeng.cases.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseNumber;
import nuandeng.cases.Matter;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;

/// What a case keeps through all its states.
///
/// @param version how often it was changed
/// @param limit the time limit that was printed on it
/// @param extensions the lengths by which it was put off, in order
/// @param pauses when its clock stood, in order
/// @param redos how often it was said not to be done
/// @param handOvers how often it went from one body to the next without being taken up
/// @param questions how often residents were asked
/// @param problemSince since when it belongs to the street
/// @param joinedInto the case it is handled with
public record Head(CaseId id, CaseNumber number, int version, Matter matter, Instant registeredAt,
		AccountId registeredBy,
		TimeLimit limit, List<Span> extensions, List<WorkCalendar.Pause> pauses, int redos, int handOvers,
		int questions,
		Optional<Instant> problemSince, Optional<CaseId> joinedInto) {

	/// A time limit as it was when the case was registered or sent.
	///
	/// @param klass the class of the matter, such as `ORD`
	/// @param source the line it comes from, in words
	public record TimeLimit(String profile, String klass, Span signIn, Span firstContact, Span resolve,
			int maxExtensions,
			String source) {}

	/// When the answer is due: the limit from the receipt, then each extension from where the one before ended.
	/// Pauses move it by the time they took.
	public Due due(WorkCalendar calendar) {
		var due = calendar.due(matter.receivedAt(), limit.resolve(), pauses);
		for (var extension : extensions) {
			due = switch (due) {
				case Due.At(var at, var days) -> further(days, calendar.due(at, extension, after(at)));
				case Due.Unpublished unknown -> unknown;
			};
		}
		return due;
	}

	private List<WorkCalendar.Pause> after(Instant at) {
		return pauses.stream().filter(pause -> pause.to().isAfter(at)).toList();
	}

	private static Due further(List<Due.Day> before, Due next) {
		var days = new ArrayList<>(before);
		next.days().stream().filter(day -> day.counting() != Due.Counting.BEGUN).forEach(days::add);
		return switch (next) {
			case Due.At(var at, _) -> new Due.At(at, days);
			case Due.Unpublished(var year, _) -> new Due.Unpublished(year, days);
		};
	}

	public boolean isProblem() {
		return problemSince.isPresent();
	}

	Head about(Matter told, TimeLimit newLimit) {
		return new Head(id, number, version, told, registeredAt, registeredBy, newLimit, extensions, pauses, redos,
				handOvers, questions, problemSince, joinedInto);
	}

	Head paused(Instant from, Instant to) {
		var more = new ArrayList<>(pauses);
		more.add(new WorkCalendar.Pause(from, to));
		return new Head(id, number, version, matter, registeredAt, registeredBy, limit, extensions, List.copyOf(more),
				redos, handOvers, questions, problemSince, joinedInto);
	}

	Head extended(Span by) {
		var more = new ArrayList<>(extensions);
		more.add(by);
		return new Head(id, number, version, matter, registeredAt, registeredBy, limit, List.copyOf(more), pauses,
				redos, handOvers, questions, problemSince, joinedInto);
	}

	Head redone() {
		return counted(redos + 1, handOvers, questions);
	}

	Head handedOver() {
		return counted(redos, handOvers + 1, questions);
	}

	Head asked() {
		return counted(redos, handOvers, questions + 1);
	}

	public Head problem(Instant since) {
		return new Head(id, number, version, matter, registeredAt, registeredBy, limit, extensions, pauses, redos,
				handOvers, questions, Optional.of(since), joinedInto);
	}

	public Head joined(Optional<CaseId> into) {
		return new Head(id, number, version, matter, registeredAt, registeredBy, limit, extensions, pauses, redos,
				handOvers, questions, problemSince, into);
	}

	public Head next() {
		return new Head(id, number, version + 1, matter, registeredAt, registeredBy, limit, extensions, pauses, redos,
				handOvers, questions, problemSince, joinedInto);
	}

	private Head counted(int newRedos, int newHandOvers, int newQuestions) {
		return new Head(id, number, version, matter, registeredAt, registeredBy, limit, extensions, pauses, newRedos,
				newHandOvers, newQuestions, problemSince, joinedInto);
	}
}
