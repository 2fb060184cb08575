package nuandeng.orders;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists of orders, each in the scope of who reads it and each in pages.
@Service
@Transactional(readOnly = true)
public class OrderLists {

	/// Roles that may take orders.
	public static final Set<Role> TAKERS =
			Set.of(Role.PARTY_MEMBER, Role.VOLUNTEER, Role.BRANCH_SECRETARY, Role.BUILDING_LEAD);

	/// Roles that may put orders on the board and look after them.
	public static final Set<Role> PUBLISHERS = Set.of(Role.BRANCH_SECRETARY, Role.COMMUNITY_WORKER,
			Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);

	/// Where a page of a list went on from.
	public record Cursor(int nearness, Instant from, UUID id) {}

	/// One row of the board.
	///
	/// @param nearness 3 in the reader's grid, 2 in the community, 1 in the street
	public record Row(OrderView order, int nearness) {

		/// Where the next page goes on.
		public Cursor cursor() {
			return new Cursor(nearness, order.need().from(), order.id().value());
		}
	}

	private final JdbcClient sql;
	private final Orders orders;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	OrderLists(JdbcClient sql, Orders orders, WorkCalendar calendar, InstantSource clock) {
		this.sql = sql;
		this.orders = orders;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// By when what was asked for at a moment should be on the board; empty if the calendar is not published.
	public Optional<Instant> publishBy(Instant asked) {
		return calendar.due(asked, OrderRules.ON_THE_BOARD.span()).moment();
	}

	/// What an actor may take, nearest first, then soonest: orders of areas the actor covers, and those offered so widely
	/// that they reach the actor's own area.
	public List<Row> board(Actor actor, String skill, Optional<Cursor> after, int most) {
		var areas = areasOf(actor, TAKERS);
		if (areas.isEmpty()) {
			return List.of();
		}
		var from = after.orElse(new Cursor(9, Instant.EPOCH, new UUID(0, 0)));
		var ids = new ArrayList<Near>();
		sql.sql("""
				SELECT b.id, b.nearness FROM (
				    SELECT o.id, o.starts_at, (
				        SELECT max(CASE WHEN left(o.area, 15) = left(a, 15) THEN 3 WHEN left(o.area, 12) = left(a, 12) THEN 2 ELSE 1 END)
				          FROM unnest(:areas) a WHERE o.area LIKE a || '%' OR a LIKE o.reached || '%') AS nearness
				      FROM orders.orders o
				     WHERE o.state = 'OFFERED' AND o.starts_at > :now AND o.area >= :first AND o.area < :last
				       AND (:skill = '' OR o.skill LIKE '%' || :skill || '%')
				       AND NOT EXISTS (SELECT FROM orders.hands h WHERE h.order_id = o.id AND h.helper = :me)) b
				 WHERE b.nearness IS NOT NULL AND (-b.nearness, b.starts_at, b.id) > (:near, :from, :id)
				 ORDER BY b.nearness DESC, b.starts_at, b.id LIMIT :most
				""")
				.param("areas", areas.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("now", Timestamp.from(clock.instant()))
				.param("first", frameOf(areas).digits())
				.param("last", frameOf(areas).end())
				.param("skill", skill.replace("%", "").replace("_", ""))
				.param("me", actor.account().value())
				.param("near", -from.nearness())
				.param("from", Timestamp.from(from.from()))
				.param("id", from.id())
				.param("most", most)
				.query(row -> {
					ids.add(new Near(new OrderId(row.getObject("id", UUID.class)), row.getInt("nearness")));
				});
		var views = views(ids.stream().map(Near::id).toList(), false);
		return ids.stream()
				.flatMap(near -> views.stream().filter(view -> view.id().equals(near.id()))
						.map(view -> new Row(view, near.nearness())))
				.toList();
	}

	private record Near(OrderId id, int nearness) {}

	/// Tells whether an order may be seen by somebody who helps: it lies in an area of theirs, reaches it, or is in their
	/// hands.
	public boolean isFor(OrderView order, Actor actor) {
		var reached = order.reach().orElse(Reach.GRID).around(order.need().area());
		return order.takenBy(actor.account()) || areasOf(actor, TAKERS).stream()
				.anyMatch(area -> area.contains(order.need().area()) || reached.contains(area));
	}

	/// What an actor has promised and not finished, soonest first.
	public List<OrderView> inHand(Actor actor) {
		return views(ids("""
				SELECT o.id FROM orders.hands h JOIN orders.orders o ON o.id = h.order_id
				 WHERE h.helper = :me AND o.state IN ('OFFERED', 'FULL') ORDER BY o.starts_at LIMIT 20
				""", actor.account()), true);
	}

	/// What an actor has done, latest first; at most 50.
	public List<OrderView> done(Actor actor) {
		return views(ids("""
				SELECT o.id FROM orders.hands h JOIN orders.orders o ON o.id = h.order_id
				 WHERE h.helper = :me AND o.state IN ('SERVED', 'CONFIRMED') ORDER BY o.starts_at DESC LIMIT 50
				""", actor.account()), false);
	}

	/// Orders of the desk in some states, latest time first, within the areas the actor looks after.
	public List<OrderView> desk(Actor actor, Set<OrderState> states, Optional<Cursor> after, int most) {
		var areas = areasOf(actor, PUBLISHERS);
		if (areas.isEmpty()) {
			return List.of();
		}
		var from = after.orElse(new Cursor(0, clock.instant().plus(Duration.ofDays(40000)), new UUID(-1, -1)));
		return views(sql.sql("""
				SELECT id FROM orders.orders o
				 WHERE state = ANY(:states) AND (starts_at, id) < (:from, :id)
				   AND EXISTS (SELECT FROM unnest(:areas) a WHERE o.area LIKE a || '%')
				 ORDER BY starts_at DESC, id DESC LIMIT :most
				""")
				.param("states", states.stream().map(OrderState::name).toArray(String[]::new))
				.param("from", Timestamp.from(from.from()))
				.param("id", from.id())
				.param("areas", areas.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("most", most)
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
				.list(), true);
	}

	/// How many orders wait for the desk: asked and not published, or come back.
	public long waiting(Actor actor) {
		return sql.sql("""
				SELECT count(*) FROM orders.orders o
				 WHERE state IN ('ASKED', 'RETURNED') AND EXISTS (SELECT FROM unnest(:areas) a WHERE o.area LIKE a || '%')
				""")
				.param("areas", areasOf(actor, PUBLISHERS).stream().map(AreaCode::digits).toArray(String[]::new))
				.query(Long.class)
				.single();
	}

	/// The orders that came from something, such as a case, latest first; at most 20.
	public List<OrderView> from(Subject origin) {
		return views(sql.sql("""
				SELECT id FROM orders.orders WHERE origin_kind = :kind AND origin_id = :id ORDER BY asked_at DESC LIMIT 20
				""")
				.param("kind", origin.kind())
				.param("id", origin.id())
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
				.list(), false);
	}

	private List<OrderId> ids(String query, AccountId me) {
		return sql.sql(query).param("me", me.value())
				.query((row, n) -> new OrderId(row.getObject("id", UUID.class))).list();
	}

	private List<OrderView> views(List<OrderId> ids, boolean exact) {
		if (ids.isEmpty()) {
			return List.of();
		}
		var hands = orders.hands(ids);
		var views = sql.sql("SELECT * FROM orders.orders WHERE id = ANY(:ids)")
				.param("ids", ids.stream().map(OrderId::value).toArray(UUID[]::new))
				.query((row, n) -> {
					var id = new OrderId(row.getObject("id", UUID.class));
					return OrderView.of(OrderRows.order(row, hands.getOrDefault(id, List.of())), exact,
							OrderRows.instant(row, "since"));
				})
				.list();
		return ids.stream().flatMap(id -> views.stream().filter(view -> view.id().equals(id))).toList();
	}

	static List<AreaCode> areasOf(Actor actor, Set<Role> roles) {
		return actor.grants().stream().filter(grant -> roles.contains(grant.role())).map(Grant::area).distinct()
				.toList();
	}

	/// The narrowest area around all streets of some areas; the board never looks outside it.
	private static AreaCode frameOf(List<AreaCode> areas) {
		var first = areas.getFirst();
		return List.of(AreaCode.Level.STREET, AreaCode.Level.DISTRICT, AreaCode.Level.CITY, AreaCode.Level.PROVINCE)
				.stream()
				.flatMap(level -> first.at(level).stream())
				.filter(frame -> areas.stream().allMatch(frame::contains))
				.findFirst()
				.orElse(first.at(AreaCode.Level.PROVINCE).orElseThrow());
	}
}
