package nuandeng.web;

/// The actor may not do this. The page says who can.
public final class Denied extends RuntimeException {

	private final String words;

	/// @param words what a person reads, such as “这一件不在你的网格。要看请找潘网格长。”
	public Denied(String words) {
		super(words, null, false, false);
		this.words = words;
	}

	String words() {
		return words;
	}
}
