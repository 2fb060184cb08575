package nuandeng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds the actor behind a request; looked up once a request, so that a role withdrawn a minute ago is gone now.
@Component
class Actors {

	private static final String KEPT = Actors.class.getName();

	private final Identity identity;

	Actors(Identity identity) {
		this.identity = identity;
	}

	Actor of(HttpServletRequest request) {
		if (request.getAttribute(KEPT) instanceof Actor kept) {
			return kept;
		}
		var actor = lookUp();
		request.setAttribute(KEPT, actor);
		return actor;
	}

	private Actor lookUp() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return Actor.resident();
		}
		return identity.actor(new AccountId(UUID.fromString(authentication.getName()))).orElseGet(Actor::resident);
	}
}
