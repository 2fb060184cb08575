package nuandeng.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An account as those who keep accounts see it.
///
/// @param signIn empty until its owner has chosen one
/// @param ready whether a password is set, so that its owner can sign in
/// @param held every role there ever was, the newest first
public record Person(AccountId id, String name, Optional<String> signIn, boolean ready, boolean open,
		List<Held> held) {

	/// A role with its days.
	///
	/// @param last the last day on which it is held; empty for until further notice
	public record Held(UUID id, Grant grant, LocalDate from, Optional<LocalDate> last) {

		/// Tells whether it is held on a day or will be later.
		public boolean stillOn(LocalDate day) {
			return last.isEmpty() || !last.get().isBefore(day);
		}
	}

	/// The roles held on a day or later.
	public List<Held> stillHeld(LocalDate day) {
		return held.stream().filter(each -> each.stillOn(day)).toList();
	}
}
