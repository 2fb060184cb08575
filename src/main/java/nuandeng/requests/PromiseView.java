package nuandeng.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;

/// A promise as staff see it.
///
/// @param words what the speaker asked, in short
/// @param toldWords what the speaker was told in the end; empty while the promise is open
public record PromiseView(UUID id, RequestId request, RequestNumber number, AreaCode area, String words, String what,
		LocalDate due, AccountId madeBy, Optional<Instant> toldAt, Optional<String> toldWords) {}
