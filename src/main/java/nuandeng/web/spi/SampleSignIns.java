package nuandeng.web.spi;

import java.util.List;
import nuandeng.web.SignInPage;

/// Offers the sign-ins of the demo district; nobody provides it in earnest.
public interface SampleSignIns {

	/// One for every role; empty where the demo district is not loaded.
	List<SignInPage.Sample> samples();
}
