package nuandeng.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Waking;
import nuandeng.identity.Actor;
import nuandeng.kernel.WorkCalendar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a date brings: says that a case is due today or past due, goes on after a question nobody answered, takes
/// silence for a yes, and reminds of what is to be looked at again. Each case in its own transaction; several nodes may
/// do it at once.
@Component
class CaseClock {

	private static final int AT_A_TIME = 100;

	private final Cases cases;
	private final CaseDesk desk;
	private final Walking walking;
	private final CaseNotices notices;
	private final WorkCalendar calendar;
	private final InstantSource clock;
	private final TransactionTemplate transaction;

	CaseClock(Cases cases, CaseDesk desk, Walking walking, CaseNotices notices, WorkCalendar calendar,
			InstantSource clock,
			PlatformTransactionManager transactions) {
		this.cases = cases;
		this.desk = desk;
		this.walking = walking;
		this.notices = notices;
		this.calendar = calendar;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/// Looks at everything whose moment has come.
	@Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
	void look() {
		for (int i = 0; i < AT_A_TIME; i++) {
			var found = transaction.execute(_ -> lookAtOne());
			if (found == null || !found) {
				return;
			}
		}
	}

	private boolean lookAtOne() {
		var now = clock.instant();
		var awake = cases.awake(now, 1);
		awake.forEach(id -> lookAt(id, now));
		return !awake.isEmpty();
	}

	private void lookAt(CaseId id, Instant now) {
		var file = cases.lock(id);
		switch (file) {
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _ -> tellDue(file, now);
			case CaseFile.Outside outside -> {
				if (!LocalDate.ofInstant(now, WorkCalendar.ZONE).isBefore(outside.nextLook())) {
					notices.lookAgain(file);
				}
				tellDue(file, now);
			}
			case CaseFile.Parked _ -> notices.lookAgain(file);
			case CaseFile.Asking _ -> desk.take(id, new CaseStep.GoOn(), Actor.clock());
			case CaseFile.Reported reported -> silence(reported, now);
			case CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ -> {}
		}
		cases.sleep(id, Waking.next(cases.get(id), calendar, now));
	}

	private void silence(CaseFile.Reported file, Instant now) {
		var until = walking.silentUntil(file);
		if (until.isEmpty()) {
			notices.untold(file);
		} else if (!now.isBefore(until.get())) {
			desk.take(file.head().id(), new CaseStep.Silence(), Actor.clock());
		}
	}

	private void tellDue(CaseFile file, Instant now) {
		var due = file.head().due(calendar).moment();
		if (due.filter(at -> !now.isBefore(at)).isPresent()) {
			notices.overdue(file);
		} else if (due.filter(at -> sameDay(at, now)).isPresent()) {
			notices.dueToday(file);
		}
	}

	private static boolean sameDay(Instant one, Instant other) {
		return LocalDate.ofInstant(one, WorkCalendar.ZONE).equals(LocalDate.ofInstant(other, WorkCalendar.ZONE));
	}
}
