package nuandeng.honours;

import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// Whose an honour is. There is no holder that is a person.
public sealed interface Holder {

	/// The community whose residents read it.
	AreaCode community();

	/// The community itself.
	record OfCommunity(AreaCode community) implements Holder {}

	/// An estate in it.
	///
	/// @param name always ends with 小区, so that a person's name cannot stand here by itself
	record OfEstate(AreaCode community, String name) implements Holder {

		static final String ESTATE = "小区";

		/// Adds the last word where it is missing.
		public OfEstate {
			if (name.isBlank() || name.equals(ESTATE)) {
				throw new IllegalArgumentException("an estate has a name");
			}
			name = name.endsWith(ESTATE) ? name : name + ESTATE;
		}
	}

	/// A body of it, such as the residents' committee or the party branch.
	record OfBody(AreaCode community, BodyId body) implements Holder {}
}
