package nuandeng.volunteering.web;

import java.time.Instant;
import nuandeng.kernel.Times;
import nuandeng.volunteering.Served;

/// Says when and how long as people say it.
///
/// @param now the moment the page is read
public record Said(Instant now) {

	/// `10月9日（周五）14:00，1 小时 30 分`; spoken for elders.
	public String when(Served served, boolean spoken) {
		return Times.moment(served.from(), now, spoken) + "，" + howLong(served.minutes());
	}

	/// `10月9日（周五）`.
	public String day(Instant at) {
		return Times.day(at, now);
	}

	/// `今天 14:30`.
	public String moment(Instant at) {
		return Times.moment(at, now, false);
	}

	private static String howLong(int minutes) {
		return minutes < 60 ? minutes + " 分钟"
				: minutes / 60 + " 小时" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " 分");
	}
}
