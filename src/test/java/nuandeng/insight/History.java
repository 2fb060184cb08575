package nuandeng.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nuandeng.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes facts straight into the copies, as if they had been read, and remembers them in order.
final class History {

	/// One fact, of a request or of a case.
	record Event(boolean ofCase, UUID id, String kind, Instant at, String channel, @Nullable UUID other,
			@Nullable Integer stars, Instant saidAt, String state, boolean solved, @Nullable UUID lead,
			@Nullable String topic,
			long working, long paused, int redos, @Nullable Instant due, @Nullable Instant signInBy) {}

	private static final AtomicLong POSITION = new AtomicLong(1_000_000_000_000L);

	private final JdbcTemplate sql;
	final AreaCode area;
	final List<Event> events = new ArrayList<>();

	History(JdbcTemplate sql, AreaCode area) {
		this.sql = sql;
		this.area = area;
	}

	UUID lodged(Instant saidAt, Instant at, String channel) {
		var id = UUID.randomUUID();
		request(id, "LODGED", at, channel, null, null, saidAt);
		return id;
	}

	void request(UUID id, String kind, Instant at, String channel, @Nullable UUID onCase, @Nullable Integer stars,
			Instant saidAt) {
		events.add(new Event(false, id, kind, at, channel, onCase, stars, saidAt, "", false, null, null, 0, 0, 0, null,
				null));
		sql.update("""
				INSERT INTO insight.request_facts (position, request, kind, at, area, channel, on_case, stars, said_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", POSITION.incrementAndGet(), id, kind, Timestamp.from(at), area.digits(), channel, onCase, stars,
				Timestamp.from(saidAt));
	}

	/// A fact of a case about which nothing but its state matters.
	void step(UUID id, String kind, Instant at, String state, @Nullable UUID into, boolean solved) {
		step(new Event(true, id, kind, at, "", into, null, at, state, solved, null, null, 0, 0, 0, null, null));
	}

	void step(Event event) {
		events.add(event);
		sql.update("""
				INSERT INTO insight.case_facts (position, case_id, kind, from_state, to_state, area, topic, lead, other, at, due,
				                                sign_in_by, working_minutes, paused_minutes, solved, redos)
				VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", POSITION.incrementAndGet(), event.id(), event.kind(), event.state(), area.digits(), event.topic(),
				event.lead(), event.other(), Timestamp.from(event.at()), timestamp(event.due()),
				timestamp(event.signInBy()),
				event.working(), event.paused(), event.solved(), event.redos());
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant at) {
		return at == null ? null : Timestamp.from(at);
	}
}
