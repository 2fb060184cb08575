package nuandeng.web;

import java.util.List;
import nuandeng.kernel.Rule;
import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param wrong whether the last attempt failed
/// @param pause the rule that asks for patience, if one does
/// @param next the page somebody wanted; empty for the first of their own
/// @param samples sign-ins of the demo district; empty in earnest
public record SignInPage(boolean wrong, @Nullable Rule pause, String next, List<Sample> samples) implements Page {

	/// A sign-in of the demo district.
	public record Sample(String role, String name, String account, String password) {}

	@Override
	public int status() {
		return pause != null ? 429 : wrong ? 422 : 200;
	}
}
