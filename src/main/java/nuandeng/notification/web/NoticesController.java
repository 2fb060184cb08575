package nuandeng.notification.web;

import java.time.InstantSource;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.notification.StaffInbox;
import nuandeng.web.Go;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/notices`: everybody who signs in reads their own.
@Controller
@OnlyFor({})
class NoticesController {

	private static final int SHOWN = 50;

	private final StaffInbox inbox;
	private final InstantSource clock;

	NoticesController(StaffInbox inbox, InstantSource clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	@GetMapping("/desk/notices")
	NoticesPage list(@RequestParam(defaultValue = "9223372036854775807") long before, Actor actor) {
		var items = inbox.of(actor, before, SHOWN + 1);
		return new NoticesPage(items.subList(0, Math.min(SHOWN, items.size())), items.size() > SHOWN, clock.instant());
	}

	@PostMapping("/desk/notices/seen")
	Go seen(@RequestParam long upTo, Actor actor) {
		inbox.tick(actor, upTo);
		return Go.to("/desk/notices");
	}
}
