package nuandeng.kernel;

/// What a person wishes to be called. It shows itself masked.
@Term(value = "称呼", meaning = "what a person wishes to be called, masked wherever it is shown")
public record PersonName(String full) {

	/// How many characters a name may have.
	public static final int LONGEST = 64;

	/// Refuses an empty or overlong name.
	public PersonName {
		if (full.isBlank() || full.codePointCount(0, full.length()) > LONGEST) {
			throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
		}
	}

	/// The first character and a star.
	public String masked() {
		return full.substring(0, full.offsetByCodePoints(0, 1)) + "*";
	}

	@Override
	public String toString() {
		return masked();
	}
}
