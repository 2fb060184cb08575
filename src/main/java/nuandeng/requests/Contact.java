package nuandeng.requests;

import java.util.Optional;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;

/// How a speaker can be told what became of it; nothing of it has to be given.
///
/// @param callOnly whether the speaker wants to be called, not written to
public record Contact(Optional<PersonName> name, Optional<PhoneNumber> phone, Optional<String> email,
		boolean callOnly) {

	/// Tells whether there is a way to reach the speaker.
	public boolean reachable() {
		return phone.isPresent() || email.isPresent();
	}
}
