package nuandeng.filing;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseView;
import nuandeng.catalogue.Catalogue;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.requests.Joining;
import nuandeng.requests.RequestId;
import nuandeng.requests.Requests;
import nuandeng.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds what neighbours said already. Shown are titles of cases, which the desk wrote, and words whose speaker allowed
/// that (REQ-17); nobody's private words appear before somebody else.
///
/// - Unit: two texts are alike by the share of the shorter one's pairs of characters that the other has, too.
/// - Error: words that say the same differently are missed, and the desk joins those later.
@Service
@Transactional(readOnly = true)
public class Likenesses {

	private static final double ALIKE = 0.34;
	private static final Duration LATELY = Duration.ofDays(30);

	private final Requests requests;
	private final Joining joining;
	private final CaseDesk cases;
	private final Catalogue catalogue;
	private final InstantSource clock;

	Likenesses(Requests requests, Joining joining, CaseDesk cases, Catalogue catalogue, InstantSource clock) {
		this.requests = requests;
		this.joining = joining;
		this.cases = cases;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/// What is open near a place and sounds like these words; at most two, the likest first.
	public List<Likeness> near(AreaCode area, Optional<PlaceId> place, String words) {
		var now = clock.instant();
		var topic = catalogue.suggest(words, area, 1).stream().findFirst().map(suggestion -> suggestion.topic().code());
		var onCases = cases.near(area, place, topic, 10).stream()
				.filter(near -> !near.sensitive() && share(near.title() + near.placeWords(), words) >= ALIKE)
				.limit(2)
				.toList();
		var asking = joining.askingOn(onCases.stream().map(CaseView::id).toList());
		var found = new ArrayList<Likeness>();
		onCases.forEach(near -> found.add(of(near, asking.getOrDefault(near.id(), 0), now)));
		for (var near : requests.shownNear(area, now.minus(LATELY), 20)) {
			if (share(near.words(), words) >= ALIKE) {
				found.add(new Likeness("request:" + near.id(), near.gist(40),
						said(near.lodgedAt(), 1 + joining.others(near), now), "已收到，还没分给人"));
			}
		}
		return found.stream().limit(2).toList();
	}

	private static Likeness of(CaseView near, int asking, Instant now) {
		return new Likeness("case:" + near.id().value(), near.title(), said(near.receivedAt(), asking, now),
				near.residentSentence());
	}

	/// A case nobody asks about was found by the community itself.
	private static String said(Instant since, int asking, Instant now) {
		return Times.day(since, now) + (asking == 0 ? "，社区自己看到的。" : "起，" + asking + " 位邻居说过。");
	}

	/// What somebody chose to join, if it is still open and may be joined from there.
	///
	/// @param choice what the button sent
	public Optional<CaseId> caseBehind(String choice, AreaCode area) {
		return identifier(choice, "case:").map(CaseId::new).filter(id -> cases.views(List.of(id)).values().stream()
				.anyMatch(view -> !view.sensitive() && (view.state().isOpen() || view.joinedInto().isPresent())
						&& isNear(view.area(), area)));
	}

	/// The request somebody chose to stand beside, if it may be shown and is near.
	public Optional<RequestId> requestBehind(String choice, AreaCode area) {
		return identifier(choice, "request:").map(RequestId::new)
				.filter(id -> requests.shownNear(area, clock.instant().minus(LATELY), 20).stream()
						.anyMatch(near -> near.id().equals(id)));
	}

	private static boolean isNear(AreaCode one, AreaCode other) {
		return one.at(AreaCode.Level.COMMUNITY).equals(other.at(AreaCode.Level.COMMUNITY));
	}

	private static Optional<UUID> identifier(String choice, String kind) {
		return choice.matches(kind + "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
				? Optional.of(UUID.fromString(choice.substring(kind.length())))
				: Optional.empty();
	}

	static double share(String one, String other) {
		var a = pairs(one);
		var b = pairs(other);
		var smaller = Math.min(a.size(), b.size());
		if (smaller < 3) {
			return 0;
		}
		var both = new HashSet<>(a);
		both.retainAll(b);
		return (double) both.size() / smaller;
	}

	private static Set<String> pairs(String text) {
		var plain =
				Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
		var points = plain.codePoints().toArray();
		var pairs = new HashSet<String>();
		for (int i = 0; i + 1 < points.length; i++) {
			pairs.add(new String(points, i, 2));
		}
		return pairs;
	}
}
