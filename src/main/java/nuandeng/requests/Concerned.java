package nuandeng.requests;

import java.util.Optional;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;

/// Somebody for whom another one speaks. Name and telephone are there only if that one agreed (REQ-22).
///
/// @param mayBeCalled whether that one wants to be called; without it, all there is to say goes to the speaker (REQ-23)
public record Concerned(Optional<PersonName> name, Optional<PhoneNumber> phone, boolean mayBeCalled) {

	/// Refuses a wish to be called without a number.
	public Concerned {
		if (mayBeCalled && phone.isEmpty()) {
			throw new IllegalArgumentException("nobody is called without a number");
		}
	}

	/// Somebody who is not named.
	public static Concerned unnamed() {
		return new Concerned(Optional.empty(), Optional.empty(), false);
	}

	/// Who that is, in a line.
	///
	/// @param opened whether name and number are shown in full, because a reason was given
	public String words(boolean opened) {
		return name.map(called -> opened ? called.full() : called.masked()).orElse("没留称呼")
				+ phone.map(number -> "，" + (opened ? number.digits() : number.masked())).orElse("")
				+ (mayBeCalled ? "，可以直接联系" : "，有话告诉说的人");
	}
}
