package nuandeng.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the trail page by page, newest first.
@Service
@Transactional(readOnly = true)
public class TrailReading {

	private final JdbcClient sql;
	private final TrailEntries entries;

	TrailReading(JdbcClient sql, TrailEntries entries) {
		this.sql = sql;
		this.entries = entries;
	}

	/// What somebody looks for; whatever is empty does not narrow.
	///
	/// @param who an account
	/// @param what the beginning of what was done, such as `case.`
	/// @param about a thing
	public record Wanted(Optional<UUID> who, String what, Optional<UUID> about, Optional<LocalDate> from,
			Optional<LocalDate> to) {

		/// Everything.
		public static final Wanted ALL =
				new Wanted(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());

		/// Only looks at what is hidden from most.
		public static final Wanted VIEWS =
				new Wanted(Optional.empty(), "viewed", Optional.empty(), Optional.empty(), Optional.empty());
	}

	/// A stretch of the trail.
	///
	/// @param next from where it goes on; empty at its end
	public record Stretch(List<AuditEntry> entries, Optional<Before> next) {}

	/// A place in the trail.
	public record Before(long turn, long position) {

		/// Reads what {@link #toString()} wrote; whatever else is no place.
		public static Optional<Before> of(String written) {
			if (!written.matches("\\d{1,18}-\\d{1,18}")) {
				return Optional.empty();
			}
			var numbers = written.split("-");
			return Optional.of(new Before(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
		}

		@Override
		public String toString() {
			return turn + "-" + position;
		}
	}

	private record Row(AuditEntry entry, Before place) {}

	/// At most `most` entries before a place.
	public Stretch read(Wanted wanted, Optional<Before> before, int most) {
		var values = new HashMap<String, Object>(Map.of("most", most + 1));
		var rows = sql.sql("SELECT * FROM audit.entries WHERE " + conditions(wanted, before, values)
				+ " ORDER BY turn DESC, position DESC LIMIT :most")
				.params(values)
				.query((row, n) -> new Row(entries.entry(row),
						new Before(row.getLong("turn"), row.getLong("position"))))
				.list();
		var shown = rows.subList(0, Math.min(most, rows.size()));
		return new Stretch(shown.stream().map(Row::entry).toList(),
				rows.size() > most ? Optional.of(shown.getLast().place()) : Optional.empty());
	}

	private static String conditions(Wanted wanted, Optional<Before> before, Map<String, Object> values) {
		var conditions = new StringBuilder("true");
		before.ifPresent(place -> {
			conditions.append(" AND (turn, position) < (:turn, :position)");
			values.put("turn", place.turn());
			values.put("position", place.position());
		});
		wanted.who().ifPresent(who -> {
			conditions.append(" AND actor = :who AND actor_role NOT IN ('RESIDENT', 'CLOCK')");
			values.put("who", who);
		});
		wanted.about().ifPresent(about -> {
			conditions.append(" AND subject_id = :about");
			values.put("about", about);
		});
		if (wanted.what().equals("viewed")) {
			conditions.append(" AND what = 'viewed'");
		} else if (!wanted.what().isEmpty()) {
			conditions.append(" AND starts_with(what, :what)");
			values.put("what", wanted.what());
		}
		wanted.from().ifPresent(from -> {
			conditions.append(" AND at >= :from");
			values.put("from", Timestamp.from(from.atStartOfDay(WorkCalendar.ZONE).toInstant()));
		});
		wanted.to().ifPresent(to -> {
			conditions.append(" AND at < :to");
			values.put("to", Timestamp.from(to.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant()));
		});
		return conditions.toString();
	}
}
