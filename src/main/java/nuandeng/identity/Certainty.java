package nuandeng.identity;

import java.time.Duration;
import java.time.InstantSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Remembers for a few minutes that the owner of an account wrote the password (IDN-14).
@Component
public class Certainty {

	private static final String UNTIL = "certain-until";

	private final InstantSource clock;

	Certainty(InstantSource clock) {
		this.clock = clock;
	}

	/// The owner has just written the password.
	public void begin(HttpServletRequest request) {
		var session = request.getSession(false);
		if (session != null) {
			session.setAttribute(UNTIL,
					clock.instant().plus(Duration.ofMinutes(IdentityRules.SURE_FOR.most())).toEpochMilli());
		}
	}

	/// Tells whether the owner wrote it lately.
	public boolean of(HttpServletRequest request) {
		var session = request.getSession(false);
		return session != null && session.getAttribute(UNTIL) instanceof Long until && clock.millis() < until;
	}
}
