package nuandeng.volunteering;

/// The states of a line about what was done.
public enum ServiceState {
	/// Told by the member.
	TOLD("自己记的"),
	/// Somebody else says so too.
	CONFIRMED("确认过"),
	/// Written down wrongly.
	STRUCK("划掉了");

	private final String word;

	ServiceState(String word) {
		this.word = word;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}

	static ServiceState of(ServiceRecord line) {
		return switch (line) {
			case ServiceRecord.Told _ -> TOLD;
			case ServiceRecord.Confirmed _ -> CONFIRMED;
			case ServiceRecord.Struck _ -> STRUCK;
		};
	}
}
