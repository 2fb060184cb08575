package nuandeng.web;

import jakarta.servlet.http.HttpServletRequest;
import nuandeng.identity.Actor;
import nuandeng.identity.Certainty;
import nuandeng.identity.IdentityRules;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OwnAccount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/account`: where somebody is signed in, the password, the passkeys.
@Controller
@OnlyFor({})
class AccountController {

	private static final int LONGEST = 200;

	private final OwnAccount own;
	private final Certainty certainty;

	AccountController(OwnAccount own, Certainty certainty) {
		this.own = own;
		this.certainty = certainty;
	}

	@GetMapping("/account")
	AccountPage page(Actor actor, HttpServletRequest request) {
		return page(actor, request, Problems.none());
	}

	@PostMapping("/account/password")
	Answer changePassword(@RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String fresh,
			Actor actor, HttpServletRequest request) {
		var problems = Problems.none();
		problems.text("fresh", "新密码", fresh, LONGEST);
		if (!problems.any()) {
			own.changePassword(actor, current, fresh, hereOf(request)).ifPresent(rule -> problems.add(
					rule.equals(IdentityRules.SHORTEST_PASSWORD) ? "fresh" : "current",
					rule.sentence() + "。（" + rule.id() + "）"));
		}
		return problems.any()
				? Answer.show(page(actor, request, problems))
				: Answer.go(Go.to("/account").saying("密码改好了，别处的登录都退出了。"));
	}

	/// Makes sure that it is the owner who adds a passkey.
	@PostMapping("/account/certainty")
	Answer confirm(@RequestParam(defaultValue = "") String password, Actor actor, HttpServletRequest request) {
		var refusal = own.confirm(actor, password);
		if (refusal.isPresent()) {
			var because = refusal.get().equals(IdentityRules.CURRENT_PASSWORD_FIRST) ? IdentityRules.SURE_FOR
					: refusal.get();
			return Answer.show(page(actor, request,
					Problems.none().add("password", because.sentence() + "。（" + because.id() + "）")));
		}
		certainty.begin(request);
		return Answer.go(Go.to("/account").saying("好，现在可以加通行密钥。"));
	}

	@PostMapping("/account/sign-ins/{handle}/end")
	Go end(@PathVariable String handle, Actor actor) {
		own.signOut(actor, handle);
		return Go.to("/account").saying("那一处退出了。");
	}

	@PostMapping("/account/sign-ins/end-others")
	Go endOthers(Actor actor, HttpServletRequest request) {
		own.signOutElsewhere(actor, hereOf(request));
		return Go.to("/account").saying("别处都退出了。");
	}

	@PostMapping("/account/passkeys/{handle}/removal")
	Go remove(@PathVariable String handle, Actor actor) {
		own.removePasskey(actor, handle);
		return Go.to("/account").saying("那把通行密钥不能再用了。");
	}

	private AccountPage page(Actor actor, HttpServletRequest request, Problems problems) {
		return new AccountPage(actor.name(), own.signedIn(actor, hereOf(request)), own.passkeys(actor),
				certainty.of(request), problems);
	}

	private static String hereOf(HttpServletRequest request) {
		var session = request.getSession(false);
		return session == null ? "" : session.getId();
	}
}
