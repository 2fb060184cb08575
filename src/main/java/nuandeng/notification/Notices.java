package nuandeng.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nuandeng.identity.Actor;
import nuandeng.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to notices.
@Service
@Transactional
public class Notices {

	private final Outbox outbox;
	private final InstantSource clock;

	Notices(Outbox outbox, InstantSource clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	/// Puts a notice into the outbox, in the caller's transaction. A key that was used before is not said again.
	public void send(Notice notice) {
		outbox.add(notice, clock.instant());
	}

	/// Leaves unsaid what was not said yet to somebody, under keys that begin in one of these ways (NTC-12). It still stands
	/// on the page, and what was sent or heard stays so.
	public void takeBack(Recipient to, List<String> beginnings) {
		outbox.takeBack(to, beginnings);
	}

	/// When what was said under these keys reached whom it was for: the moment it was sent, or heard on the telephone or in
	/// person. What has not reached anybody is not in the answer.
	@Transactional(readOnly = true)
	public Map<String, Instant> reached(Collection<String> keys) {
		return keys.isEmpty() ? Map.of() : outbox.reached(keys);
	}

	/// Writes down that somebody was told in person, whatever else was tried.
	///
	/// @return whether there was such a notice that had not reached anybody
	public boolean toldInPerson(String key, String words, Actor actor) {
		return outbox.toldInPerson(key, words, actor.account(), clock.instant());
	}

	/// Every attempt to tell somebody about something, oldest first; at most 200.
	@Transactional(readOnly = true)
	public List<Delivery> about(Subject subject) {
		return outbox.about(subject);
	}
}
