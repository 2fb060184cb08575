package nuandeng.volunteering;

/// The states of a registration as lists and chips name them.
public enum CheckInState {
	/// The branch has not answered yet.
	ASKED("等支部回话"),
	/// The member is theirs.
	CONFIRMED("支部确认了"),
	/// The member is not theirs.
	DECLINED("支部说不是"),
	/// Over.
	ENDED("结束了");

	private final String word;

	CheckInState(String word) {
		this.word = word;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}

	/// Tells whether it goes on.
	public boolean open() {
		return this == ASKED || this == CONFIRMED;
	}

	static CheckInState of(DualCheckIn checkIn) {
		return switch (checkIn) {
			case DualCheckIn.Asked _ -> ASKED;
			case DualCheckIn.Confirmed _ -> CONFIRMED;
			case DualCheckIn.Declined _ -> DECLINED;
			case DualCheckIn.Ended _ -> ENDED;
		};
	}
}
