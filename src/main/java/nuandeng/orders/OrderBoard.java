package nuandeng.orders;

import static nuandeng.orders.OrderRules.ANOTHER_WITNESS;
import static nuandeng.orders.OrderRules.A_PLACE_LEFT;
import static nuandeng.orders.OrderRules.A_TIME_TO_COME;
import static nuandeng.orders.OrderRules.GIVEN_BACK_FREELY;
import static nuandeng.orders.OrderRules.PUBLISHED_BY;
import static nuandeng.orders.OrderRules.STILL_OPEN;
import static nuandeng.orders.OrderRules.TOLD_BY_WHO_WENT;
import static nuandeng.orders.OrderRules.TWO_TOGETHER;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Span;
import nuandeng.orders.facts.OrderFact.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to orders. Everything other chapters and our own pages may do is a method here; none of them gives an
/// order to anybody but the one who calls it.
@Service
@Transactional
public class OrderBoard {

	private final Orders orders;
	private final OrderLists lists;
	private final OrderNews news;
	private final TakingConditions conditions;
	private final InstantSource clock;

	OrderBoard(Orders orders, OrderLists lists, OrderNews news, TakingConditions conditions, InstantSource clock) {
		this.orders = orders;
		this.lists = lists;
		this.news = news;
		this.conditions = conditions;
		this.clock = clock;
	}

	/// Asks for a hand (点单): the branch or the desk will look at it and publish it.
	public Outcome ask(Need need, Actor actor) {
		var id = new OrderId(Ids.next());
		if (need.risky() && need.people() < 2) {
			return new Outcome.Refused(id, TWO_TOGETHER);
		}
		if (!need.from().isAfter(clock.instant())) {
			return new Outcome.Refused(id, A_TIME_TO_COME);
		}
		var asked = new Order.Asked(id, need, actor.account(), clock.instant());
		orders.add(asked);
		news.happened(asked, Kind.ASKED, actor, clock.instant());
		return new Outcome.Done(view(asked, actor));
	}

	/// Puts an order on the board (下单), or on it again after it came back.
	///
	/// @param from when it will be, which may have moved
	/// @param patience how long each circle of people is waited for before the next wider one
	/// @throws NoSuchOrder if there is none
	public Outcome publish(OrderId id, Instant from, Duration patience, Actor actor) {
		var order = orders.lock(id);
		if (!mayPublish(actor, order.need().area())) {
			return new Outcome.Refused(id, PUBLISHED_BY);
		}
		if (!from.isAfter(clock.instant())) {
			return new Outcome.Refused(id, A_TIME_TO_COME);
		}
		var need = order.need().at(from);
		var publication = Order.Publication.now(actor.account(), need, patience, clock.instant());
		return switch (order) {
			case Order.Asked o -> publish(new Order.Asked(id, need, o.by(), o.askedAt()).publish(publication), actor);
			case Order.Returned o -> publish(new Order.Returned(id, need, o.hands(), o.reason(), o.returnedAt())
					.publish(publication), actor);
			case Order.Offered _, Order.Full _ -> new Outcome.Done(view(order, actor));
			case Order.Served _, Order.Confirmed _, Order.Withdrawn _ -> new Outcome.Refused(id, STILL_OPEN);
		};
	}

	private Outcome publish(Order.Offered offered, Actor actor) {
		orders.leave(offered.id(), Optional.empty());
		return done(offered, Kind.PUBLISHED, actor);
	}

	/// Takes a place in an order (接单), into the actor's own hands and nobody else's.
	///
	/// @throws NoSuchOrder if there is none
	public Acceptance accept(OrderId id, Actor actor) {
		var order = orders.lock(id);
		return switch (order) {
			case Order.Offered o when holds(o.hands(), actor) -> new Acceptance.Granted(view(o, actor));
			case Order.Full o when holds(o.hands(), actor) -> new Acceptance.Granted(view(o, actor));
			case Order.Offered o -> accept(o, actor);
			case Order.Full o -> new Acceptance.Full(view(o, actor), A_PLACE_LEFT, instead(actor));
			case Order.Asked _, Order.Returned _, Order.Served _, Order.Confirmed _, Order.Withdrawn _ ->
					new Acceptance.Refused(view(order, actor), STILL_OPEN);
		};
	}

	private Acceptance accept(Order.Offered order, Actor actor) {
		var refusal = conditions.refusalFor(order, actor);
		if (refusal.isPresent()) {
			return new Acceptance.Refused(view(order, actor), refusal.get());
		}
		var at = clock.instant();
		var accepted = order.accept(actor.account(), at);
		orders.take(order.id(), Hand.taking(actor.account(), at));
		orders.save(accepted, at, Optional.empty());
		news.happened(accepted, Kind.TAKEN, actor, at);
		return new Acceptance.Granted(view(accepted, actor));
	}

	private Optional<OrderView> instead(Actor actor) {
		return lists.board(actor, "", Optional.empty(), 1).stream().map(OrderLists.Row::order).findFirst();
	}

	/// Gives a place back.
	///
	/// @param words why; asked for only shortly before
	/// @throws NoSuchOrder if there is none
	public Outcome release(OrderId id, String words, Actor actor) {
		var order = orders.lock(id);
		return switch (order) {
			case Order.Offered o when holds(o.hands(), actor) ->
					release(o, o.release(actor.account(), clock.instant()), words, actor);
			case Order.Full o when holds(o.hands(), actor) ->
					release(o, o.release(actor.account(), clock.instant()), words, actor);
			case Order.Served _, Order.Confirmed _, Order.Withdrawn _ -> new Outcome.Refused(id, STILL_OPEN);
			case Order.Asked _, Order.Offered _, Order.Full _, Order.Returned _ -> new Outcome.Done(view(order, actor));
		};
	}

	private Outcome release(Order held, Order.Offered left, String words, Actor actor) {
		if (isShortBefore(held.need()) && words.isBlank()) {
			return new Outcome.Refused(held.id(), GIVEN_BACK_FREELY);
		}
		orders.leave(left.id(), Optional.of(actor.account()));
		news.givenBack(left, words, isShortBefore(held.need()), clock.instant());
		return done(left, Kind.GIVEN_BACK, actor);
	}

	private boolean isShortBefore(Need need) {
		var hours = GIVEN_BACK_FREELY.span() instanceof Span.UrgentHours span ? span.hours() : 0;
		return clock.instant().isAfter(need.from().minus(Duration.ofHours(hours)));
	}

	/// Says how it went: done, again, or not done.
	///
	/// @throws NoSuchOrder if there is none
	public Outcome report(OrderId id, Went went, String words, Actor actor) {
		var order = orders.lock(id);
		return switch (order) {
			case Order.Offered o when holds(o.hands(), actor) ->
					reported(o.report(actor.account(), went, said(went, words), clock.instant()), went, words, actor);
			case Order.Full o when holds(o.hands(), actor) ->
					reported(o.report(actor.account(), went, said(went, words), clock.instant()), went, words, actor);
			case Order.Served o when holds(o.hands(), actor) -> new Outcome.Done(view(o, actor));
			case Order.Confirmed _, Order.Withdrawn _ -> new Outcome.Refused(id, STILL_OPEN);
			case Order.Asked _, Order.Offered _, Order.Full _, Order.Returned _, Order.Served _ ->
					new Outcome.Refused(id, TOLD_BY_WHO_WENT);
		};
	}

	private Outcome reported(Order after, Went went, String words, Actor actor) {
		orders.tell(after.id(), actor.account(), went, words);
		return done(after, switch (went) {
			case DONE -> Kind.SERVED;
			case AGAIN -> Kind.AGAIN;
			case NOT_DONE -> Kind.RETURNED;
		}, actor);
	}

	private static String said(Went went, String words) {
		return words.isBlank() ? went.word() : words;
	}

	/// Confirms as a second witness, or says what is missing.
	///
	/// @throws NoSuchOrder if there is none
	public Outcome witness(OrderId id, Verdict verdict, Actor actor) {
		var order = orders.lock(id);
		var near = mayPublish(actor, order.need().area())
				|| OrderLists.areasOf(actor, OrderLists.TAKERS).stream()
						.anyMatch(area -> area.contains(order.need().area()));
		return switch (order) {
			case Order.Served o when !near || holds(o.hands(), actor) -> new Outcome.Refused(id, ANOTHER_WITNESS);
			case Order.Served o -> judged(o, verdict, Optional.of(actor.account()), actor);
			case Order.Confirmed _ -> new Outcome.Done(view(order, actor));
			case Order.Asked _, Order.Offered _, Order.Full _, Order.Returned _, Order.Withdrawn _ ->
					new Outcome.Refused(id, ANOTHER_WITNESS);
		};
	}

	/// Confirms as the resident who holds the link, or says what is missing.
	///
	/// @return empty if the link is not, or no longer, good
	public Optional<Outcome> judge(String token, Verdict verdict) {
		var resident = Actor.resident();
		return orders.behind(OrderNews.hash(token), clock.instant().minus(OrderNews.LINK_LIVES))
				.map(id -> switch (orders.lock(id)) {
					case Order.Served o -> judged(o, verdict, Optional.empty(), resident);
					case Order.Confirmed o -> new Outcome.Done(view(o, resident));
					case Order.Asked _, Order.Offered _, Order.Full _, Order.Returned _, Order.Withdrawn _ ->
							new Outcome.Refused(id, STILL_OPEN);
				});
	}

	private Outcome judged(Order.Served order, Verdict verdict, Optional<AccountId> witness, Actor actor) {
		var at = clock.instant();
		return switch (verdict) {
			case Verdict.Good good ->
					done(order.confirm(witness, good.stars(), good.thanks(), at), Kind.CONFIRMED, actor);
			case Verdict.NotYet not ->
					done(order.deny((witness.isPresent() ? "看过的人" : "居民") + "说还没办好：" + not.words(), at),
							Kind.RETURNED, actor);
		};
	}

	/// Takes an order off because it is no longer needed.
	///
	/// @throws NoSuchOrder if there is none
	public Outcome withdraw(OrderId id, String reason, Actor actor) {
		var order = orders.lock(id);
		var at = clock.instant();
		if (!mayPublish(actor, order.need().area())) {
			return new Outcome.Refused(id, PUBLISHED_BY);
		}
		return switch (order) {
			case Order.Asked o -> done(o.withdraw(reason, at), Kind.WITHDRAWN, actor);
			case Order.Offered o -> done(o.withdraw(reason, at), Kind.WITHDRAWN, actor);
			case Order.Full o -> done(o.withdraw(reason, at), Kind.WITHDRAWN, actor);
			case Order.Returned o -> done(o.withdraw(reason, at), Kind.WITHDRAWN, actor);
			case Order.Withdrawn _ -> new Outcome.Done(view(order, actor));
			case Order.Served _, Order.Confirmed _ -> new Outcome.Refused(id, STILL_OPEN);
		};
	}

	/// An order as an actor may see it: door and telephone only for the desk and for who goes.
	///
	/// @throws NoSuchOrder if there is none
	@Transactional(readOnly = true)
	public OrderView order(OrderId id, Actor actor) {
		return view(orders.get(id), actor);
	}

	/// The order behind a resident's link; empty if the link is not, or no longer, good.
	@Transactional(readOnly = true)
	public Optional<OrderView> behind(String token) {
		return orders.behind(OrderNews.hash(token), clock.instant().minus(OrderNews.LINK_LIVES))
				.map(id -> view(orders.get(id), Actor.resident()));
	}

	/// Offers what nobody took to a wider circle, and returns to the desk what nobody took in the widest. Several nodes
	/// may do this at once; each takes others.
	///
	/// @param most how many at once
	/// @return how many were moved
	public int widen(int most) {
		var waited = orders.waitedLongEnough(clock.instant(), most);
		for (var id : waited) {
			if (orders.lock(id) instanceof Order.Offered order) {
				order.publication().wider(clock.instant()).ifPresentOrElse(
						wider -> done(order.widen(wider), Kind.WIDENED, Actor.clock()),
						() -> done(order.giveUp("到时间还没人接", clock.instant()), Kind.RETURNED, Actor.clock()));
			}
		}
		return waited.size();
	}

	private Outcome done(Order order, Kind kind, Actor actor) {
		var at = clock.instant();
		var secret = order instanceof Order.Served ? Optional.of(Ids.secret()) : Optional.<String>empty();
		orders.save(order, at, secret.map(OrderNews::hash));
		news.happened(order, kind, actor, at);
		secret.ifPresent(token -> news.pleaseLook(order, token));
		return new Outcome.Done(view(order, actor));
	}

	private OrderView view(Order order, Actor actor) {
		var plain = OrderView.of(order, false, clock.instant());
		var exact = plain.takenBy(actor.account()) || mayPublish(actor, order.need().area());
		return exact ? OrderView.of(order, true, clock.instant()) : plain;
	}

	private static boolean mayPublish(Actor actor, AreaCode area) {
		return actor.mayIn(area, OrderLists.PUBLISHERS.toArray(Role[]::new));
	}

	private static boolean holds(List<Hand> hands, Actor actor) {
		return hands.stream().anyMatch(hand -> hand.helper().equals(actor.account()));
	}
}
