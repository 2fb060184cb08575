package nuandeng.web;

import java.util.List;
import java.util.stream.Stream;
import nuandeng.identity.IdentityRules;
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
	SignInPage page(@RequestParam(required = false) @Nullable String wrong,
			@RequestParam(required = false) @Nullable String wait, @RequestParam(defaultValue = "") String next) {
		var rule = Stream.of(IdentityRules.WRONG_AT_ONE_ACCOUNT, IdentityRules.WRONG_FROM_ONE_PLACE)
				.filter(known -> known.id().equals(wait)).findFirst().orElse(null);
		return new SignInPage(wrong != null, rule, next.matches("/[\\w\\-./?=&%]{0,400}") ? next : "",
				samples.stream().flatMap(each -> each.samples().stream()).toList());
	}
}
