package nuandeng.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where a list goes on: after a case of this danger, due then, with this id.
public record Cursor(int rank, Instant due, UUID id) {

	static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	/// Where a list goes on after a case.
	public static Cursor after(CaseView last) {
		return new Cursor(last.urgent() || last.hazard() ? 0 : 1, last.due().orElse(NEVER), last.id().value());
	}

	/// As it stands in an address.
	public String code() {
		return rank + "." + due.toEpochMilli() + "." + id;
	}

	/// Reads what {@link #code()} wrote; empty for anything else.
	public static Optional<Cursor> of(String code) {
		if (!code.matches("[01]\\.\\d{1,15}\\.[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
			return Optional.empty();
		}
		var parts = code.split("\\.", 3);
		return Optional.of(new Cursor(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])),
				UUID.fromString(parts[2])));
	}
}
