package nuandeng.orders.web;

import java.util.List;
import java.util.Map;
import nuandeng.attachments.AttachmentId;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Times;
import nuandeng.orders.Hand;
import nuandeng.orders.OrderView;
import nuandeng.orders.facts.OrderFact;
import nuandeng.web.Page;

/// One order for the desk.
///
/// @param mine whether the reader is one of those who went, and so not a witness
public record DeskOrderPage(OrderView order, NeedForm form, List<OrderFact> log, Map<AccountId, String> names,
		List<AttachmentId> photos, boolean mine, OrderWords words) implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// The name of who took a place.
	public String nameOf(Hand hand) {
		return names.getOrDefault(hand.helper(), "");
	}

	/// When something happened.
	public String at(OrderFact fact) {
		return Times.moment(fact.at(), words.now(), false);
	}

	/// What happened, in words.
	public String said(OrderFact fact) {
		return switch (fact.kind()) {
			case ASKED -> "点了单";
			case PUBLISHED -> "发出去了";
			case WIDENED -> "没人接，发得更广";
			case TAKEN -> "有人接了，" + fact.places() + " / " + fact.people();
			case GIVEN_BACK -> "有人退了，" + fact.places() + " / " + fact.people();
			case AGAIN -> "去了，要再去";
			case SERVED -> "去的人说办好了";
			case CONFIRMED -> "确认办好了" + fact.stars().map(stars -> "，" + stars + " 颗星").orElse("");
			case RETURNED -> "退回社区";
			case WITHDRAWN -> "不用了";
		};
	}
}
