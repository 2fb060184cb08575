package nuandeng.web;

/// A part of a page that can be replaced alone. Its template has the record's name and lies beside it; it is given the
/// record as `part` and the shared {@link Frame} as `frame`.
public interface Part {

	/// The address of the page that shows this part; where a browser without script goes after a success.
	String path();

	/// The whole page with this part on it, for a browser without script after a refusal.
	Page onItsPage();

	/// The answer's status; 422 where a rule stood in the way.
	default int status() {
		return 200;
	}
}
