package nuandeng.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.insight.Gathering.Asking;
import nuandeng.insight.Gathering.Gathered;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to figures. Every answer is computed from the copied facts, after these caught up with their sources.
@Service
public class Insight {

	/// Who may ask for figures.
	public static final List<Role> READERS = List.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY,
			Role.STREET_DISPATCHER, Role.STREET_LEADER, Role.AUDITOR);

	private static final List<Behind> FATES =
			Arrays.stream(Fate.values()).map(Behind::of).toList();
	private static final int FIRST_ROWS = 5;
	private static final int TOPICS = 500;

	private final Figures figures;
	private final Gathering gathering;
	private final CatchingUp facts;
	private final TransactionTemplate snapshot;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Insight(Figures figures, Gathering gathering, CatchingUp facts, PlatformTransactionManager transactions,
			WorkCalendar calendar, InstantSource clock) {
		this.figures = figures;
		this.gathering = gathering;
		this.facts = facts;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.calendar = calendar;
		this.clock = clock;
	}

	/// Answers after catching up, from one snapshot, so that figures of one page fit together.
	private <A> A answer(Supplier<A> computed) {
		facts.now();
		return inSnapshot(computed);
	}

	/// Answers from what was read so far; empty until every log was read once. Pages that everybody opens do not wait while
	/// a million facts are read.
	///
	/// - Error: what happened in the last ten seconds may be missing, or all that is just being read.
	private <A> Optional<A> lately(Supplier<A> computed) {
		return inSnapshot(() -> facts.areThere() ? Optional.of(computed.get()) : Optional.empty());
	}

	private <A> A inSnapshot(Supplier<A> computed) {
		return Objects.requireNonNull(snapshot.execute(_ -> {
			gathering.makeRoom();
			return computed.get();
		}));
	}

	/// Answers a question whole.
	public Report report(Question question) {
		return answer(() -> {
			var asking = asking(question);
			var last = spoken(asking.between(monthBefore(question)));
			var before = before(asking);
			var gathered = gathering.keep(asking);
			var tally = figures.tally(gathered, Arrays.asList(Behind.values()));
			return new Report(tally.account(figures.received(gathered)), tally,
					Measures.of(tally, figures.durations(gathered)), Measures.MISSING, Answers.of(tally), last,
					figures.months(gathered), risen(figures.topics(gathered, TOPICS), before),
					Report.Orders.of(tally), figures.rows(gathered, Behind.IN_HAND, Optional.empty(), FIRST_ROWS));
		});
	}

	/// The month before the one in which a period ends.
	public static Question monthBefore(Question question) {
		var month = YearMonth.from(question.to()).minusMonths(1);
		return question.between(month.atDay(1), month.atEndOfMonth());
	}

	private Answers spoken(Asking asking) {
		return Answers.of(figures.tally(Gathering.passing(asking), Answers.ROWS));
	}

	private Map<String, Long> before(Asking asking) {
		var question = asking.question();
		var days = ChronoUnit.DAYS.between(question.from(), question.to()) + 1;
		var three = question.between(question.from().minusDays(3 * days), question.from().minusDays(1));
		return figures.topics(Gathering.passing(asking.between(three)), TOPICS).stream()
				.collect(Collectors.toMap(Figures.Topic::topic, Figures.Topic::many));
	}

	/// M-R20: topics that came at least five times and twice as often as in the mean of the three stretches of the same
	/// length before; else, or if nothing was said before, the three most frequent.
	private static List<Report.Theme> risen(List<Figures.Topic> topics, Map<String, Long> before) {
		var now = topics.stream()
				.map(topic -> new Report.Theme(topic.topic(), topic.many(), before.getOrDefault(topic.topic(), 0L)))
				.toList();
		var risen = now.stream().filter(Report.Theme::risen).limit(10).toList();
		return risen.isEmpty() || before.isEmpty() ? now.stream().limit(3).toList() : risen;
	}

	/// Tells whether an actor may ask about an area.
	public boolean mayAsk(Actor actor, AreaCode area) {
		return actor.mayIn(area, READERS.toArray(Role[]::new));
	}

	/// The sum.
	public Account account(Question question) {
		return answer(() -> sum(question));
	}

	/// The sum, for a page that everybody opens: as far as the logs were read; empty until they were read once.
	public Optional<Account> accountLately(Question question) {
		return lately(() -> sum(question));
	}

	private Account sum(Question question) {
		var gathered = passing(question);
		return figures.tally(gathered, FATES).account(figures.received(gathered));
	}

	/// The rows behind a figure, in pages.
	///
	/// @param after where the page before ended
	public Listed<Row> rows(Question question, Behind behind, Optional<Cursor> after, int most) {
		return answer(() -> {
			var gathered = gathering.keep(asking(question));
			return new Listed<>(figures.rows(gathered, behind, after, most),
					figures.tally(gathered, List.of(behind)).of(behind));
		});
	}

	/// The orders behind a figure, in pages.
	public Listed<OrderRow> orders(Question question, Behind behind, Optional<Cursor> after, int most) {
		return answer(() -> {
			var gathered = new Gathered(asking(question), "");
			return new Listed<>(figures.orders(gathered, behind, after, most),
					figures.tally(gathered, List.of(behind)).of(behind));
		});
	}

	/// Counts of topics, as far as the logs were read; what everybody reads hides small ones (INS-13).
	public Map<String, Long> topics(Question question) {
		return lately(() -> figures.topics(passing(question), TOPICS)).orElse(List.of()).stream()
				.collect(Collectors.toMap(Figures.Topic::topic, Figures.Topic::many, Long::sum, LinkedHashMap::new));
	}

	/// What had become of one request by now; empty if nobody knows it.
	public Optional<Fated> now(UUID request) {
		return answer(() -> figures.now(List.of(request), clock.instant())).stream().findFirst();
	}

	/// What had become of several requests, as far as the logs were read; those nobody has read of are left out.
	public Map<UUID, Fate> fates(Collection<UUID> requests) {
		return lately(() -> figures.now(requests, clock.instant())).orElse(List.of()).stream()
				.collect(Collectors.toMap(Fated::request, Fated::fate));
	}

	/// Forgets every copied fact and reads all of them again. Answers are the same before and after.
	public void rebuild() {
		facts.fromNothing();
	}

	/// The moment whose answer a question gets.
	public Instant asOf(Question question) {
		return question.momentBefore(clock.instant());
	}

	/// Today, in Shanghai.
	public LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}

	private Gathered passing(Question question) {
		return Gathering.passing(asking(question));
	}

	private Asking asking(Question question) {
		var asOf = asOf(question);
		return new Asking(question, asOf, workedSince(asOf));
	}

	/// Whatever was received before this has had a whole working day since. Days of years without a published calendar are
	/// taken for days off.
	private Instant workedSince(Instant asOf) {
		var day = LocalDate.ofInstant(asOf, WorkCalendar.ZONE);
		LocalTime evening = calendar.office().evening();
		for (int i = 0; i < 60; i++, day = day.minusDays(1)) {
			if (calendar.knows(day.getYear()) && calendar.isWorked(day)
					&& !day.atTime(evening).atZone(WorkCalendar.ZONE).toInstant().isAfter(asOf)) {
				return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
			}
		}
		return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
	}
}
