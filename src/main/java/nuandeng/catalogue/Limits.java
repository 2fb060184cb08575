package nuandeng.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nuandeng.kernel.Source;
import nuandeng.kernel.Span;

/// The time limits of `limits.csv`.
final class Limits {

	/// The set that holds where no other was chosen.
	static final String COMMON = "CN-DEFAULT";

	private record Line(TimeLimits limits, LocalDate from) {}

	private static final Limits SHIPPED = new Limits(Topics.lines("limits.csv"));

	private final List<Line> lines;

	private Limits(List<String> lines) {
		this.lines = lines.stream().map(Limits::line).toList();
	}

	/// The limits that ship with the program.
	static Limits shipped() {
		return SHIPPED;
	}

	/// The limits of a class in a profile on a day; those of the common profile where it is silent, and its oldest ones
	/// for days before it began.
	TimeLimits of(String profile, String klass, LocalDate on) {
		return latest(profile, klass, on)
				.or(() -> latest(COMMON, klass, on))
				.or(() -> among(COMMON, klass).min(Comparator.comparing(Line::from)))
				.map(Line::limits)
				.orElseThrow(() -> new IllegalArgumentException("no class of limits: " + klass));
	}

	/// Tells whether there is such a profile.
	boolean knows(String profile) {
		return lines.stream().anyMatch(line -> line.limits().profile().equals(profile));
	}

	private Optional<Line> latest(String profile, String klass, LocalDate on) {
		return among(profile, klass).filter(line -> !line.from().isAfter(on)).max(Comparator.comparing(Line::from));
	}

	private Stream<Line> among(String profile, String klass) {
		return lines.stream()
				.filter(line -> line.limits().profile().equals(profile) && line.limits().klass().equals(klass));
	}

	private static Line line(String written) {
		var cells = written.split(",", -1);
		var from = LocalDate.parse(cells[6]);
		var source = cells[7].isEmpty() ? Source.decision(51) : Source.law(cells[7], "", from);
		return new Line(new TimeLimits(cells[0], cells[1], Span.of(cells[2]), Span.of(cells[3]), Span.of(cells[4]),
				Integer.parseInt(cells[5]), source), from);
	}
}
