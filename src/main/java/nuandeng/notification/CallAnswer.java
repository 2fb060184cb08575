package nuandeng.notification;

/// How a call went.
public enum CallAnswer {
	/// The person was told.
	REACHED("打通了"),
	/// Nobody took it.
	NO_ANSWER("没人接"),
	/// Somebody else's number, or nobody's.
	WRONG_NUMBER("号码不对"),
	/// Not a good moment; again tomorrow.
	LATER("改天再打");

	private final String word;

	CallAnswer(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}
}
