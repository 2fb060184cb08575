package nuandeng.web;

import java.util.List;
import nuandeng.identity.OwnAccount;
import nuandeng.identity.SignedIn;
import nuandeng.kernel.Times;

/// Somebody's own account.
///
/// @param certain whether the owner wrote the password lately, and may add a passkey
/// @param places where it is signed in, the last used first
public record AccountPage(String name, List<SignedIn> places, List<OwnAccount.Passkey> passkeys, boolean certain,
		Problems problems)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// A moment as people read it.
	public String when(java.time.Instant moment) {
		return Times.exact(moment);
	}
}
