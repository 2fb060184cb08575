package nuandeng.cases;

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
}
