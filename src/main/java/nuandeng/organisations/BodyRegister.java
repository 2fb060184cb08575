package nuandeng.organisations;

import static nuandeng.organisations.OrganisationRules.BY_THE_ADMINISTRATOR;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever keeps the list of bodies.
@Service
@Transactional
public class BodyRegister {

	private final Bodies bodies;
	private final Organisations organisations;
	private final AuditTrail trail;
	private final InstantSource clock;

	BodyRegister(Bodies bodies, Organisations organisations, AuditTrail trail, InstantSource clock) {
		this.bodies = bodies;
		this.organisations = organisations;
		this.trail = trail;
		this.clock = clock;
	}

	/// Adds a body from today.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> add(String name, Body.Kind kind, AreaCode area, String phone, Optional<String> email,
			boolean roundTheClock, Actor actor) {
		if (!actor.mayIn(area, Role.SYS_ADMIN)) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		var id = organisations.register(name, kind, area, phone, email, roundTheClock);
		trail.did(actor, "body.added", new Subject("body", id.value()),
				Map.of("area", area.digits()));
		return Optional.empty();
	}

	/// Puts right how a body is called and reached.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> correct(BodyId id, String name, String phone, Optional<String> email, boolean roundTheClock,
			Actor actor) {
		var body = find(id, actor);
		if (body.isEmpty()) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		bodies.correct(id, name, phone, email, roundTheClock || body.get().kind() == Body.Kind.UTILITY);
		trail.did(actor, "body.corrected", new Subject("body", id.value()), Map.of());
		return Optional.empty();
	}

	/// Closes a body from today on; what it did stays under its name (ORG-02).
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> close(BodyId id, Actor actor) {
		if (find(id, actor).isEmpty()) {
			return Optional.of(BY_THE_ADMINISTRATOR);
		}
		organisations.close(id);
		trail.did(actor, "body.closed", new Subject("body", id.value()), Map.of());
		return Optional.empty();
	}

	/// The open bodies of the areas an actor runs, by name.
	///
	/// @param typed a part of the name; empty for all
	/// @param after the last one of the page before
	@Transactional(readOnly = true)
	public List<Body> bodies(Actor actor, String typed, Optional<BodyId> after, int most) {
		return bodies.list(areasOf(actor), typed, after.flatMap(organisations::body), most, today());
	}

	/// An open body of the areas an actor runs.
	@Transactional(readOnly = true)
	public Optional<Body> find(BodyId id, Actor actor) {
		return organisations.open(List.of(id)).stream().filter(body -> actor.mayIn(body.area(), Role.SYS_ADMIN))
				.findFirst();
	}

	private static Collection<AreaCode> areasOf(Actor actor) {
		return actor.grants().stream().filter(grant -> grant.role() == Role.SYS_ADMIN).map(Grant::area).toList();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
