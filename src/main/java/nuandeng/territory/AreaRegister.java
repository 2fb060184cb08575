package nuandeng.territory;

import static nuandeng.territory.TerritoryRules.BY_THE_ADMINISTRATOR;
import static nuandeng.territory.TerritoryRules.DOORS_AT_ONCE;
import static nuandeng.territory.TerritoryRules.EMPTY_BEFORE_IT_ENDS;
import static nuandeng.territory.TerritoryRules.INSIDE_ITS_PARENT;
import static nuandeng.territory.TerritoryRules.IN_A_GRID;
import static nuandeng.territory.TerritoryRules.ONE_CODE_ONE_AREA;
import static nuandeng.territory.TerritoryRules.ONE_NAME_ONE_PLACE;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever draws up the tree of areas and puts up doors. What ends, ends with a day; nothing is deleted.
@Service
@Transactional
public class AreaRegister {

	/// A place to be put up.
	///
	/// @param door whether it gets a code for its door
	public record Planned(Place.Kind kind, String name, boolean door) {}

	/// How putting up places ended.
	public sealed interface Built {

		/// They stand.
		record Done(int doors) implements Built {}

		/// A rule stood in the way of all of them.
		///
		/// @param names those it is about; empty where it is about their number
		record Refused(Rule because, List<String> names) implements Built {}
	}

	private final Areas areas;
	private final Places places;
	private final Communities communities;
	private final AuditTrail trail;
	private final InstantSource clock;

	AreaRegister(Areas areas, Places places, Communities communities, AuditTrail trail, InstantSource clock) {
		this.areas = areas;
		this.places = places;
		this.communities = communities;
		this.trail = trail;
		this.clock = clock;
	}

	/// Adds an area from today.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> add(Area area, Actor actor) {
		var refusal = refusalFor(area.code(), actor);
		if (refusal.isEmpty()) {
			areas.add(area, today());
			tell(actor, "area.added", area.code());
		}
		return refusal;
	}

	/// Adds a community that its residents can speak to from today.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> add(Hosts.Host community, Actor actor) {
		var refusal = add(new Area(community.area(), community.name()), actor);
		if (refusal.isEmpty()) {
			areas.present(community);
		}
		return refusal;
	}

	/// Gives an area another name from today on.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> rename(AreaCode code, String name, Actor actor) {
		if (!runs(actor, code) || areas.find(code, today()).isEmpty()) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		if (!areas.find(code, today()).map(Area::name).equals(Optional.of(name))) {
			areas.rename(code, name, today());
			tell(actor, "area.renamed", code);
		}
		return Optional.empty();
	}

	/// Puts right how a community can be reached.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> correct(Hosts.Host community, Actor actor) {
		var refusal = rename(community.area(), community.name(), actor);
		if (refusal.isEmpty()) {
			areas.correct(community);
			tell(actor, "area.corrected", community.area());
		}
		return refusal;
	}

	/// Ends an empty area from today on, as when its code was mistyped.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> end(AreaCode code, Actor actor) {
		if (!runs(actor, code) || areas.find(code, today()).isEmpty()) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		if (!areas.holdsNothing(code, today())) {
			return Optional.of(EMPTY_BEFORE_IT_ENDS);
		}
		areas.end(code, today().minusDays(1));
		tell(actor, "area.ended", code);
		return Optional.empty();
	}

	/// Puts up places in a grid, all of them or none, with a code on every door.
	public Built build(AreaCode grid, List<Planned> planned, Actor actor) {
		if (!runs(actor, grid)) {
			return new Built.Refused(BY_THE_ADMINISTRATOR, List.of());
		}
		if (grid.level() != AreaCode.Level.GRID || areas.find(grid, today()).isEmpty()) {
			return new Built.Refused(IN_A_GRID, List.of());
		}
		if (!DOORS_AT_ONCE.keeps(planned.size())) {
			return new Built.Refused(DOORS_AT_ONCE, List.of());
		}
		var names = planned.stream().map(Planned::name).toList();
		var twice = new LinkedHashSet<>(
				places.taken(grid.at(AreaCode.Level.COMMUNITY).orElseThrow(), names, today()));
		names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).forEach(twice::add);
		if (!twice.isEmpty()) {
			return new Built.Refused(ONE_NAME_ONE_PLACE, List.copyOf(twice));
		}
		planned.forEach(each -> places.add(new Place(new PlaceId(Ids.next()), grid, each.kind(), each.name(),
				Optional.of(Ids.secret().substring(0, 8)).filter(_ -> each.door())), today()));
		trail.did(actor, "places.added", about(grid), Map.of("area", grid.digits(), "doors", planned.size()));
		return new Built.Done((int) planned.stream().filter(Planned::door).count());
	}

	/// Ends a place from today on; the code on its door leads nowhere.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> end(PlaceId id, Actor actor) {
		var place = places.find(id);
		if (place.filter(found -> runs(actor, found.grid())).isEmpty()) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		place.get().doorCode().ifPresent(code -> places.withdraw(id, code, actor.account(), clock.instant()));
		places.end(id, today().minusDays(1));
		trail.did(actor, "place.ended", new Subject("place", id.value()), Map.of());
		return Optional.empty();
	}

	/// The places of a grid in house-number order.
	///
	/// @param after the last one of the page before
	@Transactional(readOnly = true)
	public List<Place> places(AreaCode grid, Optional<PlaceId> after, int most) {
		return places.of(grid, after.flatMap(places::find), most, today());
	}

	/// The widest areas there are; at most 50.
	@Transactional(readOnly = true)
	public List<Area> roots() {
		return areas.roots(today());
	}

	/// How many doors of an area have a code.
	@Transactional(readOnly = true)
	public int doors(AreaCode area) {
		return places.countDoors(area, today());
	}

	private Optional<Rule> refusalFor(AreaCode code, Actor actor) {
		if (!runs(actor, code)) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		if (!isRootOf(actor, code) && parentOf(code).flatMap(parent -> areas.find(parent, today())).isEmpty()) {
			return Optional.of(INSIDE_ITS_PARENT);
		}
		return areas.neverUsed(code) ? Optional.empty() : Optional.of(ONE_CODE_ONE_AREA);
	}

	private static boolean isRootOf(Actor actor, AreaCode code) {
		return actor.grants().stream()
				.anyMatch(grant -> grant.role() == Role.SYS_ADMIN && grant.area().equals(code));
	}

	private static Optional<AreaCode> parentOf(AreaCode code) {
		var level = code.level().ordinal();
		return level == 0 ? Optional.empty() : code.at(AreaCode.Level.values()[level - 1]);
	}

	private static boolean runs(Actor actor, AreaCode code) {
		return actor.mayIn(code, Role.SYS_ADMIN);
	}

	private void tell(Actor actor, String what, AreaCode code) {
		communities.forgetAfterCommit();
		trail.did(actor, what, about(code), Map.of("area", code.digits()));
	}

	/// Areas are known by their codes; the trail knows everything by an identifier.
	private static Subject about(AreaCode code) {
		return new Subject("area", UUID.nameUUIDFromBytes(("area " + code).getBytes(StandardCharsets.UTF_8)));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
