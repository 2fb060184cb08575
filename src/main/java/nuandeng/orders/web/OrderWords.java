package nuandeng.orders.web;

import java.time.Instant;
import nuandeng.kernel.Times;
import nuandeng.orders.OrderView;

/// Says an order as people say it.
///
/// @param now the moment the page is read
public record OrderWords(Instant now) {

	private static final String[] FEW = {"零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"};

	/// `明天 9:00，一小时`; spoken for elders.
	public String when(OrderView order, boolean spoken) {
		return Times.moment(order.need().from(), now, spoken) + "，" + howLong(order.need().minutes());
	}

	/// `11栋，要会用梯子`.
	public String where(OrderView order) {
		var need = order.need();
		return need.skill().isEmpty() ? need.publicPlace() : need.publicPlace() + "，要" + need.skill();
	}

	/// `要 4 人，还差 2 人`.
	public String places(OrderView order) {
		var all = order.need().people();
		var left = "还差 " + order.left() + " 人";
		return all == 1 || order.left() == all ? left : "要 " + all + " 人，" + left;
	}

	/// Whether giving back takes a line by now.
	public boolean soon(OrderView order) {
		return !now.isBefore(order.need().from().minusSeconds(7200).plusSeconds(1));
	}

	private static String howLong(int minutes) {
		if (minutes < 60) {
			return minutes + " 分钟";
		}
		var hours = minutes / 60;
		var whole = hours <= 10 ? FEW[hours] : Integer.toString(hours);
		return switch (minutes % 60) {
			case 0 -> whole + "小时";
			case 30 -> hours == 1 ? "一个半小时" : whole + "个半小时";
			default -> whole + "小时 " + minutes % 60 + " 分";
		};
	}
}
