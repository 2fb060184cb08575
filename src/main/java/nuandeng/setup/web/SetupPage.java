package nuandeng.setup.web;

import java.util.List;
import java.util.Optional;
import nuandeng.web.Page;

/// What an installation needs before the first request, in the order in which it is put there.
///
/// @param area the name of what is run; its code until it has one
/// @param onlyHere the address that codes and links are printed with, if no other machine can open it
public record SetupPage(String area, List<Step> steps, Optional<String> onlyHere) implements Page {

	/// A way to a page.
	public record Way(String path, String words) {}

	/// One thing to be done.
	///
	/// @param there how many there are
	/// @param unit what is counted, such as “个单位”
	public record Step(String title, int there, String unit, String words, String path, String go,
			Optional<Way> also) {

		/// Tells whether there is at least one.
		public boolean done() {
			return there > 0;
		}
	}

	/// The steps of which nothing is there.
	public List<Step> missing() {
		return steps.stream().filter(step -> !step.done()).toList();
	}
}
