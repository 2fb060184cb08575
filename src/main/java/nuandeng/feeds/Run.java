package nuandeng.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;

/// One file being taken in, or taken in.
///
/// @param source the other system's name
/// @param file the file's name
/// @param columns the headings of the file
/// @param read rows dealt with; the sum of the next three
/// @param lodged rows that became requests
/// @param seen rows that had come before
/// @param wrong rows to be put right
/// @param percent how much of the file has been read
/// @param trouble why the file could not be read on; empty if it could
@Term(value = "导入", meaning = "one file of messages from another system, taken in row by row")
public record Run(UUID id, String source, AreaCode area, String file, String digest, boolean kept, List<String> columns,
		Instant begunAt, AccountId begunBy, int read, int lodged, int seen, int wrong, int percent,
		Optional<Instant> endedAt, String trouble) {

	/// Tells whether it is over.
	public boolean ended() {
		return endedAt.isPresent();
	}

	/// The counts after some more rows.
	Run with(int moreLodged, int moreSeen, int moreWrong, int nowPercent) {
		return new Run(id, source, area, file, digest, kept, columns, begunAt, begunBy,
				read + moreLodged + moreSeen + moreWrong, lodged + moreLodged, seen + moreSeen, wrong + moreWrong,
				nowPercent,
				endedAt, trouble);
	}

	/// The same with the headings of its file.
	Run with(List<String> headings) {
		return new Run(id, source, area, file, digest, kept, List.copyOf(headings), begunAt, begunBy, read, lodged,
				seen,
				wrong, percent, endedAt, trouble);
	}

	/// The same, over.
	Run ended(Instant at, String why) {
		return new Run(id, source, area, file, digest, kept, columns, begunAt, begunBy, read, lodged, seen, wrong,
				why.isEmpty() ? 100 : percent, Optional.of(at), why);
	}

	/// What came of it so far, in one sentence.
	public String sentence() {
		return (trouble.isEmpty() ? "" : trouble + " ")
				+ "%,d 行：新收 %,d，以前收过 %,d，要改 %,d。".formatted(read, lodged, seen, wrong);
	}
}
