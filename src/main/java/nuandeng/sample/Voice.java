package nuandeng.sample;

import java.util.List;
import java.util.Set;
import nuandeng.catalogue.TopicCode;

/// A line of `voices.csv`: what somebody says somewhere, and what becomes of it.
///
/// @param where `door`, `lane` or the name of a public place
/// @param answer what is told in the end, what a parked one waits for, or what is said at its turn
/// @param reason of parking, or the turn of an open one; empty for the others
record Voice(End end, TopicCode topic, String where, String words, String answer, String reason) {

	/// How it ends.
	enum End {
		/// Solved.
		S,
		/// Closed with an explanation.
		E,
		/// Parked.
		P,
		/// Still open.
		O
	}

	/// What comes between the plain steps of one that is open.
	enum Turn {
		/// Nothing.
		NONE,
		/// The body says that it is not theirs, instead of taking it up.
		DISPUTED,
		/// The body asks the speaker, instead of having a result.
		ASKED,
		/// The body proposes to park it, and nobody has agreed yet.
		PROPOSED
	}

	/// What comes between.
	Turn turn() {
		return end == End.O && !reason.isEmpty() ? Turn.valueOf(reason) : Turn.NONE;
	}

	/// Tells whether it is an idea rather than a complaint: a pavilion, a row of sockets, lamps along the path.
	boolean idea() {
		return end == End.P && Set.of("R17-01", "R05-03", "R03-01").contains(topic.value());
	}

	/// All lines that end in one way.
	static List<Voice> ending(End end) {
		return Lines.of("voices.csv").stream()
				.filter(line -> line[0].equals(end.name()))
				.map(line -> new Voice(end, new TopicCode(line[1]), line[2], line[3], line[4],
						line.length > 5 ? line[5] : ""))
				.toList();
	}
}
