package nuandeng.orders;

import java.time.Instant;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Term;

/// What is asked for: what, where, when, how long, how many.
///
/// - Unit: minutes for how long; heads for how many.
///
/// @param title one line without a name or a door, such as “帮忙换个灯泡”
/// @param words more about it; may be empty
/// @param area the grid or community it lies in
/// @param publicPlace where, as everybody may read it: a building, never a door
/// @param door the door, for those who go; may be empty
/// @param contact whom to ask for; may be empty
/// @param phone whom to call; shown to those who go
/// @param skill what one should be able to do; empty if nothing special
/// @param risk what to look out for; empty if nothing
/// @param origin what it came from, such as a case
@Term(value = "居民点单", meaning = "what a resident asks a hand for: what, where, when, how many")
public record Need(String title, String words, AreaCode area, String publicPlace, String door, String contact,
		Optional<PhoneNumber> phone, Instant from, int minutes, int people, String skill, String risk,
		Optional<Subject> origin) {

	/// Tells whether two should go together.
	public boolean risky() {
		return !risk.isEmpty();
	}

	/// Where exactly, for those who go: a door that already names its building is not said twice.
	public String whole() {
		if (door.isEmpty() || door.startsWith(publicPlace)) {
			return door.isEmpty() ? publicPlace : door;
		}
		return publicPlace + door;
	}

	/// The same at another time.
	public Need at(Instant time) {
		return new Need(title, words, area, publicPlace, door, contact, phone, time, minutes, people, skill, risk,
				origin);
	}

	/// The same without what only those who go may know.
	public Need forEverybody() {
		return new Need(title, words, area, publicPlace, "", "", Optional.empty(), from, minutes, people, skill, risk,
				origin);
	}
}
