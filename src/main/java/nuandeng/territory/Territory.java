package nuandeng.territory;

import static nuandeng.territory.TerritoryRules.BY_THE_COMMUNITY;
import static nuandeng.territory.TerritoryRules.IN_A_GRID;
import static nuandeng.territory.TerritoryRules.INSIDE_ITS_PARENT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/// The door to areas and places.
@Service
@Transactional
public class Territory {

	private final Areas areas;
	private final Places places;
	private final Communities communities;
	private final AuditTrail trail;
	private final InstantSource clock;

	Territory(Areas areas, Places places, Communities communities, AuditTrail trail, InstantSource clock) {
		this.areas = areas;
		this.places = places;
		this.communities = communities;
		this.trail = trail;
		this.clock = clock;
	}

	/// Adds an area to the tree from today.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> found(Area area) {
		var parent = switch (area.code().level()) {
			case GRID -> area.code().at(AreaCode.Level.COMMUNITY);
			case COMMUNITY -> area.code().at(AreaCode.Level.STREET);
			case STREET, DISTRICT, CITY, PROVINCE -> Optional.<AreaCode>empty();
		};
		if (parent.filter(code -> area(code).isEmpty()).isPresent()) {
			return Optional.of(INSIDE_ITS_PARENT);
		}
		areas.add(area, today());
		return Optional.empty();
	}

	/// Makes a community known to its residents; its area is added too.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> found(Hosts.Host community) {
		var refusal = found(new Area(community.area(), community.name()));
		if (refusal.isPresent()) {
			return refusal;
		}
		areas.present(community);
		communities.forgetAfterCommit();
		return Optional.empty();
	}

	/// Adds a place, with a code for its door if it is to have one.
	///
	/// @throws IllegalArgumentException if there is no such grid (TER-02)
	public Place build(AreaCode grid, Place.Kind kind, String name, Optional<String> doorCode) {
		if (area(grid).isEmpty()) {
			throw new IllegalArgumentException(IN_A_GRID.sentence());
		}
		var place = new Place(new PlaceId(Ids.next()), grid, kind, name, doorCode);
		places.add(place, today());
		return place;
	}

	/// Takes the code off a door and gives it a new one, as when the old one was copied elsewhere or torn off.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> renewDoor(PlaceId id, Actor actor) {
		var place = places.find(id);
		if (place.filter(found -> actor.mayIn(found.community(), Role.COMMUNITY_SECRETARY, Role.SYS_ADMIN)).isEmpty()) {
			return Optional.of(BY_THE_COMMUNITY);
		}
		place.get().doorCode().ifPresent(code -> places.withdraw(id, code, actor.account(), clock.instant()));
		places.give(id, Ids.secret().substring(0, 8));
		trail.did(actor, "door.renewed", new Subject("place", id.value()), Map.of());
		return Optional.empty();
	}

	/// The places of a community with a code on their door, by grid and house number; at most 500.
	@Transactional(readOnly = true)
	public List<Place> doors(AreaCode community) {
		return places.doors(community, today());
	}

	/// The area with a code, as it is today.
	@Transactional(readOnly = true)
	public Optional<Area> area(AreaCode code) {
		return areas.find(code, today());
	}

	/// The name of an area in the words of people who know the community: “三网格”, “桐荫社区”; the code if unknown.
	@Transactional(readOnly = true)
	public String nameOf(AreaCode code) {
		return area(code).map(Area::name).orElse(code.digits());
	}

	/// The names of several areas, asked for once; an unknown one is left out.
	@Transactional(readOnly = true)
	public Map<AreaCode, String> names(Collection<AreaCode> codes) {
		return areas.find(codes, today()).stream().collect(Collectors.toMap(Area::code, Area::name));
	}

	/// The areas of a level inside another, by code; at most 500.
	@Transactional(readOnly = true)
	public List<Area> within(AreaCode code, AreaCode.Level level) {
		return areas.within(code, level, today());
	}

	/// A place.
	@Transactional(readOnly = true)
	public Optional<Place> place(PlaceId id) {
		return places.find(id);
	}

	/// The place whose door carries a code; empty if the code was withdrawn or never was.
	@Transactional(readOnly = true)
	public Optional<Place> behind(String doorCode) {
		return places.behind(doorCode, today());
	}

	/// The places of a community that fit what somebody typed (“3栋”, “三栋”, “老邮局”), nearest match first; all of
	/// them, in house-number order, for an empty text. At most 200.
	@Transactional(readOnly = true)
	public List<Place> find(AreaCode community, String typed) {
		return places.find(community, HouseNumbers.plain(typed), today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
