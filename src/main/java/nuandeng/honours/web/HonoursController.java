package nuandeng.honours.web;

import nuandeng.honours.Honours;
import nuandeng.identity.OpenToAll;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/honours`: what the community was awarded.
@Controller
@OpenToAll
class HonoursController {

	private final Honours honours;

	HonoursController(Honours honours) {
		this.honours = honours;
	}

	@GetMapping("/honours")
	Page read(Hosts.Host host) {
		return HonoursPage.of(honours.of(host.area()));
	}
}
