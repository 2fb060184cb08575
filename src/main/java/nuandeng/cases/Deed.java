package nuandeng.cases;

import java.time.Instant;

/// Something an actor did to a case, after which nobody touched it.
///
/// @param kind `registered`, `sent` or `joined`
public record Deed(CaseId id, CaseNumber number, String title, String kind, String sentence, Instant at) {}
