package nuandeng.feeds;

import java.time.Duration;
import java.time.InstantSource;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes in what the desk has handed in, also what a killed program left in the middle, and forgets wrong rows after a
/// month. Tests switch the timers off and look themselves.
@Component
class Pickup {

	private static final Duration WRONG_ROWS_KEPT = Duration.ofDays(30);

	private final Feeds feeds;
	private final RunLog log;
	private final Identity identity;
	private final InstantSource clock;

	Pickup(Feeds feeds, RunLog log, Identity identity, InstantSource clock) {
		this.feeds = feeds;
		this.log = log;
		this.identity = identity;
		this.clock = clock;
	}

	void look() {
		feeds.goOn(run -> identity.actor(run.begunBy()).orElseGet(Actor::clock));
	}

	@Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
	void forget() {
		log.forget(clock.instant().minus(WRONG_ROWS_KEPT));
	}

	/// Looks every second.
	@Component
	@ConditionalOnProperty(name = "nuandeng.timers", havingValue = "on", matchIfMissing = true)
	static class Timer {

		private final Pickup pickup;

		Timer(Pickup pickup) {
			this.pickup = pickup;
		}

		@Scheduled(fixedDelay = 1000, initialDelay = 2000)
		void look() {
			pickup.look();
		}
	}
}
