package nuandeng.desk.web;

import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.web.Denied;

/// Who works at the desk, and for which area.
final class Desks {

	private static final Role[] ROLES = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER};

	private Desks() {}

	/// The area an actor's lists are about: the one chosen, if it lies in the actor's own; else the actor's own.
	static AreaCode areaOf(Actor actor, String chosen) {
		var own = actor.areaOf(ROLES).orElseThrow(() -> new Denied("这里给社区和街道的值班人员用。"));
		return chosen.matches("\\d{9}|\\d{12}|\\d{15}") && actor.mayIn(new AreaCode(chosen), ROLES)
				? new AreaCode(chosen) : own;
	}

	/// Tells whether an actor works at the desk an area belongs to.
	static boolean worksFor(Actor actor, AreaCode area) {
		return actor.mayIn(area, ROLES);
	}
}
