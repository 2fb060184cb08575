package nuandeng.noting.web;

import java.util.List;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// What was promised and to whom nobody has yet said anything.
///
/// @param wrong the promise whose word is to be put right; empty where none is
public record PromisesPage(List<Item> items, String wrong, Problems problems) implements Page {

	/// One promise.
	///
	/// @param due the day, as people say it
	/// @param late whether that day is over
	public record Item(String id, String number, String path, String gist, String what, String due, boolean late,
			boolean today,
			String by) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
