package nuandeng.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nuandeng.cases.facts.CaseFact;
import nuandeng.kernel.AreaCode;
import nuandeng.notification.facts.CallFact;
import nuandeng.orders.facts.OrderFact;
import nuandeng.requests.facts.RequestFact;
import org.jspecify.annotations.Nullable;

/// Hands facts to the copies, as if they had been read, and remembers them in order.
final class History {

	/// One fact, of a request or of a case, as far as the sum needs it.
	record Event(boolean ofCase, UUID id, String kind, Instant at, String channel, @Nullable UUID other, Instant saidAt,
			String state) {}

	/// What a step of a case says besides its state.
	///
	/// @param due when the answer is due
	/// @param contactBy by when somebody speaks with the residents
	record Said(boolean solved, @Nullable UUID lead, @Nullable String topic, long working, long paused, int redos,
			@Nullable Instant due, @Nullable Instant signInBy, @Nullable Instant contactBy, boolean contactWanted,
			@Nullable LocalDate lookBack) {

		static final Said NOTHING = new Said(false, null, null, 0, 0, 0, null, null, null, false, null);

		Said solved(boolean yes) {
			return new Said(yes, lead, topic, working, paused, redos, due, signInBy, contactBy, contactWanted,
					lookBack);
		}

		Said by(@Nullable UUID body) {
			return new Said(solved, body, topic, working, paused, redos, due, signInBy, contactBy, contactWanted,
					lookBack);
		}

		Said about(String what) {
			return new Said(solved, lead, what, working, paused, redos, due, signInBy, contactBy, contactWanted,
					lookBack);
		}

		Said took(long minutes, long ofPause, int again) {
			return new Said(solved, lead, topic, minutes, ofPause, again, due, signInBy, contactBy, contactWanted,
					lookBack);
		}

		Said until(Instant answer, Instant signIn, @Nullable Instant contact, boolean wanted) {
			return new Said(solved, lead, topic, working, paused, redos, answer, signIn, contact, wanted, lookBack);
		}

		Said lookedAt(LocalDate day) {
			return new Said(solved, lead, topic, working, paused, redos, due, signInBy, contactBy, contactWanted, day);
		}
	}

	private static final AtomicLong POSITION = new AtomicLong(1_000_000_000_000L);

	private final FactTables tables;
	final AreaCode area;
	final List<Event> events = new ArrayList<>();

	History(FactTables tables, AreaCode area) {
		this.tables = tables;
		this.area = area;
	}

	UUID lodged(Instant saidAt, Instant at, String channel) {
		var id = UUID.randomUUID();
		request(id, "LODGED", at, channel, null, null, saidAt);
		return id;
	}

	void request(UUID id, String kind, Instant at, String channel, @Nullable UUID onCase, @Nullable Integer stars,
			Instant saidAt) {
		events.add(new Event(false, id, kind, at, channel, onCase, saidAt, ""));
		tables.addRequests(List.of(new RequestFact(POSITION.incrementAndGet(), id, kind, at, area, channel,
				Optional.ofNullable(onCase), stars == null ? OptionalInt.empty() : OptionalInt.of(stars), saidAt, false,
				Optional.empty(), Optional.empty())));
	}

	/// What somebody promised, or that it was kept.
	void promise(UUID request, String kind, Instant at, String channel, Instant saidAt, UUID promise, LocalDate due) {
		tables.addRequests(List.of(new RequestFact(POSITION.incrementAndGet(), request, kind, at, area, channel,
				Optional.empty(), OptionalInt.empty(), saidAt, false, Optional.of(promise), Optional.of(due))));
	}

	/// A fact of a case about which nothing but its state matters.
	void step(UUID id, String kind, Instant at, String state, @Nullable UUID into, boolean solved) {
		step(id, kind, at, state, into, Said.NOTHING.solved(solved));
	}

	void step(UUID id, String kind, Instant at, String state, @Nullable UUID into, Said said) {
		events.add(new Event(true, id, kind, at, "", into, at, state));
		tables.addCases(List.of(new CaseFact(POSITION.incrementAndGet(), id, kind, "", state, area,
				Optional.ofNullable(said.topic()), Optional.ofNullable(said.lead()), at,
				Optional.ofNullable(said.due()),
				said.working(), said.paused(), false, said.solved(), said.redos(), Optional.ofNullable(into),
				Optional.ofNullable(said.signInBy()), Optional.ofNullable(said.contactBy()), said.contactWanted(),
				Optional.ofNullable(said.lookBack()))));
	}

	void called(UUID request, Instant at, boolean reached) {
		tables.addCalls(List.of(new CallFact(POSITION.incrementAndGet(), request, at, reached)));
	}

	void order(UUID id, OrderFact.Kind kind, Instant at, @Nullable Integer stars) {
		tables.addOrders(List.of(new OrderFact(POSITION.incrementAndGet(), id, kind, area, Optional.empty(), 0, 1,
				Optional.ofNullable(stars), at)));
	}
}
