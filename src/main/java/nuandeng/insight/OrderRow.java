package nuandeng.insight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;

/// One order behind a figure.
///
/// @param stars what whoever asked for it gave
public record OrderRow(UUID order, AreaCode area, Instant askedAt, boolean published, boolean taken, boolean confirmed,
		Optional<Integer> stars, Cursor here) {}
