package nuandeng.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.StaffInbox;
import nuandeng.web.SignInPage;
import nuandeng.web.spi.SampleSignIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to the demo district.
@Service
public class Sample implements SampleSignIns {

	private static final Duration UNREAD = Duration.ofDays(4);

	private final SampleAreas areas;
	private final SampleBodies bodies;
	private final SamplePeople people;
	private final SampleYear year;
	private final SampleTelling telling;
	private final SampleOrders orders;
	private final SampleHonours honours;
	private final SampleVolunteering volunteering;
	private final Identity identity;
	private final StaffInbox inbox;
	private final InstantSource clock;
	private final TransactionTemplate transaction;
	private volatile Optional<Boolean> known = Optional.empty();

	Sample(SampleAreas areas, SampleBodies bodies, SamplePeople people, SampleYear year, SampleTelling telling,
			SampleOrders orders, SampleHonours honours, SampleVolunteering volunteering, Identity identity,
			StaffInbox inbox, InstantSource clock, TransactionTemplate transaction) {
		this.areas = areas;
		this.bodies = bodies;
		this.people = people;
		this.year = year;
		this.telling = telling;
		this.orders = orders;
		this.honours = honours;
		this.volunteering = volunteering;
		this.identity = identity;
		this.inbox = inbox;
		this.clock = clock;
		this.transaction = transaction;
	}

	/// Tells whether the district is here; asked once, for only {@link #load} changes it.
	@Override
	public boolean loaded() {
		if (known.isEmpty()) {
			known = Optional.of(areas.built());
		}
		return known.get();
	}

	@Override
	public Map<String, String> addresses() {
		return loaded() ? Map.of("3栋2单元门上的码 / a door code", "/q/ty032") : Map.of();
	}

	/// Founds the district, wholly or not at all, and tells its year. Does nothing if it is here.
	public void load() {
		if (!loaded()) {
			liveThrough(found());
		}
	}

	/// Founds the district without anything having been said in it. Does nothing if it is here.
	public void loadEmpty() {
		if (!loaded()) {
			found();
		}
	}

	private Founded found() {
		var founded = new Founded[1];
		Replay.at(morningOf(year.beginning()), () -> transaction.executeWithoutResult(_ -> {
			areas.build();
			var units = bodies.found(year.beginning());
			founded[0] = new Founded(units, people.open(units));
		}));
		known = Optional.of(true);
		return founded[0];
	}

	private void liveThrough(Founded founded) {
		var handlers = new HashMap<BodyId, Actor>();
		for (var name : List.of("wuye", "gongshui", "gongre", "jiedao", "shequ")) {
			var handler = founded.actor(name, identity);
			handler.bodies().forEach(body -> handlers.put(body, handler));
		}
		telling.tell(year.stories(), new SampleTelling.Cast(founded.actor("shegong", identity),
				founded.actor("shuji", identity), founded.actor("wangge", identity), handlers));
		volunteering.register(Optional.ofNullable(founded.bodies().get("xiaoxue")).orElseThrow(),
				new SampleVolunteering.Cast(founded.actor("dangyuan", identity), founded.actor("dangyuan2", identity),
						founded.actor("zhibu-liu", identity), founded.actor("shuji", identity)));
		orders.publish(founded.actor("zhibu", identity), founded.actor("dangyuan", identity),
				founded.actor("zhiyuan", identity));
		honours.write(founded.bodies(), founded.actor("shuji", identity));
		founded.accounts().values().stream().flatMap(account -> identity.actor(account).stream()).forEach(this::read);
	}

	/// Colleagues have read what they were told more than some days ago.
	private void read(Actor actor) {
		var before = clock.instant().minus(UNREAD);
		inbox.of(actor, Long.MAX_VALUE, 200).stream().filter(item -> item.at().isBefore(before))
				.mapToLong(StaffInbox.Item::id).max().ifPresent(last -> inbox.tick(actor, last));
	}

	private record Founded(Map<String, BodyId> bodies, Map<String, AccountId> accounts) {

		Actor actor(String name, Identity identity) {
			return Optional.ofNullable(accounts.get(name)).flatMap(identity::actor).orElseThrow();
		}
	}

	@Override
	public List<SignInPage.Sample> samples() {
		return loaded() ? SamplePeople.signIns() : List.of();
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant();
	}
}
