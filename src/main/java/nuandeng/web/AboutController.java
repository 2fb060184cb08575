package nuandeng.web;

import nuandeng.identity.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/help`, `/privacy`, `/a11y` and `/feedback`: what stands at the foot of every page.
@Controller
@OpenToAll
class AboutController {

	@GetMapping("/help")
	AboutPage help() {
		return new AboutPage(AboutPage.Subject.HELP);
	}

	@GetMapping("/privacy")
	AboutPage privacy() {
		return new AboutPage(AboutPage.Subject.PRIVACY);
	}

	@GetMapping("/a11y")
	AboutPage accessibility() {
		return new AboutPage(AboutPage.Subject.ACCESSIBILITY);
	}

	/// An opinion about this service is heard like everything else: it gets a number and an answer.
	@GetMapping("/feedback")
	Go feedback() {
		return Go.to("/report");
	}
}
