package nuandeng.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/// A case took a step. Announced for the case itself and for every case that is handled with it.
///
/// @param entry the entry of the timeline that tells it; the same for all cases that moved with it
/// @param residentSentence what every resident on it reads from now on
/// @param said words for every resident on it that go out as they are, where the step has some
@DomainEvent
public record CaseMoved(CaseId id, UUID entry, CaseState from, CaseState to, String residentSentence,
		Optional<String> said, Instant at) {}
