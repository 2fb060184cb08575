package nuandeng.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nuandeng.organisations.Body;

/// Who answers for what in one area: the lines of the duty list that hold there, and whoever serves it.
///
/// @param duties lines that hold, the narrowest first
/// @param named the bodies they name
/// @param serving bodies around, closest first
record Answers(List<Duty> duties, List<Body> named, List<Body> serving) {

	/// Complaints about staff and services (CAT-10).
	static final TopicCode COMPLAINTS = new TopicCode("R19");

	/// The bodies that answer for a matter: those the list names, else whoever catches what nobody is named for.
	List<Body> bodiesFor(TopicCode topic) {
		var listed = listedFor(topic);
		return listed.isEmpty() ? catcher(topic).stream().toList() : listed;
	}

	/// The likeliest matters with the body that answers for each; where there is room, also the next body of the
	/// likeliest matter.
	List<Suggestion> suggestions(List<Topics.Hit> hits, int most) {
		var found = new LinkedHashSet<Suggestion>();
		for (var hit : hits) {
			bodiesFor(hit.topic().code()).stream().findFirst().ifPresent(body -> found.add(suggestion(hit, body)));
		}
		bodiesFor(hits.getFirst().topic().code()).forEach(body -> found.add(suggestion(hits.getFirst(), body)));
		return found.stream().limit(most).toList();
	}

	private Suggestion suggestion(Topics.Hit hit, Body body) {
		var listed = listedFor(hit.topic().code()).contains(body);
		return new Suggestion(hit.topic(), body, listed
				? "写了“" + hit.word() + "”，这里归" + body.name() + "管"
				: "写了“" + hit.word() + "”，清单上没写归谁，先由" + body.name() + "接");
	}

	private List<Body> listedFor(TopicCode topic) {
		var listed = new ArrayList<Body>();
		for (var duty : duties) {
			if (duty.topic().equals(topic) || duty.topic().equals(topic.group())) {
				named.stream()
						.filter(body -> body.id().equals(duty.body()) && !listed.contains(body))
						.filter(body -> !topic.group().equals(COMPLAINTS) || body.kind() == Body.Kind.SUPERVISION)
						.forEach(listed::add);
			}
		}
		return listed;
	}

	private Optional<Body> catcher(TopicCode topic) {
		return topic.group().equals(COMPLAINTS)
				? closest(Body.Kind.SUPERVISION)
				: closest(Body.Kind.COMMUNITY).or(() -> closest(Body.Kind.STREET_OFFICE));
	}

	private Optional<Body> closest(Body.Kind kind) {
		return serving.stream().filter(body -> body.kind() == kind).findFirst();
	}
}
