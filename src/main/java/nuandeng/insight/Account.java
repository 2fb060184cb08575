package nuandeng.insight;

import java.util.Map;

/// The sum: what was received and the seven things that became of it.
///
/// @param received counted apart from the fates, so that a sum that does not close is seen
public record Account(long received, Map<Fate, Long> fates) {

	/// How many had a fate.
	public long of(Fate fate) {
		return fates.getOrDefault(fate, 0L);
	}

	/// Everything but what is in hand.
	public long settled() {
		return total() - of(Fate.IN_HAND);
	}

	/// The seven added up.
	public long total() {
		return fates.values().stream().mapToLong(Long::longValue).sum();
	}

	/// Tells whether the sum closes. The page says so either way.
	public boolean closes() {
		return total() == received;
	}

	/// The share of a fate.
	public Ratio share(Fate fate) {
		return new Ratio(of(fate), received);
	}
}
