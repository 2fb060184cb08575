package nuandeng.volunteering.web;

import java.time.Instant;
import java.util.List;
import nuandeng.organisations.Body;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.volunteering.ServiceView;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;

/// A member's own registration: how it stands and what was done, or the form to register.
///
/// @param mine the latest one; it may be over
/// @param looks who has looked at it lately
/// @param homes where the member may live
/// @param branches the branches to choose from
/// @param community what was chosen in the form
/// @param branch what was chosen in the form
public record RegistrationPage(@Nullable DualCheckInView mine, List<ServiceView> services, List<Look> looks,
		List<Hosts.Host> homes, List<Body> branches, String community, String branch, Problems problems, Said said)
		implements Page {

	/// Somebody looked at it.
	public record Look(String name, Instant at) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether the member is registered, or waits for the branch.
	public boolean open() {
		return mine != null && mine.state().open();
	}
}
