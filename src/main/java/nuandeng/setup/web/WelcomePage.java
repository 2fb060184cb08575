package nuandeng.setup.web;

import java.util.Optional;
import nuandeng.identity.IdentityRules;
import nuandeng.identity.Invited;
import nuandeng.kernel.Rule;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// Where a link leads: to the form that sets a password, or to what to do instead.
public record WelcomePage(String token, Invited invited, Form form) implements Page {

	@Override
	public int status() {
		return switch (invited) {
			case Invited.Welcome _ -> form.problems().any() ? 422 : 200;
			case Invited.Over _ -> 410;
			case Invited.Wait _ -> 429;
		};
	}

	/// The account, if the link is good.
	public Optional<Invited.Welcome> welcome() {
		return invited instanceof Invited.Welcome welcome ? Optional.of(welcome) : Optional.empty();
	}

	/// The rule that stands in the way, if the link is not.
	public Optional<Rule> because() {
		return switch (invited) {
			case Invited.Welcome _ -> Optional.empty();
			case Invited.Over over -> Optional.of(over.because());
			case Invited.Wait wait -> Optional.of(wait.because());
		};
	}

	/// Tells whether waiting helps.
	public boolean waiting() {
		return invited instanceof Invited.Wait;
	}

	/// How long a password has to be.
	public String passwordRule() {
		return IdentityRules.SHORTEST_PASSWORD.sentence();
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}
}
