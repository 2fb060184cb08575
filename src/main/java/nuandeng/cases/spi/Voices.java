package nuandeng.cases.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseId;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;

/// Knows who waits for a case.
public interface Voices {

	/// Those who wait for a case, the first first; at most 200.
	List<Voice> of(CaseId id);

	/// Whether a link is that of somebody who waits for a case.
	boolean leadsTo(CaseId id, String token);

	/// How somebody is reached, in full. Whoever opens it gives a reason, and the caller writes both down.
	///
	/// @return name and number as they are dialled; empty where nothing was left
	Optional<String> fullContact(UUID request, Actor actor);

	/// Writes down what somebody who waits said about the result to whoever asked.
	///
	/// @return the rule that stood in the way, if one did
	Optional<Rule> heard(UUID request, boolean done, String words, Actor actor);

	/// Writes down that somebody who waits was told of the result in person.
	///
	/// @param words how and where
	void toldInPerson(UUID request, String words, Actor actor);
}
