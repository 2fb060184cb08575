package nuandeng.orders;

/// How it went, in the words of who went.
public enum Went {
	/// Done.
	DONE("办好了"),
	/// Somebody must go again; the same people keep it.
	AGAIN("要再去"),
	/// It could not be done; the order returns to the desk.
	NOT_DONE("没办成");

	private final String word;

	Went(String word) {
		this.word = word;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}
}
