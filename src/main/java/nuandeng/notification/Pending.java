package nuandeng.notification;

import java.time.Instant;
import java.util.Optional;

/// A notice that waits in the outbox.
///
/// @param tries sendings begun, this one included
record Pending(long id, String key, Recipient to, String text, Urgency urgency, Optional<String> path, Instant at,
		int tries) {}
