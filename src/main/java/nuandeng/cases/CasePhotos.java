package nuandeng.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.cases.spi.Voices;
import nuandeng.identity.Actor;
import org.springframework.stereotype.Component;

/// Whoever may see a case may open its photos.
@Component
class CasePhotos implements AccessRule {

	private final CaseBook book;
	private final List<Voices> voices;

	CasePhotos(CaseBook book, List<Voices> voices) {
		this.book = book;
		this.voices = voices;
	}

	@Override
	public String kind() {
		return "case";
	}

	@Override
	public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
		var id = new CaseId(owner);
		return book.sees(actor, id)
				|| token.filter(link -> voices.stream().anyMatch(source -> source.leadsTo(id, link))).isPresent();
	}
}
