package nuandeng.cases;

import nuandeng.kernel.Term;

/// The public names of the states a case can be in.
@Term(value = "案卷状态", meaning = "where a case stands")
public enum CaseState {
	/// A dispatcher has read it; the clock runs.
	REGISTERED("待分派", "i-new"),
	/// A body is to answer by a date.
	SENT("待接收", "i-sent"),
	/// The body says "not ours"; a supervisor designates.
	DISPUTED("待指定", "i-no"),
	/// A body has taken it up.
	IN_HAND("办理中", "i-hand"),
	/// A question to the residents is out; the clock stands.
	ASKING("等居民", "i-ask"),
	/// A body outside the duty list works on it; we keep watching.
	OUTSIDE("等外单位", "i-out"),
	/// It cannot be done now and is looked at again on a date.
	PARKED("存案", "i-pause"),
	/// Somebody says it is done; residents and a checker look.
	REPORTED("待评价", "i-star"),
	/// Done and confirmed.
	CLOSED("办结", "i-ok"),
	/// It cannot be done here at all.
	DECLINED("没法办", "i-no"),
	/// Nobody asks any more.
	DROPPED("撤回", "i-back");

	private final String chip;
	private final String icon;

	CaseState(String chip, String icon) {
		this.chip = chip;
		this.icon = icon;
	}

	/// The word staff read.
	public String chip() {
		return chip;
	}

	/// The icon beside that word.
	public String icon() {
		return icon;
	}

	/// Tells whether somebody still has to do something: neither over nor parked.
	public boolean isOpen() {
		return switch (this) {
			case REGISTERED, SENT, DISPUTED, IN_HAND, ASKING, OUTSIDE, REPORTED -> true;
			case PARKED, CLOSED, DECLINED, DROPPED -> false;
		};
	}
}
