package nuandeng.cases.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseId;
import nuandeng.identity.Actor;

/// Knows who waits for a case.
public interface Voices {

	/// Those who wait for a case, the first first; at most 200.
	List<Voice> of(CaseId id);

	/// How somebody is reached, in full. Whoever opens it gives a reason, and the caller writes both down.
	///
	/// @return name and number as they are dialled; empty where nothing was left
	default Optional<String> fullContact(UUID request, Actor actor) {
		return Optional.empty();
	}
}
