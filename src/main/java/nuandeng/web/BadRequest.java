package nuandeng.web;

/// A request that no page of ours sends.
public final class BadRequest extends RuntimeException {

	private final String words;

	/// @param words what a person reads
	public BadRequest(String words) {
		super(words, null, false, false);
		this.words = words;
	}

	String words() {
		return words;
	}
}
