package nuandeng.feeds.web;

import nuandeng.feeds.Run;
import nuandeng.web.Page;
import nuandeng.web.Part;

/// How far a run has come; looks again by itself while it is under way.
public record FeedPanel(Run run) implements Part {

	@Override
	public String path() {
		return "/desk/feeds/" + run.id();
	}

	@Override
	public Page onItsPage() {
		return new FeedPage(this);
	}

	/// A count with its thousands parted.
	public String count(int number) {
		return "%,d".formatted(number);
	}
}
