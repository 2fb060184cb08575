package nuandeng.requests;

import java.time.Instant;

/// One thing that happened to a request, as its speaker reads it.
///
/// @param who who did it, such as “您” or “潘秋云”
public record RequestEntry(Instant at, Kind kind, String words, String who) {

	/// What sort of thing.
	public enum Kind {
		/// It was said.
		LODGED("说了这件事"),
		/// More was said.
		ADDED("补充"),
		/// A question was answered.
		ANSWERED("答了"),
		/// It is handled in a case.
		JOINED("开始办"),
		/// It is not handled in that case any more.
		LEFT("分开单独办"),
		/// The speaker says it is done.
		SAID_DONE("说办好了"),
		/// The speaker says it is not done.
		SAID_NOT_DONE("说没办好"),
		/// The speaker asks no more.
		WITHDRAWN("说不办了"),
		/// Somebody promised something.
		PROMISED("答应"),
		/// The speaker was told what had been promised.
		TOLD("回了话"),
		/// An idea was answered.
		DECIDED("主意有了说法"),
		/// The speaker asked where it stands.
		CHASED("来催"),
		/// Name and telephone were erased.
		FORGOTTEN("电话和称呼已删除");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/// The Chinese word.
		public String word() {
			return word;
		}
	}
}
