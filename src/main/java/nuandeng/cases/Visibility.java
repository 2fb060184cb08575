package nuandeng.cases;

/// Who may read an entry of the timeline; each reads what the one before reads, and more.
public enum Visibility {
	/// Residents whose request hangs on the case, and staff.
	RESIDENT("居民可见", "chip--out", "i-eye"),
	/// Staff and the bodies that handle it.
	STAFF("内部", "", "i-house"),
	/// The desk alone.
	SENSITIVE("敏感", "chip--stop", "i-lock");

	private final String word;
	private final String chip;
	private final String icon;

	Visibility(String word, String chip, String icon) {
		this.word = word;
		this.chip = chip;
		this.icon = icon;
	}

	/// The word beside an entry.
	public String word() {
		return word;
	}

	/// The style of that word.
	public String chip() {
		return chip;
	}

	/// The icon beside that word.
	public String icon() {
		return icon;
	}

	/// Tells whether whoever reads this much reads that as well: the desk everything, residents what is theirs.
	boolean reads(Visibility that) {
		return that.ordinal() <= ordinal();
	}
}
