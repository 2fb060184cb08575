package nuandeng.insight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;

/// One request behind a figure, with what had become of it.
///
/// @param root the case it was handled in
/// @param state the state of that case, as `IN_HAND`; empty without a case
/// @param lead the body responsible
public record Fated(UUID request, AreaCode area, String channel, Instant saidAt, Optional<UUID> root, String state,
		Optional<UUID> lead, Optional<Instant> due, String topic, Fate fate) {}
