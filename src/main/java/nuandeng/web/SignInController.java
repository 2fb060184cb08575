package nuandeng.web;

import java.util.List;
import nuandeng.identity.OpenToAll;
import nuandeng.web.spi.SampleSignIns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.jspecify.annotations.Nullable;

/// `/sign-in`: for staff, members and partners.
@Controller
@OpenToAll
class SignInController {

	private final List<SampleSignIns> samples;

	SignInController(List<SampleSignIns> samples) {
		this.samples = samples;
	}

	@GetMapping("/sign-in")
	SignInPage page(@RequestParam(required = false) @Nullable String wrong) {
		return new SignInPage(wrong != null, samples.stream().flatMap(each -> each.samples().stream()).toList());
	}
}
