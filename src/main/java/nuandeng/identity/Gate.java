package nuandeng.identity;

import nuandeng.kernel.Rule;
import nuandeng.kernel.Whence;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Looks at a name and a password. Whether the account exists cannot be told from the answer, nor from how long it
/// takes: a password is computed either way.
@Component
class Gate implements AuthenticationProvider {

	/// Longer than any name or password people type.
	private static final int LONGEST = 200;

	private final Attempts attempts;
	private final DaoAuthenticationProvider passwords;

	Gate(Attempts attempts, Accounts accounts, PasswordEncoder encoder) {
		this.attempts = attempts;
		this.passwords = new DaoAuthenticationProvider(signIn -> accounts.find(signIn)
				.filter(Accounts.Account::ready)
				.map(account -> User.withUsername(account.id().toString()).password(account.passwordHash()).build())
				.orElseThrow(() -> new UsernameNotFoundException("no such account")));
		this.passwords.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		var signIn = asked.getName();
		if (isNonsense(signIn) || isNonsense(String.valueOf(asked.getCredentials()))) {
			throw new BadCredentialsException("nonsense");
		}
		attempts.begin(signIn, clientOf(asked)).ifPresent(rule -> {
			throw new Throttled(rule);
		});
		var known = passwords.authenticate(asked);
		attempts.right(signIn);
		return known;
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	private static boolean isNonsense(String typed) {
		return typed.length() > LONGEST || typed.chars().anyMatch(c -> c < 0x20 || c >= 0xD800 && c <= 0xDFFF);
	}

	private static String clientOf(Authentication asked) {
		return asked.getDetails() instanceof WebAuthenticationDetails details ? Whence.of(details.getRemoteAddress())
				: "";
	}

	/// Too many wrong attempts.
	static final class Throttled extends LockedException {

		private final transient Rule rule;

		Throttled(Rule rule) {
			super(rule.id());
			this.rule = rule;
		}

		Rule rule() {
			return rule;
		}
	}
}
