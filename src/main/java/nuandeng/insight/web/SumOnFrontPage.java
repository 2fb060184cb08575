package nuandeng.insight.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nuandeng.insight.Account;
import nuandeng.insight.Insight;
import nuandeng.insight.Question;
import nuandeng.kernel.AreaCode;
import nuandeng.web.Part;
import nuandeng.web.spi.HomePanel;
import nuandeng.web.spi.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Puts last month's sum on the front page. That page is asked for most of all, so a sum is kept for a minute.
///
/// - Error: up to one minute old, and ten seconds more until the logs are read again.
@Component
class SumOnFrontPage implements HomePanel {

	private static final Logger LOG = LoggerFactory.getLogger(SumOnFrontPage.class);
	private static final Duration FRESH = Duration.ofMinutes(1);

	private record Kept(Account account, Question question, Instant at) {}

	private final Insight insight;
	private final InstantSource clock;
	private final Map<AreaCode, Kept> kept = new ConcurrentHashMap<>();

	SumOnFrontPage(Insight insight, InstantSource clock) {
		this.insight = insight;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public Optional<Part> panelFor(Hosts.Host host) {
		var month = YearMonth.from(insight.today()).minusMonths(1);
		return sum(lastMonth(host, month)).filter(account -> account.received() > 0)
				.map(account -> new SumPanel(account, month));
	}

	/// The sum; empty until the logs were read once.
	Optional<Account> sum(Question question) {
		var now = clock.instant();
		var found = kept.get(question.area());
		if (found != null && found.question().equals(question)
				&& Duration.between(found.at(), now).abs().compareTo(FRESH) < 0) {
			return Optional.of(found.account());
		}
		var account = tried(question);
		account.ifPresent(read -> kept.put(question.area(), new Kept(read, question, now)));
		return account;
	}

	/// Figures need room to be computed in; a front page without them still leads to the form.
	private Optional<Account> tried(Question question) {
		try {
			return insight.accountLately(question);
		} catch (DataAccessException e) {
			LOG.warn("the front page shows no sum: {}", NestedExceptionUtils.getMostSpecificCause(e).getMessage());
			return Optional.empty();
		}
	}

	Question lastMonth(Hosts.Host host, YearMonth month) {
		return Question.of(host.area(), month.atDay(1), month.atEndOfMonth(), insight.today());
	}
}
