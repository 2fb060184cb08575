package nuandeng.filing.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Danger;
import nuandeng.filing.Likeness;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The last screen: look at it once, leave a number if you like, hand it over.
public record SendPage(String words, int photos, String placeWords, String name, String phone, String email,
		boolean publish, List<Likeness> alike, Optional<Danger> danger, int steps, Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
