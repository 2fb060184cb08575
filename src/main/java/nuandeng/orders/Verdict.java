package nuandeng.orders;

import java.util.Optional;

/// What the resident or a witness says after the helpers went.
public sealed interface Verdict {

	/// 办好了.
	///
	/// @param stars one to five, if any were given
	/// @param thanks a line for those who went; may be empty
	record Good(Optional<Integer> stars, String thanks) implements Verdict {

		/// Refuses what is not one to five.
		public Good {
			stars.ifPresent(given -> {
				if (given < 1 || given > 5) {
					throw new IllegalArgumentException(given + " stars");
				}
			});
		}
	}

	/// 没办好.
	///
	/// @param words what is missing
	record NotYet(String words) implements Verdict {}
}
