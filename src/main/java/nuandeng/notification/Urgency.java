package nuandeng.notification;

/// When and how insistently something is said.
public enum Urgency {
	/// Danger: at any hour, and somebody calls.
	AT_ONCE("马上"),
	/// Waits for the end of the quiet hours.
	ORDINARY("平常"),
	/// Asks the person to look at something; waits for the quiet hours and, on the phone, for the nap.
	PLEASE_LOOK("请看"),
	/// Good to know: on the page and by e-mail, but nobody is called for it.
	BY_THE_WAY("顺带");

	private final String word;

	Urgency(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}
}
