package nuandeng.setup.web;

import java.time.Instant;
import nuandeng.identity.AccountId;
import nuandeng.identity.IdentityRules;
import nuandeng.kernel.Times;
import nuandeng.web.Page;
import nuandeng.web.Qr;

/// A link as it is handed over, once: on the screen, or as a slip of paper.
///
/// @param by who hands it over
public record LinkPage(AccountId account, String name, String address, Qr code, Instant expires, String by)
		implements Page {

	/// Until when it can be used.
	public String until() {
		return Times.exact(expires);
	}

	/// How long, in the words of the rule.
	public String rule() {
		return IdentityRules.LINK_LASTS.sentence();
	}
}
