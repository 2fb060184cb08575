package nuandeng.honours;

import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.identity.Actor;
import org.springframework.stereotype.Component;

/// The photos of plaques and certificates are for those who keep the list: somebody may stand in front of the plaque.
@Component
class HonourPhotos implements AccessRule {

	static final String KIND = "plaque";

	private final HonourRoll roll;

	HonourPhotos(HonourRoll roll) {
		this.roll = roll;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
		return roll.communityOf(owner).filter(community -> actor.mayIn(community, Honours.KEEPERS)).isPresent();
	}
}
