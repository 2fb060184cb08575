package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where the inbox goes on: after a request of this danger, said then.
public record InboxCursor(boolean danger, Instant saidAt, UUID id) {

	/// After a request.
	public static InboxCursor after(RequestView last) {
		return new InboxCursor(last.danger(), last.saidAt(), last.id().value());
	}

	/// As it stands in an address.
	public String code() {
		return (danger ? "d" : "o") + "." + saidAt.toEpochMilli() + "." + id;
	}

	/// Reads what {@link #code()} wrote; empty for anything else.
	public static Optional<InboxCursor> of(String code) {
		if (!code.matches("[do]\\.-?\\d{1,14}\\.[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
			return Optional.empty();
		}
		var parts = code.split("\\.", 3);
		return Optional.of(new InboxCursor(parts[0].equals("d"), Instant.ofEpochMilli(Long.parseLong(parts[1])),
				UUID.fromString(parts[2])));
	}
}
