package nuandeng.ideas;

import nuandeng.kernel.Term;

/// How an idea was answered.
@Term(value = "主意的说法", meaning = "how an idea was answered: adopted, adopted in part, or not adopted")
public enum Decision {
	/// It is done as it was said.
	ADOPTED("采纳"),
	/// A part of it is done, or it is done differently.
	PARTLY("部分采纳"),
	/// It is not done.
	DECLINED("没采纳");

	private final String word;

	Decision(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}
}
