package nuandeng.identity;

import java.util.Optional;
import nuandeng.kernel.Rule;

/// What a link leads to.
public sealed interface Invited {

	/// The link is good: its holder may set a password.
	///
	/// @param signIn the sign-in name, if one was chosen before
	record Welcome(AccountId account, String name, Optional<String> signIn) implements Invited {}

	/// Nobody can use it: it was used, replaced, is too old, or never was one.
	record Over(Rule because) implements Invited {}

	/// Too many links were tried from there.
	record Wait(Rule because) implements Invited {}
}
