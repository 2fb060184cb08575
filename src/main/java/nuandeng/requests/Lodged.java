package nuandeng.requests;

import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseId;
import org.jspecify.annotations.Nullable;

/// A lodging with everything the statement writes beside it.
///
/// @param token the word of the first link; empty for what came from another system
/// @param receipt what the speaker is told, with `{number}` in it
/// @param alarm what the duty desk is told at once
record Lodged(Lodging said, UUID id, String token, boolean danger, @Nullable String receipt, @Nullable String alarm,
		Optional<RequestId> alongside, Optional<CaseId> joins) {}
