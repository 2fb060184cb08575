package nuandeng.web;

/// Something did not work.
///
/// @param what what happened, in one sentence
/// @param next what to do
public record TroublePage(int status, String what, String next) implements Page {

	static TroublePage of(int status, String what, String next) {
		return new TroublePage(status, what, next);
	}
}
