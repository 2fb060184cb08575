package nuandeng.orders.spi;

import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Rule;

/// A condition under which somebody may take orders, such as a training or an insurance.
public interface Eligibility {

	/// The rule that stands in the way; empty if this chapter has nothing against it.
	///
	/// @param skill what the order asks for; empty if nothing special
	/// @param risky whether the order warns of a risk
	Optional<Rule> refusalFor(AccountId helper, String skill, boolean risky);
}
