package nuandeng.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What colleagues are told inside the program (站内): each what is for their account, their body, or the area they are
/// on duty for. Nobody learns who has seen what.
@Service
@Transactional
public class StaffInbox {

	/// How far back it reaches.
	public static final Duration REACH = Duration.ofDays(60);

	private static final Role[] ON_DUTY = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.GRID_STAFF,
			Role.STREET_DISPATCHER};

	private final JdbcClient sql;
	private final InstantSource clock;

	StaffInbox(JdbcClient sql, InstantSource clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/// A notice for a colleague.
	///
	/// @param seen whether this colleague has ticked it off
	public record Item(long id, String text, Urgency urgency, Optional<String> path, Instant at, boolean seen) {}

	/// What an actor is told, newest first.
	///
	/// @param before only notices with a smaller number
	@Transactional(readOnly = true)
	public List<Item> of(Actor actor, long before, int most) {
		var values = values(actor);
		values.put("before", before);
		values.put("most", most);
		return sql.sql("SELECT n.*, EXISTS (" + SEEN + ") AS seen FROM notification.notices n WHERE " + MINE
				+ " AND id < :before ORDER BY id DESC LIMIT :most")
				.params(values)
				.query((row, n) -> new Item(row.getLong("id"), row.getString("body"),
						Urgency.valueOf(row.getString("urgency")), Optional.ofNullable(row.getString("path")),
						row.getTimestamp("at").toInstant(), row.getBoolean("seen")))
				.list();
	}

	/// How many an actor has not ticked off; counts no further than 99.
	@Transactional(readOnly = true)
	public long unseen(Actor actor) {
		return sql
				.sql("SELECT count(*) FROM (SELECT 1 FROM notification.notices n WHERE " + MINE + " AND NOT EXISTS ("
						+ SEEN
						+ ") LIMIT 99) AS fresh")
				.params(values(actor))
				.query(Long.class)
				.single();
	}

	/// Ticks off every notice up to one, for this actor.
	public void tick(Actor actor, long upTo) {
		var values = values(actor);
		values.put("upTo", upTo);
		values.put("at", Timestamp.from(clock.instant()));
		sql.sql("INSERT INTO notification.seen (account, notice, at) SELECT :account, id, :at FROM notification.notices n WHERE "
				+ MINE + " AND id <= :upTo ON CONFLICT DO NOTHING")
				.params(values)
				.update();
	}

	private static final String SEEN =
			"SELECT 1 FROM notification.seen s WHERE s.account = :account AND s.notice = n.id";

	private static final String MINE = """
			n.recipient_kind <> 'SPEAKER' AND n.at > :since
			AND (n.recipient_kind = 'STAFF' AND n.recipient = :accountText
			  OR n.recipient_kind = 'UNIT' AND n.recipient IN (:bodies)
			  OR n.recipient_kind = 'DUTY' AND (n.recipient >= :from AND n.recipient < :to OR n.recipient IN (:exactly)))
			""";

	private Map<String, Object> values(Actor actor) {
		var values = new HashMap<String, Object>();
		var area = actor.areaOf(ON_DUTY).filter(wide -> wide.level().compareTo(AreaCode.Level.COMMUNITY) >= 0);
		values.put("account", actor.account().value());
		values.put("accountText", actor.account().toString());
		values.put("bodies", orNone(actor.bodies().stream().map(BodyId::toString).toList()));
		values.put("from", area.map(AreaCode::digits).orElse(":"));
		values.put("to", area.map(AreaCode::end).orElse(":"));
		values.put("exactly", orNone(actor.grants().stream()
				.filter(grant -> List.of(ON_DUTY).contains(grant.role()))
				.map(Grant::area).map(AreaCode::digits).toList()));
		values.put("since", Timestamp.from(clock.instant().minus(REACH)));
		return values;
	}

	/// SQL knows no empty list.
	private static List<String> orNone(List<String> values) {
		return values.isEmpty() ? List.of("") : values;
	}
}
