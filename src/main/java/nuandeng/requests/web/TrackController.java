package nuandeng.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nuandeng.cases.CaseDesk;
import nuandeng.identity.OpenToAll;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Times;
import nuandeng.requests.Finding;
import nuandeng.requests.Following;
import nuandeng.requests.RequestView;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.OwnKey;
import nuandeng.web.Problems;
import nuandeng.kernel.Whence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/track` and `/mine`: what was said, without the link, and from this device.
@Controller
@OpenToAll
class TrackController {

	private final Finding finding;
	private final Following following;
	private final CaseDesk cases;
	private final InstantSource clock;

	TrackController(Finding finding, Following following, CaseDesk cases, InstantSource clock) {
		this.finding = finding;
		this.following = following;
		this.cases = cases;
		this.clock = clock;
	}

	@GetMapping("/track")
	TrackPage page() {
		return TrackPage.empty();
	}

	/// By number and last four digits.
	@OwnKey
	@PostMapping("/track")
	Answer find(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
		var problems = Problems.none();
		var number = problems.text("number", "编号", form.get("number"), 40);
		var tail = problems.text("tail", "电话后四位", form.get("tail"), 20);
		if (number.isBlank()) {
			problems.add("number", "填一下编号，回执单上有，12 位。");
		}
		if (!tail.matches("\\d{4}")) {
			problems.add("tail", "填一下当时留的电话的后四位。");
		}
		if (problems.any()) {
			return Answer.show(new TrackPage(number, "", false, false, "", problems));
		}
		return after(finding.find(number, tail, Whence.of(request.getRemoteAddr())),
				new TrackPage(number, "", false, true, "", problems),
				request, response);
	}

	/// Sends a code to a telephone; the page is the same whether anything was said from it.
	@OwnKey
	@PostMapping("/track/code")
	TrackPage sendCode(@RequestParam Map<String, String> form, HttpServletRequest request) {
		var problems = Problems.none();
		var typed = form.getOrDefault("phone", "");
		var phone = Typed.phone(problems, "phone", typed);
		if (phone.isEmpty() && !problems.any()) {
			problems.add("phone", "填一下当时留的电话。");
		}
		if (problems.any() || phone.isEmpty()) {
			return new TrackPage("", typed, false, false, "", problems);
		}
		var refused = finding.sendCode(phone.get(), Whence.of(request.getRemoteAddr()));
		return new TrackPage("", phone.get().digits(), refused.isEmpty(), false, words(refused), problems);
	}

	/// By a telephone and the code that was sent to it.
	@OwnKey
	@PostMapping("/track/phone")
	Answer open(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
		var problems = Problems.none();
		var typed = form.getOrDefault("phone", "");
		var phone = Typed.phone(problems, "phone", typed);
		var code = problems.text("code", "六位数", form.get("code"), 20);
		if (!code.matches("\\d{6}")) {
			problems.add("code", "填一下发到您电话上的六位数。");
		}
		if (problems.any() || phone.isEmpty()) {
			return Answer.show(new TrackPage("", typed, true, false, "", problems));
		}
		return after(finding.open(phone.get(), code, Whence.of(request.getRemoteAddr())),
				new TrackPage("", typed, true, true, "", problems), request, response);
	}

	private static Answer after(Finding.Found found, TrackPage nothing, HttpServletRequest request,
			HttpServletResponse response) {
		return switch (found) {
			case Finding.Found.Here(var token) -> Answer.go(Go.to("/t/" + token));
			case Finding.Found.All(var tokens) -> {
				Crumbs.remember(request, response, tokens);
				yield Answer.go(Go.to("/mine"));
			}
			case Finding.Found.Nothing _ -> Answer.show(nothing);
			case Finding.Found.TooMany(var because) -> Answer.show(new TrackPage(nothing.number(), nothing.phone(),
					nothing.codeSent(), false, words(Optional.of(because)), Problems.none()));
		};
	}

	private static String words(Optional<Rule> because) {
		return because.map(rule -> rule.sentence() + "。（" + rule.id() + "）").orElse("");
	}

	@GetMapping("/mine")
	MinePage mine(HttpServletRequest request) {
		var cards = new java.util.ArrayList<MinePage.Card>();
		var tokens = Crumbs.mine(request);
		var requests = following.behindEach(tokens);
		var onCases =
				cases.views(requests.values().stream().flatMap(said -> said.onCase().stream()).distinct().toList());
		for (var token : tokens) {
			var said = requests.get(token);
			if (said != null && cards.stream().noneMatch(card -> card.number().equals(said.number().grouped()))) {
				cards.add(card(token, said, said.sentence(said.onCase().map(onCases::get))));
			}
		}
		return new MinePage(cards);
	}

	/// Lets this device forget, as on a telephone that is shared.
	@OwnKey
	@PostMapping("/mine/forgetting")
	Go forget(HttpServletResponse response) {
		Crumbs.forgetMine(response);
		return Go.to("/mine").saying("这台手机不再记着了。凭编号和电话后四位还能查。");
	}

	private MinePage.Card card(String token, RequestView said, String sentence) {
		return new MinePage.Card(token, said.number().grouped(), said.gist(40), sentence,
				Times.day(said.lodgedAt(), clock.instant()));
	}
}
