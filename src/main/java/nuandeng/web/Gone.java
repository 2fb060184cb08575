package nuandeng.web;

/// What was asked for is not there, or not for this actor; the two look the same from outside.
public final class Gone extends RuntimeException {

	private final String words;

	/// @param words what a person reads, such as “这个链接过期了。”
	public Gone(String words) {
		super(words, null, false, false);
		this.words = words;
	}

	String words() {
		return words;
	}
}
