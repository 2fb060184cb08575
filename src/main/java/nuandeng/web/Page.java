package nuandeng.web;

/// A whole page. Its template has the record's name and lies beside it; it is given the record as `page` and the
/// shared {@link Frame} as `frame`.
public interface Page {

	/// The answer's status; 422 where something must be put right.
	default int status() {
		return 200;
	}
}
