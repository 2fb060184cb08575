package nuandeng.cases.web;

import java.util.List;
import nuandeng.kernel.Rule;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What somebody typed into a step that did not go through, and why it did not.
///
/// @param step the last word of the step's address; empty if nothing was tried
/// @param refusal the rule that stood in the way, if one did
/// @param meanwhile what happened while the form was open; empty if nothing
public record Typed(String step, MultiValueMap<String, String> values, Problems problems, @Nullable Rule refusal,
		String meanwhile) {

	/// Nothing was tried.
	public static Typed nothing() {
		return new Typed("", new LinkedMultiValueMap<>(), Problems.none(), null, "");
	}

	/// What stands in a field of a step.
	public String of(String triedStep, String field) {
		var value = step.equals(triedStep) ? values.getFirst(field) : null;
		return value == null ? "" : value;
	}

	/// Tells whether a box of a step is ticked.
	public boolean holds(String triedStep, String field, String value) {
		return step.equals(triedStep) && values.getOrDefault(field, List.of()).contains(value);
	}

	/// The problems of a step.
	public Problems of(String triedStep) {
		return step.equals(triedStep) ? problems : Problems.none();
	}

	/// Tells whether this step was tried in vain.
	public boolean tried(String triedStep) {
		return step.equals(triedStep);
	}

	/// Tells whether anything stood in the way.
	public boolean wrong() {
		return refusal != null || problems.any() || !meanwhile.isEmpty();
	}
}
