package nuandeng.honours.web;

import java.util.List;
import nuandeng.honours.HonourRules;
import nuandeng.honours.HonourView;
import nuandeng.honours.Level;
import nuandeng.kernel.Rule;
import nuandeng.organisations.Body;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;

/// Writing an honour down, or putting right what stands there wrongly.
///
/// @param corrects the entry that is wrong, if one is
/// @param bodies the bodies of the community
public record HonourFormPage(Hosts.Host host, @Nullable HonourView corrects, List<Body> bodies, HonourForm form)
		implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// Where the form is sent.
	public String path() {
		return corrects == null
				? DeskHonoursController.PATH + "/new"
				: DeskHonoursController.PATH + "/" + corrects.id() + "/correction";
	}

	/// The word for a level in this community.
	public String word(Level level) {
		return level.wordIn(host.area());
	}

	/// The field beside which a refusal stands.
	static String fieldOf(Rule because) {
		return because.equals(HonourRules.WITH_PROOF) ? "document"
				: because.equals(HonourRules.DATES_THAT_CAN_BE) ? "year"
				: because.id().startsWith("ATT-") ? "photo" : "name";
	}
}
