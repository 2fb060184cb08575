package nuandeng.cases;

import java.time.Instant;
import java.util.Optional;
import nuandeng.catalogue.TopicCode;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Term;

/// What a case is about.
///
/// @param title one line a dispatcher reads
/// @param words what was said or found, in full
/// @param placeWords where, as people say it
/// @param urgent whether the clock of danger runs
/// @param hazard whether something stays dangerous even if nobody asks any more
/// @param sensitive whether its words are for those who handle it alone
/// @param complaintAgainst the body complained of, which never sees it
/// @param receivedAt when it was said; the clock runs from here
/// @param contactWanted whether somebody who can be reached waits for an answer
@Term(value = "案由", meaning = "what a case is about: words, place, topic, danger")
public record Matter(String title, String words, AreaCode area, Optional<PlaceId> place, String placeWords,
		Optional<TopicCode> topic, boolean urgent, boolean hazard, boolean sensitive, Optional<BodyId> complaintAgainst,
		Instant receivedAt, boolean contactWanted) {

	/// Refuses a matter without a title.
	public Matter {
		if (title.isBlank()) {
			throw new IllegalArgumentException("a matter needs a title");
		}
	}

	/// The same matter, on a topic.
	public Matter about(TopicCode topic) {
		return new Matter(title, words, area, place, placeWords, Optional.of(topic), urgent, hazard, sensitive,
				complaintAgainst, receivedAt, contactWanted);
	}
}
