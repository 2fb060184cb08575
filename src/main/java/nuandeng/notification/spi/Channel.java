package nuandeng.notification.spi;

/// A way to reach people. Called outside any transaction, possibly twice with the same message.
public interface Channel {

	/// What came of an attempt.
	sealed interface Result {

		/// The channel took it.
		record Taken() implements Result {}

		/// It did not work.
		///
		/// @param words why, for the timeline, without address or number
		/// @param forGood whether another attempt is useless
		record Failed(String words, boolean forGood) implements Result {}
	}

	/// The Chinese word, such as “邮件”.
	String word();

	/// Tells whether this way is open to somebody.
	boolean reaches(Addresses somebody);

	/// Sends a message.
	Result deliver(Message message);
}
