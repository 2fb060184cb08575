package nuandeng.requests.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Due;
import nuandeng.kernel.Settings;
import nuandeng.kernel.Times;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestRules;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.web.Qr;
import org.springframework.stereotype.Component;

/// Fills in receipts: who looks first, by when, why then.
@Component
class Slips {

	private final Requests requests;
	private final Joining joining;
	private final Identity identity;
	private final Settings settings;
	private final InstantSource clock;

	Slips(Requests requests, Joining joining, Identity identity, Settings settings, InstantSource clock) {
		this.requests = requests;
		this.joining = joining;
		this.identity = identity;
		this.settings = settings;
		this.clock = clock;
	}

	DonePage of(RequestView request, String token, String back) {
		var now = clock.instant();
		var due = requests.firstWordDue(request.lodgedAt());
		return new DonePage(request, token, who(request.area()), due.moment().map(at -> Times.day(at, now)).orElse(""),
				why(due, request.lodgedAt(), now), joining.others(request), Qr.of(address(token)), back);
	}

	/// The whole address of a link.
	String address(String token) {
		return settings.baseUrl() + "/t/" + token;
	}

	/// Who looks first: the grid's own worker, else whoever is at the community's desk.
	String who(AreaCode area) {
		var walking = area.level() == AreaCode.Level.GRID
				? identity.holders(Role.GRID_STAFF, area).stream().findFirst().map(Actor::name)
				: java.util.Optional.<String>empty();
		return walking.orElse("社区值班的人");
	}

	private static List<String> why(Due due, Instant saidAt, Instant now) {
		var lines = new ArrayList<String>();
		var counted = 0;
		for (var day : due.days()) {
			var date = Times.day(day.date(), now);
			switch (day.counting()) {
				case BEGUN -> lines.add((Times.day(saidAt, now).equals(Times.day(now, now)) ? "今天是 " : "您说的那天是 ") + date
						+ "，" + RequestRules.FIRST_WORD.span().words() + "内回话，当天不算。");
				case COUNTED -> lines.add(date + (day.name().isEmpty() ? "" : day.name()) + "，算第 " + ++counted + " 天。");
				case OFF -> lines.add(date + (day.name().isEmpty() ? "休息" : "是" + day.name()) + "，不算。");
				case PAUSED -> lines.add(date + "停着，不算。");
			}
		}
		if (due instanceof Due.Unpublished(var year, _)) {
			lines.add(year + " 年放假安排还没公布，公布了就写明是哪一天。");
		}
		return lines;
	}
}
