package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nuandeng.kernel.WorkCalendar;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class SumTests {

	private static final List<String> STATES = List.of("REGISTERED", "SENT", "IN_HAND", "ASKING", "OUTSIDE", "PARKED",
			"REPORTED", "CLOSED", "DECLINED");
	private static final List<String> CHANNELS = List.of("WEB", "PHONE", "VISIT");

	@Autowired
	Insight insight;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	FactTables facts;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Proves({"INS-01", "INS-03", "INS-09", "INS-15"})
	void the_sum_closes_for_every_filter_and_every_past_day_of_any_history() {
		for (long seed = 1; seed <= 8; seed++) {
			var history = new History(facts, people.community());
			live(history, new Random(seed));
			for (int day = 0; day <= 50; day += 7) {
				for (var channel : List.of("", "PHONE")) {
					var question = new Question(history.area, day(0), day(24 + (int) seed), day(day), channel, "");
					var account = insight.account(question);
					assertThat(account.closes()).as("seed %d, day %d", seed, day).isTrue();
					assertThat(account.fates()).as("seed %d, day %d, %s", seed, day, channel)
							.isEqualTo(told(history, question));
				}
			}
			var today = Question.of(history.area, day(0), day(60), day(60));
			var account = insight.account(today);
			for (var fate : Fate.values()) {
				assertThat(behind(today, Behind.of(fate))).hasSize((int) account.of(fate))
						.allMatch(row -> row.fated().fate() == fate);
			}
		}
	}

	@Test
	@Proves({"INS-02", "INS-03"})
	void what_is_parked_is_not_solved_and_yesterdays_answer_stays() {
		var history = new History(facts, people.community());
		var request = history.lodged(at(1), at(1), "WEB");
		var file = UUID.randomUUID();
		history.step(file, "REGISTERED", at(1), "REGISTERED", null, false);
		history.request(request, "JOINED", at(1), "WEB", file, null, at(1));
		history.step(file, "PARKED", at(3), "PARKED", null, false);
		history.step(file, "CLOSED", at(9), "CLOSED", null, true);
		assertThat(insight.account(Question.of(history.area, day(0), day(5), day(2))).of(Fate.IN_HAND)).isOne();
		var parked = insight.report(Question.of(history.area, day(0), day(5), day(5)));
		assertThat(parked.account().of(Fate.PARKED)).isOne();
		assertThat(measure(parked, "M-R4")).isEqualTo("0.00%");
		assertThat(insight.account(Question.of(history.area, day(0), day(5), day(9))).of(Fate.DONE)).isOne();
		// what is learned later about an earlier day does not change what was known
		history.lodged(at(2), at(20), "PAPER");
		assertThat(insight.account(Question.of(history.area, day(0), day(5), day(5))).received()).isOne();
		assertThat(insight.account(Question.of(history.area, day(0), day(5), day(20))).received()).isEqualTo(2);
	}

	private static String measure(Report report, String code) {
		return report.measures().stream().filter(measure -> measure.code().equals(code)).findFirst().orElseThrow()
				.shown().words();
	}

	private List<Row> behind(Question question, Behind behind) {
		var all = new ArrayList<Row>();
		var page = insight.rows(question, behind, Optional.empty(), 7).rows();
		while (!page.isEmpty()) {
			all.addAll(page);
			page = insight.rows(question, behind, Cursor.of(page.getLast().here().written()), 7).rows();
		}
		assertThat(all).doesNotHaveDuplicates();
		return all;
	}

	private record Voice(UUID id, String how, Instant when) {}

	/// Forty days of people saying things and staff doing things, in an order that could have been.
	private static void live(History history, Random chance) {
		var requests = new ArrayList<Voice>();
		var on = new HashMap<Voice, UUID>();
		var gone = new HashSet<Voice>();
		var files = new ArrayList<UUID>();
		var into = new HashMap<UUID, UUID>();
		for (int i = 0; i < 140; i++) {
			// several things at one moment, and now and then a clock that is late
			var late = chance.nextInt(5) == 0 ? chance.nextInt(1500) : 0;
			var now = at(0).plus(Duration.ofMinutes(i / 3 * 1200L - late));
			switch (chance.nextInt(9)) {
				case 0, 1, 2 -> {
					var how = CHANNELS.get(chance.nextInt(3));
					var when = now.minus(Duration.ofHours(chance.nextInt(4) * 24L));
					requests.add(new Voice(history.lodged(when, now, how), how, when));
				}
				case 3, 4 -> pick(requests, chance).filter(request -> !gone.contains(request)).ifPresent(request -> {
					var file = files.isEmpty() || chance.nextBoolean() ? begun(history, files, now)
							: files.get(chance.nextInt(files.size()));
					if (on.containsKey(request)) {
						history.request(request.id(), "LEFT", now, request.how(), on.remove(request), null,
								request.when());
					} else {
						on.put(request, file);
						history.request(request.id(), "JOINED", now, request.how(), file, null, request.when());
					}
				});
				case 5 -> pick(requests, chance).filter(gone::add).ifPresent(request -> history.request(request.id(),
						"WITHDRAWN", now, request.how(), on.get(request), null, request.when()));
				case 6, 7 -> pick(files, chance).ifPresent(file -> {
					var state = STATES.get(chance.nextInt(STATES.size()));
					history.step(file, "MOVED", now, state, into.get(file),
							state.equals("CLOSED") && chance.nextBoolean());
				});
				default -> pick(files, chance).ifPresent(file -> {
					if (into.containsKey(file)) {
						into.remove(file);
						history.step(file, "UNJOINED", now, "REGISTERED", null, false);
					} else {
						pick(files, chance).filter(other -> !other.equals(file) && !into.containsKey(other))
								.ifPresent(other -> {
									into.put(file, other);
									history.step(file, "JOINED", now, "REGISTERED", other, false);
								});
					}
				});
			}
		}
	}

	private static UUID begun(History history, List<UUID> files, Instant now) {
		var file = UUID.randomUUID();
		files.add(file);
		history.step(file, "REGISTERED", now, "REGISTERED", null, false);
		return file;
	}

	private static <T> Optional<T> pick(List<T> all, Random chance) {
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
	}

	/// The same sum, told by walking through the history one event after the other.
	private static Map<Fate, Long> told(History history, Question question) {
		var asOf = question.momentBefore(TestClock.BEGINNING);
		var order = new ArrayList<UUID>();
		var cohort = new HashSet<UUID>();
		var on = new HashMap<UUID, @Nullable UUID>();
		var gone = new HashSet<UUID>();
		var state = new HashMap<UUID, String>();
		var into = new HashMap<UUID, @Nullable UUID>();
		for (int i = 0; i < history.events.size(); i++) {
			var event = history.events.get(i);
			if (!known(history.events.subList(i, history.events.size()), event.id(), asOf)) {
				continue;
			}
			switch (event.kind()) {
				case "LODGED" -> {
					order.add(event.id());
					if (!event.saidAt().isBefore(question.fromAt()) && event.saidAt().isBefore(question.untilAt())
							&& (question.channel().isEmpty() || question.channel().equals(event.channel()))) {
						cohort.add(event.id());
					}
				}
				case "WITHDRAWN" -> gone.add(event.id());
				case "LEFT" -> on.remove(event.id());
				case "JOINED" -> (event.ofCase() ? into : on).put(event.id(), event.other());
				case "UNJOINED" -> into.remove(event.id());
				default -> {}
			}
			if (event.ofCase()) {
				state.put(event.id(), event.state());
			}
		}
		var counts = new EnumMap<Fate, Long>(Fate.class);
		for (var fate : Fate.values()) {
			counts.put(fate, 0L);
		}
		var stoodFor = new HashSet<UUID>();
		for (var request : order) {
			var root = root(on.get(request), into);
			var fate = gone.contains(request) ? Fate.WITHDRAWN
					: root == null ? Fate.IN_HAND
					: !stoodFor.add(root) ? Fate.JOINED
					: switch (state.getOrDefault(root, "")) {
						case "CLOSED" -> Fate.DONE;
						case "OUTSIDE" -> Fate.PASSED_ON;
						case "PARKED" -> Fate.PARKED;
						case "DECLINED" -> Fate.DECLINED;
						default -> Fate.IN_HAND;
					};
			if (cohort.contains(request)) {
				counts.merge(fate, 1L, Long::sum);
			}
		}
		return counts;
	}

	/// A line is known as soon as it or one behind it in the log of the same request or case is.
	private static boolean known(List<History.Event> fromHere, UUID id, Instant asOf) {
		return fromHere.stream().anyMatch(event -> event.id().equals(id) && !event.at().isAfter(asOf));
	}

	private static @Nullable UUID root(@Nullable UUID file, Map<UUID, @Nullable UUID> into) {
		for (int depth = 0; file != null && depth < 20 && into.get(file) != null; depth++) {
			file = into.get(file);
		}
		return file;
	}

	private static LocalDate day(int n) {
		return LocalDate.of(2026, 8, 10).plusDays(n);
	}

	private static Instant at(int day) {
		return day(day).atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant();
	}
}
