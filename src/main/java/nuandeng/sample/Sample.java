package nuandeng.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;
import nuandeng.web.SignInPage;
import nuandeng.web.spi.SampleSignIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to the demo district.
@Service
public class Sample implements SampleSignIns {

	/// The first day of the district's year.
	static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);

	private final SampleAreas areas;
	private final SampleBodies bodies;
	private final SamplePeople people;
	private final TransactionTemplate transaction;
	private volatile Optional<Boolean> known = Optional.empty();

	Sample(SampleAreas areas, SampleBodies bodies, SamplePeople people, TransactionTemplate transaction) {
		this.areas = areas;
		this.bodies = bodies;
		this.people = people;
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

	/// Founds the district, wholly or not at all; does nothing if it is here.
	public void load() {
		if (loaded()) {
			return;
		}
		Replay.at(morningOf(BEGAN), () -> transaction.executeWithoutResult(_ -> {
			areas.build();
			people.open(bodies.found(BEGAN));
		}));
		known = Optional.of(true);
	}

	@Override
	public List<SignInPage.Sample> samples() {
		return loaded() ? SamplePeople.signIns() : List.of();
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant();
	}
}
