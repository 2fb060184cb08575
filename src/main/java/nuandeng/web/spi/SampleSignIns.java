package nuandeng.web.spi;

import java.util.List;
import java.util.Map;
import nuandeng.web.SignInPage;

/// Offers the sign-ins of the demo district; nobody provides it in earnest.
public interface SampleSignIns {

	/// Tells whether the demo district is loaded. Asked for every page.
	boolean loaded();

	/// Addresses worth opening first, each with what it is, such as a code on a door; empty where it is not loaded.
	default Map<String, String> addresses() {
		return Map.of();
	}

	/// One for every role; empty where the demo district is not loaded.
	List<SignInPage.Sample> samples();
}
