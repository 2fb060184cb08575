package nuandeng.insight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;

/// What everybody may read about one request: a text of our own, without a person.
///
/// @param asked what was asked
/// @param became what became of it
/// @param releasedAt when another of the staff let it go; empty while it waits
@Term(value = "公开", meaning = "what everybody may read about a request, written by one and released by another")
public record Release(UUID id, UUID request, AreaCode area, String asked, String became, AccountId writtenBy,
		Instant writtenAt, Optional<AccountId> releasedBy, Optional<Instant> releasedAt) {}
