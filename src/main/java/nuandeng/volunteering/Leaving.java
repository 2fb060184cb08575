package nuandeng.volunteering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks every night who is no longer here, ends what they had, and forgets what has been over for long enough. Several
/// nodes may do this at once; each takes others.
@Component
class Leaving {

	private static final int AT_ONCE = 200;

	private final DualCheckIns checkIns;
	private final ServiceRecords records;
	private final DualCheckInLists lists;
	private final Identity identity;
	private final VolunteeringNews news;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Leaving(DualCheckIns checkIns, ServiceRecords records, DualCheckInLists lists, Identity identity,
			VolunteeringNews news, TransactionTemplate transaction, InstantSource clock) {
		this.checkIns = checkIns;
		this.records = records;
		this.lists = lists;
		this.identity = identity;
		this.news = news;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
	void look() {
		endThoseGone();
		while (forget() == AT_ONCE) {
			// a full handful: there may be more
		}
	}

	/// Ends the registrations of those who have no account any more, or none as a member of that community.
	void endThoseGone() {
		var after = new UUID(0, 0);
		for (var some = checkIns.open(after, AT_ONCE); !some.isEmpty(); some = checkIns.open(after, AT_ONCE)) {
			some.stream().filter(checkIn -> !isHere(checkIn.of())).map(DualCheckIn::id).forEach(this::end);
			after = some.getLast().id().value();
		}
	}

	private boolean isHere(DualCheckIn.Membership of) {
		return identity.actor(of.member())
				.filter(actor -> lists.homes(actor).stream().anyMatch(home -> home.area().equals(of.community())))
				.isPresent();
	}

	private void end(DualCheckInId id) {
		transaction.executeWithoutResult(_ -> checkIns.lock(id).ifPresent(found -> {
			var ending = new DualCheckIn.Ending(Parting.ACCOUNT_OVER, Actor.clock().account(), clock.instant());
			switch (found) {
				case DualCheckIn.Asked asked -> over(asked.end(ending));
				case DualCheckIn.Confirmed confirmed -> over(confirmed.end(ending));
				case DualCheckIn.Declined _, DualCheckIn.Ended _ -> {}
			}
		}));
	}

	private void over(DualCheckIn.Ended ended) {
		checkIns.save(ended);
		news.ended(ended, Actor.clock());
	}

	/// Deletes what has been over for longer than {@link VolunteeringRules#FORGOTTEN} allows, names and lines.
	///
	/// @return how many were forgotten
	int forget() {
		var days = VolunteeringRules.FORGOTTEN.span() instanceof Span.CalendarDays span ? span.days() : 0;
		var first = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).minusDays(days)
				.atStartOfDay(WorkCalendar.ZONE).toInstant();
		Integer forgotten = transaction.execute(_ -> {
			var over = checkIns.overBefore(first, AT_ONCE);
			over.forEach(id -> {
				news.forgotten(id, records.countOf(id));
				checkIns.forget(id);
			});
			return over.size();
		});
		return forgotten == null ? 0 : forgotten;
	}
}
