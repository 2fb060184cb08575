package nuandeng.insight.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.insight.Release;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// What was asked and what became of it, for everybody.
///
/// @param sum last month's sum; empty until the logs were read once
/// @param topics how many voices each topic had, small ones hidden
/// @param told the released texts with the word of what became of each by now, if that was read
public record PublicPage(Optional<SumPanel> sum, Map<String, Optional<Long>> topics, List<Told> told,
		@Nullable String more)
		implements Page {

	/// A released text.
	public record Told(Release release, Optional<String> word, String day) {}
}
