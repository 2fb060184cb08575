package nuandeng.filing;

import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.identity.Actor;
import org.springframework.stereotype.Component;

/// Photos of what is half filled in are for whoever fills it in: the browser that holds the draft's secret.
@Component
class DraftPhotos implements AccessRule {

	@Override
	public String kind() {
		return "draft";
	}

	@Override
	public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
		return token.filter(owner.toString()::equals).isPresent();
	}
}
