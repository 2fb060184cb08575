package nuandeng.cases.steps;

import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;

/// Who sees which cases.
public final class CaseScope {

	/// Those who see the cases of their area.
	static final Role[] STAFF = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER,
			Role.STREET_LEADER, Role.GRID_STAFF};

	private CaseScope() {}

	/// Tells whether an actor may see a case: staff of its area, and the bodies that handle it; never the body that is
	/// complained of.
	public static boolean sees(Actor actor, CaseFile file) {
		var accused = file.head().matter().complaintAgainst();
		if (accused.filter(actor::actsFor).isPresent()) {
			return false;
		}
		return actor.equals(Actor.clock()) || actor.mayIn(file.head().matter().area(), STAFF) || handles(actor, file);
	}

	/// Tells whether an actor may know who waits for a case and call them: whoever works on it, and not a leader who looks.
	public static boolean mayCall(Actor actor, CaseFile file) {
		return isDesk(actor, file) || actor.mayIn(file.head().matter().area(), Role.GRID_STAFF) || handles(actor, file);
	}

	private static boolean handles(Actor actor, CaseFile file) {
		return file.assignment()
				.filter(to -> actor.actsFor(to.lead()) || to.assistants().stream().anyMatch(actor::actsFor))
				.isPresent();
	}

	/// Tells whether an actor had a hand in a result: took the case up, reported it, or acts for the body in charge.
	public static boolean didTheWork(Actor actor, Work work, Work.Result result) {
		return actor.account().equals(result.by()) || actor.account().equals(work.handler())
				|| actor.actsFor(work.to().lead());
	}

	public static boolean isDesk(Actor actor, CaseFile file) {
		return isDesk(actor, file.head().matter().area());
	}

	public static boolean isDesk(Actor actor, AreaCode area) {
		return actor.mayIn(area, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}
}
