package nuandeng.sample;

import java.util.List;
import java.util.Set;
import nuandeng.catalogue.TopicCode;

/// A line of `voices.csv`: what somebody says somewhere, and what becomes of it.
///
/// @param where `door`, `lane` or the name of a public place
/// @param answer what is told in the end, or what a parked one waits for
/// @param reason of parking; empty for the others
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
