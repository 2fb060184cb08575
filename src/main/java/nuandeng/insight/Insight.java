package nuandeng.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;
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

	private final Figures figures;
	private final CatchingUp facts;
	private final TransactionTemplate snapshot;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	Insight(Figures figures, CatchingUp facts, PlatformTransactionManager transactions, WorkCalendar calendar,
			InstantSource clock) {
		this.figures = figures;
		this.facts = facts;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.calendar = calendar;
		this.clock = clock;
	}

	/// Answers after catching up, from one snapshot, so that figures of one page fit together.
	private <A> A answer(Supplier<A> computed) {
		facts.now();
		return Objects.requireNonNull(snapshot.execute(_ -> computed.get()));
	}

	/// Everything a report shows.
	public record Report(Account account, List<Measure> measures, Answers answers, List<Month> months,
			List<Theme> themes,
			Orders orders) {}

	/// Answers a question whole.
	public Report report(Question question) {
		return answer(() -> {
			var account = sum(question);
			return new Report(account, measures(question, account), spoken(question),
					figures.months(question, asOf(question)), risen(question), counted(question));
		});
	}

	/// Tells whether an actor may ask about an area.
	public boolean mayAsk(Actor actor, AreaCode area) {
		return actor.mayIn(area, READERS.toArray(Role[]::new));
	}

	/// The sum.
	public Account account(Question question) {
		return answer(() -> sum(question));
	}

	private Account sum(Question question) {
		var asOf = asOf(question);
		return new Account(figures.received(question, asOf), figures.fates(question, asOf));
	}

	/// The rows behind a figure, in pages.
	public List<Fated> rows(Question question, Behind behind, Optional<Fated> after, int most) {
		return answer(() -> figures.rows(question, asOf(question), behind, ownerlessBefore(question), after, most));
	}

	private List<Measure> measures(Question question, Account account) {
		var asOf = asOf(question);
		var work = figures.work(question, asOf);
		var all = account.received();
		var taken = all - account.of(Fate.DECLINED);
		var ownerless = figures.count(question, asOf, Behind.OWNERLESS, ownerlessBefore(question));
		var staff = figures.foundByStaff(question, asOf);
		var measures = new ArrayList<Measure>();
		measures.add(Measure.of("M-R1", "诉求量", all, "这段时间收到的，一件一个编号。", "all"));
		measures.add(Measure.of("M-R2", "案件量", figures.cases(question, asOf), "并到一起办的只算一件，没成案的各算一件。", ""));
		measures.add(Measure.of("M-R3", "受理率", new Ratio(taken, all), "受理的 ÷（受理的 + 没法办的）。", "taken-on"));
		measures.add(Measure.of("M-R4", "解决率",
				new Ratio(figures.count(question, asOf, Behind.SOLVED, ownerlessBefore(question)), all),
				"居民说好或核过、真解决了的 ÷ 收到的。存案不算。", "solved"));
		measures.add(Measure.of("M-R5", "办结率",
				new Ratio(figures.count(question, asOf, Behind.SETTLED, ownerlessBefore(question)), all),
				"除存案和在办以外 ÷ 收到的。", "settled"));
		measures.add(
				new Measure("M-R6", "挂账", Long.toString(account.of(Fate.PARKED)), account.share(Fate.PARKED).percent(),
						"有回看日、现在办不了的；占收到的多少。", "parked"));
		measures.add(Measure.of("M-R7", "无主件", ownerless, "收到超过 1 个工作日还没有单位负责的，应当是 0。", "ownerless"));
		measures.add(new Measure("M-R8", "首次联系时长", minutes(work.medianContact()), "中位数", "从收到到第一次联系上居民。", ""));
		measures.add(new Measure("M-R9", "办理时长", minutes(work.medianMinutes()), "九成不超过 " + minutes(work.slowMinutes()),
				"从收到到办结的办公时间，不算暂停，取中位数。", ""));
		measures.add(Measure.of("M-R10", "按时办结率", new Ratio(work.closedInTime(), work.closed() + work.openLate()),
				"最晚日前说办好、后来确认办结的 ÷（办结的 + 超时还在办的）。", "late"));
		measures.add(Measure.of("M-R11", "及时签收率", new Ratio(work.inTime(), work.dispatches()), "在时限内接下的 ÷ 派出的。", ""));
		measures.add(Measure.of("M-R12", "重办率", new Ratio(work.redone(), work.closed()), "重办过的案 ÷ 办结的案。", ""));
		measures.add(Measure.of("M-R13", "退单率", new Ratio(work.disputed(), work.dispatches()), "单位说不归它的 ÷ 派出的；其中改派的 "
				+ work.upheld() + "。", ""));
		measures.add(Measure.of("M-R14", "派单准确率", new Ratio(work.dispatches() - work.upheld(), work.dispatches()),
				"一减（退单后改派的 ÷ 派出的）。", ""));
		measures.add(new Measure("M-R15", "催问比", ratio(work.added(), all), new Ratio(work.added(), all).division(),
				"居民又来说的次数 ÷ 收到的。", ""));
		measures.add(Measure.of("M-R16", "未诉先办率", new Ratio(staff, staff + all), "我们先发现、没等人说的 ÷（这些 + 收到的）。", ""));
		measures.add(Measure.of("M-R19", "暂停占比", new Ratio(work.pausedMinutes(), work.allMinutes()),
				"钟停着的办公时间 ÷ 全部办公时间（分钟）。", ""));
		return measures;
	}

	/// What the residents answered, alone.
	public Answers answers(Question question) {
		return answer(() -> spoken(question));
	}

	private Answers spoken(Question question) {
		var asOf = asOf(question);
		var said = figures.said(question, asOf);
		var contacts = figures.contacts(question, asOf);
		var inTime = contacts.stream().filter(this::inTime).count();
		return new Answers(inTime, contacts.size(), said[0], said[1], said[2], said[3], said[4], said[5]);
	}

	private boolean inTime(Figures.Contact contact) {
		var at = contact.at();
		return at != null && calendar.due(contact.saidAt(), InsightRules.CONTACTED_SOON.span()).moment()
				.filter(due -> !at.isAfter(due)).isPresent();
	}

	/// M-R20: topics that came at least five times and twice as often as in the mean of the three stretches of the same
	/// length before; else the three most frequent.
	private List<Theme> risen(Question question) {
		var asOf = asOf(question);
		var days = java.time.temporal.ChronoUnit.DAYS.between(question.from(), question.to()) + 1;
		var before = figures
				.topics(question.between(question.from().minusDays(3 * days), question.from().minusDays(1)), asOf, 500)
				.stream().collect(Collectors.toMap(Figures.Topic::topic, Figures.Topic::many));
		var now = figures.topics(question, asOf, 500).stream()
				.map(topic -> new Theme(topic.topic(), topic.many(), before.getOrDefault(topic.topic(), 0L)))
				.toList();
		var risen = now.stream().filter(Theme::risen).limit(10).toList();
		return risen.isEmpty() ? now.stream().limit(3).toList() : risen;
	}

	/// A topic that comes often.
	///
	/// @param before how often it came in the three stretches before, together
	public record Theme(String topic, long many, long before) {

		/// Tells whether it came at least five times and at least twice its own mean.
		public boolean risen() {
			return many >= 5 && many * 3 >= before * 2;
		}
	}

	private Orders counted(Question question) {
		var counted = figures.orders(question, asOf(question));
		return new Orders(counted[0], counted[1], counted[2], counted[3], counted[4], counted[5]);
	}

	/// The counts of orders (M-T1 to M-T5).
	public record Orders(long asked, long published, long taken, long confirmed, long rated, long good) {

		/// 下单率.
		public Ratio publishing() {
			return new Ratio(published, asked);
		}

		/// 接单率.
		public Ratio taking() {
			return new Ratio(taken, published);
		}

		/// 兑现率.
		public Ratio fulfilment() {
			return new Ratio(confirmed, asked);
		}

		/// 好评.
		public Ratio praise() {
			return new Ratio(good, rated);
		}
	}

	/// Counts of topics for everybody to read, small ones hidden (INS-13).
	public Map<String, Long> topics(Question question) {
		return answer(() -> figures.topics(question, asOf(question), 500)).stream()
				.collect(Collectors.toMap(Figures.Topic::topic, Figures.Topic::many, Long::sum,
						java.util.LinkedHashMap::new));
	}

	/// What had become of one request by now; empty if nobody knows it.
	public Optional<Fated> now(UUID request) {
		return answer(() -> figures.now(request, clock.instant()));
	}

	/// What had become of several requests by now.
	public Map<UUID, Fate> fates(Collection<UUID> requests) {
		return answer(() -> figures.fatesNow(requests, clock.instant()));
	}

	/// The first day something was received in an area; today if nothing was.
	public LocalDate firstDay(AreaCode area) {
		return answer(() -> figures.firstDay(area)).orElse(today());
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

	/// Whatever was received before this has had a whole working day since.
	private Instant ownerlessBefore(Question question) {
		var asOf = asOf(question);
		var day = LocalDate.ofInstant(asOf, WorkCalendar.ZONE);
		LocalTime evening = calendar.office().evening();
		for (int i = 0; i < 60; i++, day = day.minusDays(1)) {
			if (calendar.isWorked(day) && !day.atTime(evening).atZone(WorkCalendar.ZONE).toInstant().isAfter(asOf)) {
				return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
			}
		}
		return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
	}

	private static String minutes(@Nullable Long minutes) {
		return minutes == null ? "–" : minutes < 120 ? minutes + " 分钟" : minutes / 60 + " 小时 " + minutes % 60 + " 分";
	}

	private static String ratio(long part, long whole) {
		return whole == 0 ? "–" : java.math.BigDecimal.valueOf(part).divide(java.math.BigDecimal.valueOf(whole), 2,
				java.math.RoundingMode.HALF_UP).toPlainString();
	}
}
