package nuandeng.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import nuandeng.identity.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// `/size`: letter size, contrast and darkness, kept on the reader's own device.
@Controller
@OpenToAll
class SizeController {

	private static final Map<String, Set<String>> CHOICES = Map.of(
			"size", Set.of("standard", "large", "elder", "extra"),
			"contrast", Set.of("", "high"),
			"theme", Set.of("", "dark"));

	@GetMapping("/size")
	SizePage page(@RequestHeader(name = "Referer", defaultValue = "") String referer) {
		var path = referer.replaceFirst("^https?://[^/]*", "");
		return new SizePage(isOurs(path) ? path : "/");
	}

	@OwnKey
	@PostMapping("/size")
	Go choose(@RequestParam Map<String, String> form, HttpServletResponse response) {
		CHOICES.forEach((name, allowed) -> {
			var chosen = form.get(name);
			if (chosen != null && allowed.contains(chosen)) {
				response.addCookie(chosen.isEmpty() ? Cookies.gone(name) : Cookies.kept(name, chosen, 365));
			}
		});
		var back = form.getOrDefault("back", "/");
		return Go.to(isOurs(back) ? back : "/");
	}

	private static boolean isOurs(String path) {
		return path.matches("/[\\w\\-./?=&%]*") && !path.startsWith("//") && !path.startsWith("/size");
	}
}
