package nuandeng.filing.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Subject;

/// What somebody is filling in, over several screens.
///
/// @param area where, once that was said
/// @param fromDoor whether a code on a door said where
record Draft(UUID id, String words, Optional<AreaCode> area, Optional<PlaceId> place, String placeWords,
		OptionalInt affected, String name, String phone, String email, boolean publish, boolean fromDoor,
		Speaking speaking) {

	static Draft empty(UUID id) {
		return new Draft(id, "", Optional.empty(), Optional.empty(), "", OptionalInt.empty(), "", "", "", false, false,
				Speaking.FOR_ONESELF);
	}

	/// The owner of its photos until it becomes a request.
	Subject subject() {
		return new Subject("draft", id);
	}

	Draft saying(String said) {
		return new Draft(id, said, area, place, placeWords, affected, name, phone, email, publish, fromDoor,
				speaking);
	}

	Draft speaking(Speaking how) {
		return new Draft(id, words, area, place, placeWords, affected, name, phone, email, publish, fromDoor, how);
	}

	Draft at(AreaCode where, Optional<PlaceId> exactly, String asPeopleSay, OptionalInt concerned, boolean door) {
		return new Draft(id, words, Optional.of(where), exactly, asPeopleSay, concerned, name, phone, email, publish,
				door, speaking);
	}

	Draft from(String called, String reachedAt, String writtenTo, boolean mayPublish) {
		return new Draft(id, words, area, place, placeWords, affected, called, reachedAt, writtenTo, mayPublish,
				fromDoor, speaking);
	}
}
