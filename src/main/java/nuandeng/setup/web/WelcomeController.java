package nuandeng.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nuandeng.identity.Actor;
import nuandeng.identity.IdentityRules;
import nuandeng.identity.Invitations;
import nuandeng.identity.Invited;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.identity.SigningIn;
import nuandeng.kernel.Whence;
import nuandeng.setup.AccountDesk;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/welcome/{token}`: whoever holds a link chooses a sign-in name and a password, and is in.
@Controller
@OpenToAll
class WelcomeController {

	static final String PATH = "/welcome";

	private static final int LONGEST = 200;

	private final Invitations invitations;
	private final AccountDesk desk;
	private final SigningIn signingIn;

	WelcomeController(Invitations invitations, AccountDesk desk, SigningIn signingIn) {
		this.invitations = invitations;
		this.desk = desk;
		this.signingIn = signingIn;
	}

	@GetMapping(PATH + "/{token}")
	WelcomePage page(@PathVariable String token, HttpServletRequest request) {
		return new WelcomePage(token, invitations.look(token, Whence.of(request.getRemoteAddr())), Form.empty());
	}

	@PostMapping(PATH + "/{token}")
	Answer enter(@PathVariable String token, @RequestParam Map<String, String> typed, HttpServletRequest request,
			HttpServletResponse response) {
		return switch (invitations.look(token, Whence.of(request.getRemoteAddr()))) {
			case Invited.Welcome welcome -> enter(token, welcome, Form.of(typed), request, response);
			case Invited.Over over -> Answer.show(new WelcomePage(token, over, Form.empty()));
			case Invited.Wait wait -> Answer.show(new WelcomePage(token, wait, Form.empty()));
		};
	}

	/// Where somebody arrives who has just set a password: with a passkey if wanted, and on to the first page.
	@GetMapping(PATH)
	@OnlyFor({})
	ArrivedPage arrived(Actor actor) {
		return new ArrivedPage(actor.name());
	}

	private Answer enter(String token, Invited.Welcome welcome, Form form, HttpServletRequest request,
			HttpServletResponse response) {
		var signIn = welcome.signIn().orElseGet(() -> signIn(form));
		var password = form.value("password");
		form.problems().text("password", "密码", password, LONGEST);
		if (form.isGood() && !password.equals(form.value("again"))) {
			form.problems().add("again", "两遍密码不一样，再写一遍。");
		}
		if (form.isGood()) {
			desk.enter(token, welcome, signIn, password).ifPresent(rule -> form.refused(
					rule.equals(IdentityRules.ONE_NAME_ONE_ACCOUNT) ? "sign-in" : "password", rule));
		}
		if (!form.isGood()) {
			return Answer.show(new WelcomePage(token, welcome, form));
		}
		signingIn.as(welcome.account(), request, response);
		return Answer.go(Go.to(PATH).saying("密码设好了，登录名是 " + signIn + "。"));
	}

	private static String signIn(Form form) {
		var typed = form.value("sign-in").strip().toLowerCase(Locale.ROOT);
		if (!typed.matches("[a-z][a-z0-9._-]{2,39}")) {
			form.problems().add("sign-in", "登录名用 3 到 40 个小写字母和数字，字母开头，比如 zhangsan。");
		}
		return typed;
	}
}
