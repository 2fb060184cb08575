package nuandeng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs somebody in who has just proved with a link, and not with a password, who they are.
@Component
public class SigningIn {

	private final Certainty certainty;

	SigningIn(Certainty certainty) {
		this.certainty = certainty;
	}

	/// Begins a session of its own for an account; whatever session the browser had before ends.
	public void as(AccountId account, HttpServletRequest request, HttpServletResponse response) {
		var before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		var user = User.withUsername(account.toString()).password("").build();
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
		SecurityContextHolder.setContext(context);
		request.getSession().setAttribute(SignedIn.DEVICE, SignedIn.deviceOf(request.getHeader("User-Agent")));
		certainty.begin(request);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}
}
