package nuandeng.insight.web;

import java.util.List;
import java.util.Map;
import nuandeng.identity.AccountId;
import nuandeng.insight.Release;
import nuandeng.kernel.Rule;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// What waits for a second person, and what everybody reads already.
///
/// @param typed the number looked for
/// @param refusal the rule that stood in the way of the last attempt, if one did
public record ReleasesPage(List<Release> waiting, List<Release> released, Map<AccountId, String> names, String typed,
		@Nullable String wrong, @Nullable Rule refusal) implements Page {

	@Override
	public int status() {
		return refusal == null && wrong == null ? 200 : 422;
	}

	/// Who wrote a text.
	public String writer(Release release) {
		return names.getOrDefault(release.writtenBy(), "");
	}
}
