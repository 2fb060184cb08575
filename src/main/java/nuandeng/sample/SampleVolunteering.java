package nuandeng.sample;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nuandeng.identity.Actor;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;
import nuandeng.volunteering.DualCheckInId;
import nuandeng.volunteering.DualCheckInLists;
import nuandeng.volunteering.Outcome;
import nuandeng.volunteering.Served;
import nuandeng.volunteering.Volunteering;
import org.springframework.stereotype.Component;

/// A teacher who lives here registers and serves; another waits for the branch.
@Component
class SampleVolunteering {

	private final Volunteering volunteering;
	private final DualCheckInLists lists;
	private final InstantSource clock;

	SampleVolunteering(Volunteering volunteering, DualCheckInLists lists, InstantSource clock) {
		this.volunteering = volunteering;
		this.lists = lists;
		this.clock = clock;
	}

	/// Who takes part.
	record Cast(Actor member, Actor newcomer, Actor branch, Actor secretary) {}

	void register(BodyId school, Cast cast) {
		var id = at(-40, 12, () -> volunteering.register(school, SampleYear.COMMUNITY, true, cast.member()));
		at(-39, 9, () -> volunteering.confirm(id, "", cast.branch()));
		tell(id, -12, 90, "一起清扫楼道", cast.member());
		at(-11, 10, () -> volunteering.witness(id, lists.services(lists.checkIn(id, cast.secretary()).orElseThrow())
				.getFirst().id(), cast.secretary()));
		tell(id, -2, 60, "晚上陪孩子们过马路", cast.member());
		at(-1, 18, () -> volunteering.register(school, SampleYear.COMMUNITY, true, cast.newcomer()));
	}

	private void tell(DualCheckInId id, int days, int minutes, String what, Actor member) {
		var served = new Served(moment(days, 17), minutes, what, Optional.empty());
		at(days, 20, () -> volunteering.tell(id, served, member));
	}

	private DualCheckInId at(int days, int hour, Supplier<Outcome> step) {
		var done = new DualCheckInId[1];
		Replay.at(moment(days, hour), () -> done[0] = switch (step.get()) {
			case Outcome.Done(var id) -> id;
			case Outcome.Refused(var because) -> throw new IllegalStateException(because.sentence());
		});
		return done[0];
	}

	private Instant moment(int days, int hour) {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).plusDays(days).atTime(hour, 0)
				.atZone(WorkCalendar.ZONE).toInstant();
	}
}
