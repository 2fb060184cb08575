package nuandeng.insight.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.OpenToAll;
import nuandeng.insight.Fate;
import nuandeng.insight.Insight;
import nuandeng.insight.Release;
import nuandeng.insight.Releases;
import nuandeng.insight.SmallCounts;
import nuandeng.kernel.Times;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/public`: what was asked and what became of it.
@Controller
@OpenToAll
class PublicController {

	private static final int A_PAGE = 10;
	private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

	private final Insight insight;
	private final Releases releases;
	private final SumOnFrontPage sums;
	private final Lines lines;
	private final InstantSource clock;

	PublicController(Insight insight, Releases releases, SumOnFrontPage sums, Lines lines, InstantSource clock) {
		this.insight = insight;
		this.releases = releases;
		this.sums = sums;
		this.lines = lines;
		this.clock = clock;
	}

	@GetMapping("/public")
	Page read(@RequestParam(defaultValue = "") String after, Hosts.Host host) {
		var month = YearMonth.from(insight.today()).minusMonths(1);
		var question = sums.lastMonth(host, month);
		var names = lines.topicNames();
		var counts = new HashMap<String, Long>();
		insight.topics(question)
				.forEach((topic, many) -> counts.merge(names.getOrDefault(topic, topic), many, Long::sum));
		var found = releases.released(host.area(), cursor(after), A_PAGE + 1);
		var shown = found.subList(0, Math.min(A_PAGE, found.size()));
		return new PublicPage(sums.sum(question).map(sum -> new SumPanel(sum, month)), SmallCounts.hidden(counts),
				told(shown),
				found.size() > A_PAGE ? "/public?after=" + written(shown.getLast()) : null);
	}

	private List<PublicPage.Told> told(List<Release> shown) {
		var fates = insight.fates(shown.stream().map(Release::request).toList());
		return shown.stream()
				.map(release -> new PublicPage.Told(release,
						Optional.ofNullable(fates.get(release.request())).map(Fate::word),
						Times.day(release.releasedAt().orElse(release.writtenAt()), clock.instant())))
				.toList();
	}

	private static String written(Release last) {
		return last.releasedAt().orElse(Instant.EPOCH) + "_" + last.id();
	}

	static Optional<Releases.Cursor> cursor(String after) {
		try {
			var parts = after.split("_", 2);
			return after.isEmpty() ? Optional.empty()
					: Optional.of(new Releases.Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
							.filter(cursor -> cursor.at().isAfter(Instant.EPOCH) && cursor.at().isBefore(END_OF_TIME));
		} catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
			return Optional.empty();
		}
	}
}
