package nuandeng.insight;

import nuandeng.kernel.Term;

/// What became of a request. Everything received has exactly one, and people always read them in this order.
@Term(value = "去向", meaning = "what became of a request; the seven of them add up to what was received")
public enum Fate {
	/// Done and confirmed.
	DONE("办好", "居民说好或核过", "#14507A"),
	/// A body outside works on it.
	PASSED_ON("转出", "外单位接了，我们盯着", "#4A6FB5"),
	/// Not now; a date to look again.
	PARKED("存案", "有回看日，不算办好", "#7C4A9A"),
	/// Not here at all.
	DECLINED("没法办", "写了原因和去处", "#C05A12"),
	/// Handled with another one.
	JOINED("并到别件", "跟别件一起办", "#6B7A1E"),
	/// Nobody asks any more.
	WITHDRAWN("撤回", "居民说不办了", "#5F666C"),
	/// No result yet.
	IN_HAND("在办", "还没有结果", "#20806F");

	private final String word;
	private final String note;
	private final String colour;

	Fate(String word, String note, String colour) {
		this.word = word;
		this.note = note;
		this.colour = colour;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}

	/// What it means, in a few words.
	public String note() {
		return note;
	}

	/// The colour it is drawn in.
	public String colour() {
		return colour;
	}
}
