package nuandeng.requests.web;

import static nuandeng.identity.Role.BUILDING_LEAD;
import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.GRID_STAFF;
import static nuandeng.identity.Role.STREET_DISPATCHER;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.requests.Following;
import nuandeng.web.Gone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/report/done` and the other addresses of the receipt: the same slip, whoever filled in the form. Beside whoever
/// filled it in for somebody stands the way back to the next one.
@Controller
class SlipController {

	private final Following following;
	private final Slips slips;

	SlipController(Following following, Slips slips) {
		this.following = following;
		this.slips = slips;
	}

	@GetMapping("/report/done")
	@OpenToAll
	DonePage done(@RequestParam(name = "t", defaultValue = "") String token) {
		return slip(token, "");
	}

	@GetMapping("/t/{token}/slip")
	@OpenToAll
	DonePage slip(@PathVariable String token) {
		return slip(token, "");
	}

	@GetMapping("/t/{token}/slip.svg")
	@OpenToAll
	ResponseEntity<byte[]> picture(@PathVariable String token) {
		var slip = slip(token, "");
		return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, "image/svg+xml;charset=utf-8")
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slip.request().number() + ".svg\"")
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(SlipPicture.of(slip).getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/desk/inbox/phone/slip")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	DonePage afterCall(@RequestParam(name = "t", defaultValue = "") String token) {
		return slip(token, "/desk/inbox/phone");
	}

	@GetMapping("/desk/inbox/walkin/slip")
	@OnlyFor({COMMUNITY_WORKER, COMMUNITY_SECRETARY, STREET_DISPATCHER})
	DonePage atCounter(@RequestParam(name = "t", defaultValue = "") String token) {
		return slip(token, "/desk/inbox/walkin");
	}

	@GetMapping("/w/note/slip")
	@OnlyFor({BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY})
	DonePage onFoot(@RequestParam(name = "t", defaultValue = "") String token) {
		return slip(token, "/w/note");
	}

	private DonePage slip(String token, String back) {
		return Optional.of(token).filter(word -> word.matches("[0-9a-z]{20}")).flatMap(following::behind)
				.map(request -> slips.of(request, token, back))
				.orElseThrow(() -> new Gone(back.isEmpty() ? FollowController.LOST : "没有这张回执单。"));
	}
}
