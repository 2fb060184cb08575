package nuandeng.notification;

import java.time.InstantSource;
import java.util.List;
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

	/// Every attempt to tell somebody about something, oldest first; at most 200.
	@Transactional(readOnly = true)
	public List<Delivery> about(Subject subject) {
		return outbox.about(subject);
	}
}
