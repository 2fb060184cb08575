package nuandeng.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks into the outbox every two seconds. Tests switch it off and look themselves.
@Component
@ConditionalOnProperty(name = "nuandeng.timers", havingValue = "on", matchIfMissing = true)
class Postman {

	private final Dispatch dispatch;

	Postman(Dispatch dispatch) {
		this.dispatch = dispatch;
	}

	@Scheduled(fixedDelay = 2000)
	void look() {
		while (dispatch.work()) {
			// the next batch
		}
	}
}
