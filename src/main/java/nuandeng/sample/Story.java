package nuandeng.sample;

import java.time.Instant;
import java.util.OptionalInt;
import nuandeng.requests.Channel;
import nuandeng.territory.Place;

/// One thing that was said in the year of the sample, and when what happened to it.
///
/// @param words the words of its voice, a little different each time
/// @param steps when each step came, in the order of {@link Step}; what has not come yet is missing at the end
/// @param silent whether nobody answered when it was said to be done
/// @param redone whether it had to be done twice
/// @param stars what the speaker gave
record Story(int number, Voice voice, String words, Place place, Channel channel, java.util.List<Instant> steps,
		boolean silent, boolean redone, OptionalInt stars) {

	/// The steps of every story, in order.
	enum Step {
		/// Somebody says it.
		SAID,
		/// The desk makes it a case.
		REGISTERED,
		/// The desk sends it.
		SENT,
		/// The body takes it up.
		TAKEN,
		/// Somebody speaks with the resident.
		CONTACTED,
		/// The body says that it is done, or proposes to park it.
		REPORTED,
		/// A resident says no.
		DENIED,
		/// The body says again that it is done.
		REPORTED_AGAIN,
		/// A second person agrees to park it, or looks at the result.
		CHECKED,
		/// The resident says yes, or seven days have passed.
		AGREED
	}

	/// Tells whether a step of this story has come.
	boolean reaches(Step step) {
		return step.ordinal() < steps.size();
	}

	/// When a step came.
	Instant at(Step step) {
		return steps.get(step.ordinal());
	}
}
