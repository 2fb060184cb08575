package nuandeng.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nuandeng.kernel.WorkCalendar;
import nuandeng.orders.facts.OrderFact;

/// A year in which everything happens that a report counts, a little of each.
final class Year {

	private static final List<UUID> BODIES = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
	private static final List<String> TOPICS = List.of("R01-05", "R01-06", "R02-01", "R16-02");
	private static final List<String> CHANNELS = List.of("WEB", "PHONE", "VISIT");

	private final History history;
	private final Random chance;
	private final List<UUID> files = new ArrayList<>();

	private Year(History history, Random chance) {
		this.history = history;
		this.chance = chance;
	}

	/// Lives through it.
	static void in(History history, long seed) {
		var year = new Year(history, new Random(seed));
		for (int i = 0; i < 70; i++) {
			year.somethingIsSaid(at(2026, 7, 1).plus(Duration.ofHours(i * 30L)));
		}
		for (int i = 0; i < 9; i++) {
			year.somethingIsOrdered(at(2026, 8, 1).plus(Duration.ofDays(i * 4L)), i);
		}
	}

	static Instant at(int year, int month, int day) {
		return LocalDate.of(year, month, day).atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant();
	}

	private boolean once(int in) {
		return chance.nextInt(in) == 0;
	}

	private void somethingIsSaid(Instant at) {
		var how = CHANNELS.get(chance.nextInt(CHANNELS.size()));
		var voice = history.lodged(at, at.plusSeconds(once(5) ? 90_000 : 0), how);
		if (once(9)) {
			return; // nobody has looked at it
		}
		if (once(6) && !files.isEmpty()) {
			history.request(voice, "JOINED", at.plusSeconds(7200), how, files.get(chance.nextInt(files.size())), null,
					at);
		} else {
			handled(voice, at, how);
		}
		if (once(12)) {
			history.request(voice, "WITHDRAWN", at.plusSeconds(200_000), how, null, null, at);
		}
		if (once(4)) {
			promised(voice, at, how);
		}
		for (int day = 3; once(3); day++) {
			history.request(voice, "CHASED", at.plus(Duration.ofDays(day)), how, null, null, at);
		}
	}

	private void promised(UUID voice, Instant at, String how) {
		var promise = UUID.randomUUID();
		var due = LocalDate.ofInstant(at, WorkCalendar.ZONE).plusDays(2 + chance.nextInt(40));
		history.promise(voice, "PROMISED", at.plusSeconds(3600), how, at, promise, due);
		if (!once(3)) {
			history.promise(voice, "TOLD", at.plus(Duration.ofDays(1 + chance.nextInt(4))), how, at, promise, due);
		}
	}

	private void handled(UUID voice, Instant at, String how) {
		var file = UUID.randomUUID();
		files.add(file);
		var topic = TOPICS.get(chance.nextInt(TOPICS.size()));
		var said = History.Said.NOTHING.about(topic).until(at.plus(Duration.ofDays(7)), at.plus(Duration.ofDays(1)),
				once(8) ? null : at.plus(Duration.ofHours(topic.startsWith("R02") ? 4 : 26)), once(2));
		var now = at.plusSeconds(5000);
		history.step(file, "registered", now, "REGISTERED", null, said);
		history.request(voice, "JOINED", now, how, file, null, at);
		if (once(10)) {
			history.step(file, "declined", now.plusSeconds(600), "DECLINED", null, said);
			if (once(2)) {
				return;
			}
			history.step(file, "asked-again", now.plusSeconds(90_000), "REGISTERED", null, said);
			if (once(2)) {
				history.step(file, "declined", now.plusSeconds(180_000), "DECLINED", null, said);
				return;
			}
			now = now.plusSeconds(180_000);
		}
		if (once(10)) {
			return;
		}
		worked(voice, file, sent(file, said, now), now.plusSeconds(9000), at, how);
	}

	private History.Said sent(UUID file, History.Said told, Instant now) {
		var said = told.by(BODIES.getFirst());
		history.step(file, "sent", now.plusSeconds(600), "SENT", null, said);
		switch (chance.nextInt(6)) {
			case 0 -> {
				history.step(file, "disputed", now.plusSeconds(1200), "DISPUTED", null, said);
				said = said.by(BODIES.get(chance.nextInt(2)));
				history.step(file, "designated", now.plusSeconds(1800), "SENT", null, said);
			}
			case 1 -> {
				history.step(file, "taken-back", now.plusSeconds(700), "REGISTERED", null, told);
				history.step(file, "sent", now.plusSeconds(900), "SENT", null, said);
			}
			case 2 -> {
				said = said.by(BODIES.get(2));
				history.step(file, "handed-over", now.plusSeconds(1500), "SENT", null, said);
			}
			default -> {}
		}
		return said;
	}

	private void worked(UUID voice, UUID file, History.Said told, Instant from, Instant at, String how) {
		if (once(12)) {
			return;
		}
		var now = from.plusSeconds(once(6) ? 200_000 : 0);
		history.step(file, "taken-up", now, "IN_HAND", null, told);
		now = now.plusSeconds(chance.nextInt(120_000));
		if (!once(5)) {
			history.step(file, once(6) ? "not-reached" : "contacted", now, "IN_HAND", null, told);
		}
		var said = told;
		if (once(6)) {
			history.step(file, "asked", now.plusSeconds(60), "ASKING", null, said);
			now = now.plus(Duration.ofDays(2));
			said = told.took(0, 700, 0);
			history.step(file, "answered", now, "IN_HAND", null, said);
		}
		switch (chance.nextInt(10)) {
			case 0 -> history.step(file, "passed-on", now.plusSeconds(900), "OUTSIDE", null, said);
			case 1, 2 -> history.step(file, "parked", now.plusSeconds(900), "PARKED", null,
					said.lookedAt(LocalDate.of(2026, 9, 20).plusDays(chance.nextInt(60))));
			case 3 -> {}
			default -> reported(voice, file, said, now.plus(Duration.ofDays(chance.nextInt(6))), at, how);
		}
	}

	private void reported(UUID voice, UUID file, History.Said told, Instant from, Instant at, String how) {
		var now = from;
		var said = told.took(900, told.paused(), 0);
		history.step(file, "reported", now, "REPORTED", null, said);
		if (once(3)) {
			history.called(voice, now.plusSeconds(20_000), once(2));
		}
		if (once(4)) {
			return;
		}
		if (once(5)) {
			history.request(voice, "SAID_NOT_DONE", now.plusSeconds(40_000), how, file, once(2) ? 1 : null, at);
			history.step(file, "said-not-done", now.plusSeconds(40_000), "IN_HAND", null, said);
			if (once(3)) {
				return;
			}
			said = said.took(1500, told.paused(), 1);
			now = now.plus(Duration.ofDays(3));
			history.step(file, "reported", now, "REPORTED", null, said);
		}
		if (!once(4)) {
			history.request(voice, "SAID_DONE", now.plusSeconds(80_000), how, file,
					once(4) ? null : 1 + chance.nextInt(5),
					at);
		}
		history.step(file, "closed", now.plusSeconds(100_000), "CLOSED", null, said.solved(!once(4)));
		if (once(9) && files.size() > 3) {
			var other = files.get(chance.nextInt(files.size() - 1));
			history.step(file, "joined", now.plusSeconds(100_001), "CLOSED", other.equals(file) ? null : other, said);
		}
	}

	private void somethingIsOrdered(Instant at, int far) {
		var order = UUID.randomUUID();
		history.order(order, OrderFact.Kind.ASKED, at, null);
		if (far > 0) {
			history.order(order, OrderFact.Kind.PUBLISHED, at.plusSeconds(100), null);
		}
		if (far > 2) {
			history.order(order, OrderFact.Kind.TAKEN, at.plusSeconds(200), null);
		}
		if (far > 4) {
			history.order(order, OrderFact.Kind.CONFIRMED, at.plusSeconds(300), far > 5 ? far - 4 : null);
		}
	}
}
