package nuandeng.territory;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to where places lie. Places are measured by somebody who stands there. Where a resident stands is asked, used
/// for the answer and kept nowhere.
@Service
@Transactional
public class Positions {

	/// A place near a point.
	///
	/// @param metres how far, rounded to 10 m
	public record Near(Place place, int metres) {}

	private static final int ALWAYS = 150;
	private static final int AT_MOST = 500;
	private static final String LATEST = """
			SELECT DISTINCT ON (m.place) m.place, m.lat, m.lon, m.accuracy
			  FROM territory.positions m JOIN territory.places p ON p.id = m.place
			 WHERE p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day) AND %s
			 ORDER BY m.place, m.measured_at DESC
			""";

	private record Measured(PlaceId place, Position at) {}

	private final JdbcClient sql;
	private final Places places;
	private final InstantSource clock;

	Positions(JdbcClient sql, Places places, InstantSource clock) {
		this.sql = sql;
		this.places = places;
		this.clock = clock;
	}

	/// Writes down where a place lies.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> measure(PlaceId place, Position at, Actor actor) {
		if (places.find(place).filter(found -> mayMeasure(actor, found)).isEmpty()) {
			return Optional.of(TerritoryRules.BY_THE_COMMUNITY);
		}
		if (!TerritoryRules.MEASURED_WELL.keeps(at.accuracy())) {
			return Optional.of(TerritoryRules.MEASURED_WELL);
		}
		sql.sql("""
				INSERT INTO territory.positions (place, measured_at, lat, lon, accuracy, measured_by)
				VALUES (:place, :at, :lat, :lon, :accuracy, :by) ON CONFLICT DO NOTHING
				""")
				.param("place", place.value())
				.param("at", Timestamp.from(clock.instant()))
				.param("lat", at.lat())
				.param("lon", at.lon())
				.param("accuracy", at.accuracy())
				.param("by", actor.account().value())
				.update();
		return Optional.empty();
	}

	private static boolean mayMeasure(Actor actor, Place place) {
		return !actor.signedIn() || actor.mayIn(place.community(), Role.COMMUNITY_SECRETARY, Role.SYS_ADMIN);
	}

	/// Tells whether any place inside an area was measured, so that it makes sense to ask where somebody stands.
	@Transactional(readOnly = true)
	public boolean knowsAnyIn(AreaCode area) {
		return sql.sql("""
				SELECT EXISTS (SELECT FROM territory.positions m JOIN territory.places p ON p.id = m.place
				                WHERE p.grid >= :from AND p.grid < :end)
				""")
				.param("from", area.digits())
				.param("end", area.end())
				.query(Boolean.class)
				.single();
	}

	/// The measured places around a point, the nearest first: within 150 m, or as far as the device is unsure, but never
	/// more than 500 m.
	@Transactional(readOnly = true)
	public List<Near> around(Position here, int most) {
		var radius = Math.min(AT_MOST, Math.max(ALWAYS, here.accuracy()));
		var margin = 0.01 / Math.max(0.1, Math.cos(Math.toRadians(here.lat())));
		return sql.sql(LATEST.formatted("m.lat BETWEEN :south AND :north AND m.lon BETWEEN :west AND :east"))
				.param("day", LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE))
				.param("south", here.lat() - 0.01)
				.param("north", here.lat() + 0.01)
				.param("west", here.lon() - margin)
				.param("east", here.lon() + margin)
				.query((row, n) -> new Measured(new PlaceId(row.getObject("place", UUID.class)),
						new Position(row.getDouble("lat"), row.getDouble("lon"), row.getInt("accuracy"))))
				.list()
				.stream()
				.filter(each -> each.at().metresTo(here) <= radius)
				.sorted(Comparator.comparingDouble(each -> each.at().metresTo(here)))
				.limit(most)
				.flatMap(each -> places.find(each.place()).stream()
						.map(place -> new Near(place, (int) Math.round(each.at().metresTo(here) / 10) * 10)))
				.toList();
	}
}
