package nuandeng.orders.web;

import java.time.InstantSource;
import java.util.Optional;
import nuandeng.identity.OpenToAll;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.Verdict;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/o/{token}`: the resident says whether it is done.
@Controller
@OpenToAll
class JudgeController {

	private static final String OVER = "这个链接过期了。想说什么，打电话告诉我们就行。";

	private final OrderBoard board;
	private final InstantSource clock;

	JudgeController(OrderBoard board, InstantSource clock) {
		this.board = board;
		this.clock = clock;
	}

	@GetMapping("/o/{token}")
	Page look(@PathVariable String token) {
		return board.behind(token)
				.map(order -> new JudgePage(order, token, "", Problems.none(), new OrderWords(clock.instant())))
				.orElseThrow(() -> new Gone(OVER));
	}

	@PostMapping("/o/{token}")
	Answer say(@PathVariable String token, @RequestParam(defaultValue = "") String verdict,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String stars) {
		var order = board.behind(token).orElseThrow(() -> new Gone(OVER));
		var problems = Problems.none();
		var line = problems.text("words", "这一句", words, 500);
		if (!verdict.equals("good") && !verdict.equals("not")) {
			problems.add("words", "按一下：办好了，还是没办好。");
		}
		if (problems.any()) {
			return Answer.show(new JudgePage(order, token, line, problems, new OrderWords(clock.instant())));
		}
		board.judge(token, verdict.equals("good")
				? new Verdict.Good(starsOf(stars), line)
				: new Verdict.NotYet(line.isEmpty() ? "没说差在哪儿" : line)).orElseThrow(() -> new Gone(OVER));
		return verdict.equals("good")
				? Answer.go(Go.to("/o/" + token).saying("记下了，谢谢您告诉我们。"))
				: Answer.go(Go.to("/").saying("知道了，还没办好。社区接着想办法，有消息再告诉您。"));
	}

	private static Optional<Integer> starsOf(String stars) {
		return stars.matches("[1-5]") ? Optional.of(Integer.valueOf(stars)) : Optional.empty();
	}
}
