package nuandeng.orders;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import nuandeng.orders.facts.OrderFact.Kind;
import org.springframework.stereotype.Component;

/// How the lines of orders read in the trail.
@Component
class OrderTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<>(Map.of("order", "单", "places", "几个人去", "people", "要几个人", "order.forgotten",
				"删了门牌和电话"));
		for (var kind : Kind.values()) {
			words.put("order." + kind.name().toLowerCase(Locale.ROOT), word(kind));
		}
		return words;
	}

	private static String word(Kind kind) {
		return switch (kind) {
			case ASKED -> "点了单";
			case PUBLISHED -> "发出去";
			case WIDENED -> "发得更广";
			case TAKEN -> "有人接了";
			case GIVEN_BACK -> "还回来";
			case AGAIN -> "要再去一次";
			case SERVED -> "去过了";
			case CONFIRMED -> "确认办好";
			case RETURNED -> "没人接，回到发单的人";
			case WITHDRAWN -> "撤了单";
		};
	}
}
