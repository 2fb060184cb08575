package nuandeng.web;

import java.util.List;

/// The sign-in page.
///
/// @param wrong whether the last attempt failed
/// @param samples sign-ins of the demo district; empty in earnest
public record SignInPage(boolean wrong, List<Sample> samples) implements Page {

	/// A sign-in of the demo district.
	public record Sample(String role, String name, String account, String password) {}

	@Override
	public int status() {
		return wrong ? 422 : 200;
	}
}
