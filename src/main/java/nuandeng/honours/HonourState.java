package nuandeng.honours;

/// The states of an honour as lists name them.
public enum HonourState {
	/// In force, unless its last day has passed.
	HELD("现有"),
	/// Ran out.
	EXPIRED("到期"),
	/// Taken back by who gave it.
	WITHDRAWN("撤销"),
	/// Another entry says it right.
	CORRECTED("更正");

	private final String word;

	HonourState(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}

	static HonourState of(Honour honour) {
		return switch (honour) {
			case Honour.Held _ -> HELD;
			case Honour.Expired _ -> EXPIRED;
			case Honour.Withdrawn _ -> WITHDRAWN;
			case Honour.Corrected _ -> CORRECTED;
		};
	}
}
