package nuandeng.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something that happened to a request: a sending, a promise, a review.
///
/// @param answer what came of it, such as `TAKEN_UP` or `KEPT`; empty while nothing did
/// @param body who was to answer a sending
/// @param day the day of a promise
public record Step(Instant at, Optional<Instant> answeredAt, String answer, Optional<UUID> body,
		Optional<LocalDate> day) {}
