package nuandeng.filing.web;

import static nuandeng.requests.RequestRules.NAMED_IF_AGREED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.catalogue.Danger;
import nuandeng.filing.Likeness;
import nuandeng.kernel.PersonName;
import nuandeng.requests.Concerned;
import nuandeng.requests.web.Typed;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The last screen: look at it once, leave a number if you like, hand it over.
public record SendPage(String words, int photos, String placeWords, String name, String phone, String email,
		boolean publish, Speaking speaking, Other other, List<Likeness> alike, Optional<Danger> danger, int steps,
		Problems problems) implements Page {

	/// Whom the speaker speaks for, as it was typed.
	///
	/// @param agreed whether that one agreed to be named
	/// @param call whether that one wants to be called
	public record Other(String name, String phone, boolean agreed, boolean call) {

		static final Other NOBODY = new Other("", "", false, false);

		static Other typed(Map<String, String> form) {
			return new Other(form.getOrDefault("forName", ""), form.getOrDefault("forPhone", ""),
					form.containsKey("agreed"), form.containsKey("call"));
		}

		/// Reads it, and finds fault in what that one did not agree to (REQ-22).
		Concerned read(Problems problems) {
			var called = problems.text("forName", "称呼", name, PersonName.LONGEST);
			var number = Typed.phone(problems, "forPhone", phone);
			if (!agreed && !(called.isBlank() && phone.isBlank())) {
				problems.add("agreed", "问过本人了就勾上；没问，先把称呼和电话空着，事情照样能交。（" + NAMED_IF_AGREED.id() + "）");
			}
			if (call && phone.isBlank()) {
				problems.add("forPhone", "留下本人的电话才好直接找；不留，就把“可以直接找”去掉。");
			}
			return problems.any() ? Concerned.unnamed()
					: new Concerned(called.isBlank() ? Optional.empty() : Optional.of(new PersonName(called)), number,
							call);
		}
	}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
