package nuandeng.audit;

import java.time.Instant;
import java.util.OptionalLong;

/// What came of walking the chain.
public sealed interface Verification {

	/// Everything is as it was written.
	///
	/// @param entries how many entries are under a seal
	/// @param open how many wait for the next one
	/// @param seal the last seal's hash in hexadecimal digits; written down elsewhere, it proves later that nothing was
	///             cut off; empty if there is none yet
	record Whole(long entries, long open, String seal) implements Verification {}

	/// Somebody changed something.
	///
	/// @param seal the number of the first seal that does not hold
	/// @param firstBad the position of the first entry that is not as it was written; empty if it is the seal itself
	/// @param sealedAt when that seal was set
	/// @param why what is wrong with it, for people
	record Broken(long seal, OptionalLong firstBad, Instant sealedAt, String why) implements Verification {}
}
