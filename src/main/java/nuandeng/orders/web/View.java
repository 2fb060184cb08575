package nuandeng.orders.web;

import java.util.Set;
import nuandeng.orders.OrderState;

/// The views of the desk's list.
public enum View {
	/// What waits for the desk.
	WAITING("等我们办", Set.of(OrderState.ASKED, OrderState.RETURNED)),
	/// On the board.
	OPEN("等人接", Set.of(OrderState.OFFERED)),
	/// Somebody goes.
	TAKEN("有人去", Set.of(OrderState.FULL)),
	/// Waits for a second word.
	SERVED("等确认", Set.of(OrderState.SERVED)),
	/// Over.
	OVER("办好和不用了", Set.of(OrderState.CONFIRMED, OrderState.WITHDRAWN));

	private final String word;
	private final Set<OrderState> states;

	View(String word, Set<OrderState> states) {
		this.word = word;
		this.states = states;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}

	Set<OrderState> states() {
		return states;
	}

	/// The word in the address.
	public String path() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	static View of(String path) {
		for (var view : values()) {
			if (view.path().equals(path)) {
				return view;
			}
		}
		return WAITING;
	}
}
