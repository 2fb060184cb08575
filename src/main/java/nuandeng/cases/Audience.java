package nuandeng.cases;

/// For whom a timeline is drawn; each reads what the one before reads, and more.
public enum Audience {
	/// Whoever waits for the case.
	RESIDENT,
	/// Bodies that handle it.
	STAFF,
	/// The desk.
	SENSITIVE;

	boolean reads(Visibility visibility) {
		return visibility.ordinal() <= ordinal();
	}
}
