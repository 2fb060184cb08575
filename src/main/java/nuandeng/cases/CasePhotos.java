package nuandeng.cases;

import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.identity.Actor;
import org.springframework.stereotype.Component;

/// Whoever may see a case may open its photos.
@Component
class CasePhotos implements AccessRule {

	private final CaseBook book;

	CasePhotos(CaseBook book) {
		this.book = book;
	}

	@Override
	public String kind() {
		return "case";
	}

	@Override
	public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
		return book.sees(actor, new CaseId(owner));
	}
}
