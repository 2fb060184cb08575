package nuandeng.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The ready-made lists of the desk, in the order in which they stand above the table.
public enum CaseQueue {
	/// Everything somebody still has to do something about.
	OPEN("在办", "open"),
	/// Registered, not sent.
	TO_SEND("待分派", "to-send"),
	/// Due before the day is over.
	TODAY("今天到期", "today"),
	/// Past due.
	OVERDUE("超时", "overdue"),
	/// Waiting for a supervisor's word.
	DISPUTED("待指定", "disputed"),
	/// A question is out.
	ASKING("等居民", "asking"),
	/// Others work on it.
	OUTSIDE("等外单位", "outside"),
	/// Said to be done, not checked.
	TO_CHECK("待核查", "to-check"),
	/// Came back three times.
	PROBLEM("疑难", "problem"),
	/// Proposed for parking, waiting for a second person.
	TO_PARK("待批存案", "to-park"),
	/// Parked.
	PARKED("存案", "parked"),
	/// Over.
	OVER("已了结", "over");

	private final String word;
	private final String address;

	CaseQueue(String word, String address) {
		this.word = word;
		this.address = address;
	}

	/// The word above the table.
	public String word() {
		return word;
	}

	/// The word in the address.
	public String address() {
		return address;
	}

	/// Where a list goes on: after a case of this danger, due then, with this id.
	public record Cursor(int rank, Instant due, UUID id) {

		static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

		/// Where a list goes on after a case.
		public static Cursor after(CaseView last) {
			return new Cursor(last.urgent() || last.hazard() ? 0 : 1, last.due().orElse(NEVER), last.id().value());
		}

		/// As it stands in an address.
		public String code() {
			return rank + "." + due.toEpochMilli() + "." + id;
		}

		/// Reads what {@link #code()} wrote; empty for anything else.
		public static Optional<Cursor> of(String code) {
			if (!code.matches("[01]\\.\\d{1,15}\\.[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
				return Optional.empty();
			}
			var parts = code.split("\\.", 3);
			return Optional.of(new Cursor(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])),
					UUID.fromString(parts[2])));
		}
	}
}
