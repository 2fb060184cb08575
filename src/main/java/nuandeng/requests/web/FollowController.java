package nuandeng.requests.web;

import static nuandeng.requests.RequestRules.LONGEST;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.identity.Actor;
import nuandeng.identity.OpenToAll;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.requests.Chasing;
import nuandeng.requests.Following;
import nuandeng.requests.RequestView;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/t/{token}`: a request in the hands of whoever said it.
@Controller
@OpenToAll
class FollowController {

	/// What is said where a link leads nowhere.
	static final String LOST = "这个链接过期了，或者抄错了。到“查进度”凭编号和电话后四位就能查到。";

	private final Following following;
	private final Follows follows;
	private final Chasing chasing;
	private final Attachments attachments;

	FollowController(Following following, Chasing chasing, Follows follows, Attachments attachments) {
		this.following = following;
		this.chasing = chasing;
		this.follows = follows;
		this.attachments = attachments;
	}

	@GetMapping("/t/{token}")
	FollowPage page(@PathVariable String token) {
		return follows.page(behind(token), token, "", Problems.none());
	}

	@GetMapping("/t/{token}/rate")
	RatePage rate(@PathVariable String token) {
		return follows.rate(behind(token), token, "", Problems.none());
	}

	/// More words, more photos, or the answer to a question.
	@PostMapping("/t/{token}/words")
	Answer add(@PathVariable String token, @RequestParam Map<String, String> form,
			@RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photos, Actor actor)
			throws IOException {
		var request = behind(token);
		var problems = Problems.none();
		var words = problems.text("words", "", form.get("words"), LONGEST.most());
		var brought =
				photos == null ? List.<MultipartFile>of() : photos.stream().filter(photo -> !photo.isEmpty()).toList();
		if (words.isBlank() && brought.isEmpty() && !problems.any()) {
			problems.add("words", "写一句，或者加一张照片。");
		}
		if (!problems.any()) {
			take(brought, request, actor, problems);
		}
		if (!problems.any()) {
			refused(problems, "words", following.add(request.id(), words.isBlank() ? "加了照片" : words, actor));
		}
		return problems.any()
				? Answer.show(follows.page(request, token, words, problems))
				: Answer.go(Go.to("/t/" + token).saying("记下了，经办的人看得到。"));
	}

	/// Where does it stand?
	@PostMapping("/t/{token}/chasing")
	Answer chase(@PathVariable String token, Actor actor) {
		var request = behind(token);
		return switch (chasing.chase(request.id(), actor)) {
			case Chasing.Chased.Done _ -> Answer.go(Go.to("/t/" + token).saying("记下了，管这件事的人会知道。"));
			case Chasing.Chased.Before _ -> Answer.go(Go.to("/t/" + token).saying("今天催过了，管这件事的人看得到。"));
			case Chasing.Chased.Refused(var because) -> Answer.show(follows.page(request, token, "",
					Problems.none().add("chase", because.sentence() + "。（" + because.id() + "）")));
		};
	}

	private void take(List<MultipartFile> photos, RequestView request, Actor actor, Problems problems)
			throws IOException {
		for (var photo : photos) {
			try (var content = photo.getInputStream()) {
				var kept =
						attachments.keep(content, photo.getSize(), new Subject("request", request.id().value()), actor);
				if (kept instanceof Kept.Refused refused) {
					problems.add("photo", "这张照片没收下：" + refused.because().sentence() + "。换一张，或者先不传照片。");
				}
			}
		}
	}

	/// Never mind.
	@PostMapping("/t/{token}/withdrawal")
	Answer withdraw(@PathVariable String token, @RequestParam Map<String, String> form, Actor actor) {
		var request = behind(token);
		var problems = Problems.none();
		var words = problems.text("why", "原因", form.get("why"), 200);
		if (!problems.any()) {
			refused(problems, "why", following.withdraw(request.id(), words, actor));
		}
		return problems.any()
				? Answer.show(follows.page(request, token, words, problems))
				: Answer.go(Go.to("/t/" + token).saying("好，这件不往下办了。要再办，重新说一声就行。"));
	}

	/// Done, or not done; the same way with one more line and some stars.
	@PostMapping("/t/{token}/verdict")
	Answer judge(@PathVariable String token, @RequestParam Map<String, String> form, Actor actor) {
		var request = behind(token);
		var problems = Problems.none();
		var said = form.getOrDefault("said", "");
		var words = problems.text("more", "", form.get("more"), 500);
		var stars = form.getOrDefault("stars", "");
		if (!said.matches("done|not")) {
			problems.add("said", "点一下办好了，或者没办好。");
		} else if (!stars.matches("[1-5]?")) {
			problems.add("stars", "满意不满意，从五个里选一个。");
		}
		if (!problems.any()) {
			refused(problems, "said", following.judge(request.id(), said.equals("done"),
					stars.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(stars)), words, actor));
		}
		return problems.any()
				? Answer.show(follows.rate(request, token, words, problems))
				: Answer.go(Go.to("/t/" + token + "/rate").saying(said.equals("done") ? "谢谢您，记下了。" : "记下了，我们接着办。"));
	}

	/// Wishes to be asked again in some weeks, or not.
	@PostMapping("/t/{token}/look")
	Go lookAgain(@PathVariable String token, @RequestParam(defaultValue = "") String wanted, Actor actor) {
		following.lookAgain(behind(token).id(), wanted.equals("yes"), actor);
		return Go.to("/t/" + token).saying(wanted.equals("yes") ? "好，四周后再问您一次。" : "好，不问了。");
	}

	/// Ends every link, as when a telephone was lost.
	@PostMapping("/t/{token}/end")
	Go endLinks(@PathVariable String token, Actor actor) {
		following.endLinks(behind(token).id(), actor);
		return Go.to("/track").saying("这件事的链接都作废了。凭编号和电话后四位还能查。");
	}

	private static void refused(Problems problems, String field, Optional<Rule> because) {
		because.ifPresent(rule -> problems.add(field, rule.sentence() + "。（" + rule.id() + "）"));
	}

	private RequestView behind(String token) {
		return Optional.of(token).filter(word -> word.matches("[0-9a-z]{20}")).flatMap(following::behind)
				.orElseThrow(() -> new Gone(LOST));
	}
}
