package nuandeng.orders;

/// The states of an order as lists and chips name them.
public enum OrderState {
	/// Asked for, not yet published.
	ASKED("点了，还没发"),
	/// On the board, places left.
	OFFERED("等人接"),
	/// Every place taken.
	FULL("有人去"),
	/// Back at the desk.
	RETURNED("退回社区"),
	/// Done, by the word of who went.
	SERVED("等确认"),
	/// Done, by the word of another.
	CONFIRMED("办好了"),
	/// No longer needed.
	WITHDRAWN("不用了");

	private final String word;

	OrderState(String word) {
		this.word = word;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}

	/// The state of an order.
	static OrderState of(Order order) {
		return switch (order) {
			case Order.Asked _ -> ASKED;
			case Order.Offered _ -> OFFERED;
			case Order.Full _ -> FULL;
			case Order.Returned _ -> RETURNED;
			case Order.Served _ -> SERVED;
			case Order.Confirmed _ -> CONFIRMED;
			case Order.Withdrawn _ -> WITHDRAWN;
		};
	}
}
