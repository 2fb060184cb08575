package nuandeng.insight;

import java.util.Map;

/// How many rows stand behind each figure.
public record Tally(Map<Behind, Long> counts) {

	/// How many rows.
	///
	/// @throws IllegalArgumentException if nobody counted them
	public long of(Behind behind) {
		var count = counts.get(behind);
		if (count == null) {
			throw new IllegalArgumentException(behind + " was not counted");
		}
		return count;
	}

	/// A part of a whole.
	public Ratio ratio(Behind part, Behind whole) {
		return new Ratio(of(part), of(whole));
	}

	/// The seven things that became of what was received.
	///
	/// @param received counted apart
	Account account(long received) {
		var fates = new java.util.EnumMap<Fate, Long>(Fate.class);
		for (var fate : Fate.values()) {
			fates.put(fate, of(Behind.of(fate)));
		}
		return new Account(received, fates);
	}
}
