package nuandeng.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Channel;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import org.springframework.stereotype.Component;

/// Plans the year of the sample. The figures are those of one community's published year: 436 requests collected, 291
/// solved, 89 closed with an explanation, 40 parked, 16 open.
@Component
class SampleYear {

	static final AreaCode COMMUNITY = new AreaCode("990101001001");
	static final int SOLVED = 291;
	static final int EXPLAINED = 89;
	static final int PARKED = 40;
	static final int OPEN = 16;

	private static final Duration RECENT = Duration.ofDays(14);
	private static final List<String> BEFORE = List.of("", "", "", "麻烦看看，", "想说一声，", "上次也说过，", "问了几家，");
	private static final List<String> AFTER = List.of("。", "。", "，谢谢。", "。家里有老人，不方便。", "。邻居们都这么说。", "。有一阵子了。",
			"。不急，方便的时候看看。", "。孩子也怕。", "，什么时候能弄好？", "。我拍不了照片，来看一眼就知道。");
	private static final List<Channel> DAY = List.of(Channel.WEB, Channel.WEB, Channel.WEB, Channel.WEB, Channel.PHONE,
			Channel.PHONE, Channel.FACE_TO_FACE, Channel.WECHAT_MESSAGE, Channel.VISIT, Channel.HOTLINE_12345,
			Channel.PAPER);

	private final Territory territory;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	SampleYear(Territory territory, WorkCalendar calendar, InstantSource clock) {
		this.territory = territory;
		this.calendar = calendar;
		this.clock = clock;
	}

	/// The day the district begins: New Year, or some months ago if the year is young.
	LocalDate beginning() {
		var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
		return today.getMonthValue() >= 4 ? today.withDayOfYear(1) : today.minusDays(320);
	}

	/// All stories, in the order in which they were said.
	List<Story> stories() {
		var random = new Random(20260101);
		var places = territory.find(COMMUNITY, "");
		var stories = new ArrayList<Story>();
		tell(Voice.End.S, SOLVED, random, places, stories);
		tell(Voice.End.E, EXPLAINED, random, places, stories);
		tell(Voice.End.P, PARKED, random, places, stories);
		tell(Voice.End.O, OPEN, random, places, stories);
		stories.sort(Comparator.comparing(story -> story.at(Story.Step.SAID)));
		return stories;
	}

	private void tell(Voice.End end, int count, Random random, List<Place> places, List<Story> stories) {
		var voices = new ArrayList<>(Voice.ending(end));
		Collections.shuffle(voices, random);
		voices.sort(Comparator.comparing(Voice::turn)); // a turn takes a day
		for (int n = 0; n < count; n++) {
			var voice = voices.get(n % voices.size());
			var said = end == Voice.End.O ? lately(voice, n, random) : someTime(end, random);
			var silent = end != Voice.End.O && random.nextInt(10) == 0;
			var redone = end == Voice.End.S && !silent && n % 15 == 7;
			stories.add(new Story(stories.size(), voice, words(voice, n / voices.size(), random),
					place(voice.where(), places, random),
					channel(said, random),
					end == Voice.End.O ? soFar(voice, said, n, random) : steps(voice, said, silent, redone, random),
					silent, redone, stars(random)));
		}
	}

	private static String words(Voice voice, int time, Random random) {
		return time == 0
				? voice.words() + "。"
				: BEFORE.get(random.nextInt(BEFORE.size())) + voice.words() + AFTER.get(random.nextInt(AFTER.size()));
	}

	private static Place place(String where, List<Place> places, Random random) {
		var fitting = places.stream().filter(place -> switch (where) {
			case "door" -> place.kind() == Place.Kind.ENTRANCE;
			case "lane" -> place.kind() == Place.Kind.BUILDING && place.name().contains("巷");
			default -> place.name().equals(where);
		}).toList();
		return fitting.get(random.nextInt(fitting.size()));
	}

	private static Channel channel(Instant said, Random random) {
		var hour = said.atZone(WorkCalendar.ZONE).getHour();
		return hour >= 18 && random.nextInt(3) == 0 ? Channel.DUTY_CALL : DAY.get(random.nextInt(DAY.size()));
	}

	private static OptionalInt stars(Random random) {
		var lot = random.nextInt(20);
		return lot < 10 ? OptionalInt.of(5) : lot < 15 ? OptionalInt.of(4) : lot < 17 ? OptionalInt.of(3)
				: OptionalInt.empty();
	}

	/// A moment of the day in the past year, early enough for its story to be over by now.
	private Instant someTime(Voice.End end, Random random) {
		var first = beginning().plusDays(4).atTime(7, 0).atZone(WorkCalendar.ZONE).toInstant();
		var last = clock.instant().minus(RECENT).minus(Duration.ofDays(12));
		var from = end == Voice.End.P && first.isBefore(last.minus(Duration.ofDays(100)))
				? last.minus(Duration.ofDays(100)) : first;
		var day = LocalDate.ofInstant(
				from.plusSeconds(random.nextLong(Math.max(1, Duration.between(from, last).toSeconds()))),
				WorkCalendar.ZONE);
		return day.atTime(7, 0).plusMinutes(random.nextInt(14 * 60)).atZone(WorkCalendar.ZONE).toInstant();
	}

	/// A moment in the last days; the first ones were said in the last hours.
	private Instant lately(Voice voice, int n, Random random) {
		var ago = n < 5 ? Duration.ofMinutes(20 + 70L * n + random.nextInt(30))
				: voice.turn() == Voice.Turn.NONE ? Duration.ofHours(76 + 9L * (n - 5)).plusMinutes(random.nextInt(60))
				: Duration.ofHours(24 + n);
		return clock.instant().minus(ago);
	}

	private List<Instant> steps(Voice voice, Instant said, boolean silent, boolean redone, Random random) {
		var steps = new ArrayList<Instant>(List.of(said));
		if (isPressing(voice)) {
			for (int step = 0; step < 4; step++) {
				steps.add(steps.getLast().plus(Duration.ofMinutes(10 + random.nextInt(50))));
			}
			steps.add(steps.getLast().plus(Duration.ofMinutes(60 + random.nextInt(14 * 60))));
		} else {
			steps.add(later(said, 0, random));
			steps.add(steps.getLast().plusSeconds(60 + random.nextInt(900)));
			steps.add(later(steps.getLast(), random.nextInt(4), random));
			steps.add(later(steps.getLast(), random.nextInt(3), random));
			var question = voice.topic().group().value().equals("R16");
			steps.add(later(steps.getLast(),
					random.nextInt(14) == 0 && voice.turn() == Voice.Turn.NONE ? 36
							: 1 + random.nextInt(question ? 3 : 10),
					random));
		}
		var reported = steps.getLast();
		var denied = evening(reported, random);
		steps.add(denied);
		var again = redone ? later(denied, 4 + random.nextInt(8), random) : reported;
		steps.add(again);
		steps.add(later(again, random.nextInt(4), random));
		var checked = steps.getLast();
		var agreed = silent ? again.plus(Duration.ofDays(8)) : evening(again, random);
		steps.add(agreed.isAfter(checked) ? agreed : checked.plus(Duration.ofMinutes(20 + random.nextInt(120))));
		return steps;
	}

	/// Water, power, gas, heat and danger do not wait for the morning, and a turn has come however long the last holiday was.
	private static boolean isPressing(Voice voice) {
		return voice.turn() != Voice.Turn.NONE || voice.topic().group().value().matches("R02|R06");
	}

	/// Some steps of one that is still open.
	private List<Instant> soFar(Voice voice, Instant said, int n, Random random) {
		var most = switch (voice.turn()) {
			case NONE -> n < 5 ? 1 : n < 8 ? 3 : n < 11 ? 5 : 6;
			case DISPUTED -> 4;
			case ASKED, PROPOSED -> 6;
		};
		return steps(voice, said, false, false, random).stream()
				.limit(most)
				.takeWhile(step -> step.isBefore(clock.instant()))
				.toList();
	}

	private Instant later(Instant from, int hours, Random random) {
		var minutes = 60 * hours + 10 + random.nextInt(45);
		var start = calendar.due(from, new Span.WorkingHours(Math.max(1, hours))).moment()
				.orElseGet(() -> from.plus(Duration.ofMinutes(minutes)));
		return hours == 0 ? start.minus(Duration.ofMinutes(random.nextInt(20)))
				: start.plusSeconds(random.nextInt(1200));
	}

	private static Instant evening(Instant after, Random random) {
		return LocalDate.ofInstant(after, WorkCalendar.ZONE).plusDays(1 + random.nextInt(2)).atTime(9, 0)
				.plusMinutes(random.nextInt(11 * 60)).atZone(WorkCalendar.ZONE).toInstant();
	}
}
