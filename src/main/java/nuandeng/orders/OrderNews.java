package nuandeng.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.kernel.Times;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import nuandeng.orders.facts.OrderFact;
import nuandeng.orders.facts.OrderFact.Kind;
import nuandeng.orders.facts.OrderFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells everybody what happened to an order: the log of facts, the audit trail, other chapters, and the people
/// concerned. All of it joins the transaction of what happened.
@Component
class OrderNews {

	/// How long the resident's link is good.
	static final Duration LINK_LIVES = Duration.ofDays(30);

	private final OrderFacts facts;
	private final AuditTrail trail;
	private final Notices notices;
	private final ApplicationEventPublisher events;

	OrderNews(OrderFacts facts, AuditTrail trail, Notices notices, ApplicationEventPublisher events) {
		this.facts = facts;
		this.trail = trail;
		this.notices = notices;
		this.events = events;
	}

	/// What a link is recognised by; the link itself is kept nowhere.
	static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	void happened(Order order, Kind kind, Actor actor, Instant at) {
		var need = order.need();
		var stars = order instanceof Order.Confirmed confirmed ? confirmed.stars() : Optional.<Integer>empty();
		var hands = handsOf(order);
		facts.append(new OrderFact(0, order.id().value(), kind, need.area(), need.origin(), hands.size(), need.people(),
				stars, at));
		trail.did(actor, "order." + kind.name().toLowerCase(java.util.Locale.ROOT), order.id().subject(),
				Map.of("places", hands.size(), "people", need.people()));
		announce(order, actor, at);
	}

	private void announce(Order order, Actor actor, Instant at) {
		switch (order) {
			case Order.Asked o -> tellDesk(o, "点了一张单：" + o.need().title(), at);
			case Order.Offered o -> {
				events.publishEvent(new OrderOffered(o.id(), o.need().area(), o.publication().reach(), at));
				acceptedBy(o, actor, at);
			}
			case Order.Full o -> {
				acceptedBy(o, actor, at);
				tellBeneficiary(o, "full", when(o, at) + "，" + o.hands().size() + " 个人来" + o.need().title()
						+ "。有变动再告诉您。", at);
			}
			case Order.Returned o -> {
				events.publishEvent(new OrderReturned(o.id(), o.need().origin(), at));
				tellDesk(o, "单子退回来了：" + o.need().title() + "。" + o.reason(), at);
			}
			case Order.Served _ -> {
				// The resident is asked with a link of their own: pleaseLook.
			}
			case Order.Confirmed o -> events.publishEvent(new OrderServed(o.id(),
					o.hands().stream().map(Hand::helper).toList(), o.need().minutes(), o.need().origin(), at));
			case Order.Withdrawn o -> {
				events.publishEvent(new OrderWithdrawn(o.id(), at));
				tellHelpers(o, o.hands(), "不用去了：" + o.need().title() + "。" + o.reason(), at);
				tellBeneficiary(o, "withdrawn", "说好的" + o.need().title() + "不来了：" + o.reason(), at);
			}
		}
	}

	private void acceptedBy(Order order, Actor actor, Instant at) {
		if (handsOf(order).stream()
				.anyMatch(hand -> hand.helper().equals(actor.account()) && hand.takenAt().equals(at))) {
			events.publishEvent(new OrderAccepted(order.id(), actor.account(), at));
		}
	}

	/// Somebody gave a place back: who was told they would come is told at once, and the desk if time is short.
	void givenBack(Order.Offered order, String words, boolean shortBefore, Instant at) {
		if (order.hands().size() == order.need().people() - 1) {
			tellBeneficiary(order, "back", "说好来" + order.need().title() + "的人有一位来不了，正在找别人，定了再告诉您。", at);
		}
		if (shortBefore) {
			notices.send(new Notice("order.back." + order.id() + "." + at.toEpochMilli(),
					new Recipient.Duty(order.need().area()),
					"快到时间了有人来不了：" + order.need().title() + "。" + words, Urgency.AT_ONCE,
					Optional.of(order.id().subject()), Optional.of("/desk/orders/" + order.id())));
		}
	}

	/// Asks the resident whether it is done, with a link that only the resident gets.
	void pleaseLook(Order order, String token) {
		notices.send(new Notice("order.look." + order.id() + "." + HexFormat.of().formatHex(hash(token), 0, 8),
				beneficiary(order),
				order.need().title() + "，去的人说办好了，请您看看。", Urgency.PLEASE_LOOK,
				Optional.of(order.id().subject()), Optional.of("/o/" + token)));
	}

	private void tellBeneficiary(Order order, String what, String text, Instant at) {
		notices.send(new Notice("order." + what + "." + order.id() + "." + at.toEpochMilli(), beneficiary(order), text,
				Urgency.ORDINARY, Optional.of(order.id().subject()), Optional.empty()));
	}

	/// The request the order came from, else whoever the order itself names.
	private static Recipient beneficiary(Order order) {
		return new Recipient.Speaker(order.need().origin()
				.filter(origin -> origin.kind().equals("request"))
				.map(nuandeng.kernel.Subject::id)
				.orElse(order.id().value()));
	}

	private void tellDesk(Order order, String text, Instant at) {
		notices.send(new Notice("order.desk." + order.id() + "." + at.toEpochMilli(),
				new Recipient.Duty(order.need().area()),
				text, Urgency.ORDINARY, Optional.of(order.id().subject()), Optional.of("/desk/orders/" + order.id())));
	}

	private void tellHelpers(Order order, List<Hand> hands, String text, Instant at) {
		for (var hand : hands) {
			notices.send(new Notice("order.off." + order.id() + "." + hand.helper() + "." + at.toEpochMilli(),
					new Recipient.Staff(hand.helper()), text, Urgency.ORDINARY, Optional.of(order.id().subject()),
					Optional.of("/team/orders/" + order.id())));
		}
	}

	private static String when(Order order, Instant now) {
		return Times.moment(order.need().from(), now, true);
	}

	private static List<Hand> handsOf(Order order) {
		return switch (order) {
			case Order.Asked _ -> List.of();
			case Order.Offered o -> o.hands();
			case Order.Full o -> o.hands();
			case Order.Returned o -> o.hands();
			case Order.Served o -> o.hands();
			case Order.Confirmed o -> o.hands();
			case Order.Withdrawn o -> o.hands();
		};
	}
}
