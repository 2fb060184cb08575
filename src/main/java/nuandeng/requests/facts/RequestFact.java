package nuandeng.requests.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.kernel.AreaCode;

/// One thing that happened to a request, flat and without a person.
///
/// @param position rises; a transaction that ends late may still add one below a position already read
/// @param kind `LODGED`, `JOINED`, `LEFT`, `WITHDRAWN`, `SAID_DONE`, `SAID_NOT_DONE`, `PROMISED`, `TOLD` and other
///     kinds of entries
/// @param channel how it was said, such as `PHONE`
/// @param onCase the case it was joined to, left, or was judged in
/// @param stars 1 to 5, where a verdict carries them
/// @param promise which promise a `PROMISED` or `TOLD` is about
/// @param due the day of that promise
/// @param saidAt when it was first said; differs from `at` of its first fact for what was written down later
public record RequestFact(long position, UUID request, String kind, Instant at, AreaCode area, String channel,
		Optional<UUID> onCase, OptionalInt stars, Instant saidAt, boolean danger, Optional<UUID> promise,
		Optional<LocalDate> due) {}
