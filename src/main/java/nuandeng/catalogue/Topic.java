package nuandeng.catalogue;

import nuandeng.kernel.Term;

/// A matter residents speak of.
///
/// @param group the name of its group, such as “住房与物业”; its own name for a group
@Term(value = "事项", meaning = "a matter residents speak of")
public record Topic(TopicCode code, String name, String group) {

	/// The matter with its group in front: “住房与物业 · 电梯”.
	public String full() {
		return code.isGroup() ? name : group + " · " + name;
	}
}
