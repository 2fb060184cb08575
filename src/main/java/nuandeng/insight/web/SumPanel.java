package nuandeng.insight.web;

import java.time.YearMonth;
import nuandeng.insight.Account;
import nuandeng.insight.Fate;
import nuandeng.web.Page;
import nuandeng.web.Part;

/// Last month's sum on the residents' front page.
public record SumPanel(Account account, YearMonth month) implements Part {

	@Override
	public String path() {
		return "/";
	}

	@Override
	public Page onItsPage() {
		throw new IllegalStateException("the front page draws its own panels");
	}

	/// The word residents read.
	public String word(Fate fate) {
		return switch (fate) {
			case DONE -> "办好了";
			case PASSED_ON -> "转给别的单位";
			case PARKED -> "存案待看";
			case DECLINED -> "没法办";
			case JOINED -> "并到另一件";
			case WITHDRAWN -> "自己撤回";
			case IN_HAND -> "还在办";
		};
	}

	/// The colour of a part of the bar.
	public String colour(Fate fate) {
		return switch (fate) {
			case DONE -> "#14507A";
			case PASSED_ON -> "#6F96B4";
			case PARKED -> "#A9C2D5";
			case DECLINED -> "#C9BFA9";
			case JOINED -> "#DDD6C6";
			case WITHDRAWN -> "#ECE7DB";
			case IN_HAND -> "#FFFFFF";
		};
	}

	/// Where a part of the bar begins, out of 320.
	public String x(Fate fate) {
		long before = 0;
		for (var earlier : Fate.values()) {
			if (earlier.ordinal() < fate.ordinal()) {
				before += account.of(earlier);
			}
		}
		return SumFigure.n(0.5 + 319.0 * before / Math.max(1, account.total()));
	}

	/// How wide a part of the bar is.
	public String width(Fate fate) {
		return SumFigure.n(Math.max(0, 319.0 * account.of(fate) / Math.max(1, account.total()) - 1.4));
	}
}
