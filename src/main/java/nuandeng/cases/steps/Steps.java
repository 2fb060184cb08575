package nuandeng.cases.steps;

import static nuandeng.cases.CaseRules.HAND_OVERS;
import static nuandeng.cases.CaseRules.REDOS;

import java.time.Instant;
import java.util.Optional;
import nuandeng.cases.CaseStep;
import nuandeng.kernel.Rule;

/// Where a step leads, and what that makes of the case.
public final class Steps {

	private Steps() {}

	/// Takes a step in a scene, or says which rule stands in the way. Nothing is written here.
	public static Walked walk(CaseFile file, CaseStep step, Scene scene) {
		return switch (step) {
			case CaseStep.OfDesk ofDesk -> DeskSteps.walk(file, ofDesk, scene);
			case CaseStep.OfHandler ofHandler -> HandlerSteps.walk(file, ofHandler, scene);
			case CaseStep.OfResidents ofResidents -> ResidentSteps.walk(file, ofResidents, scene);
		};
	}

	/// When silence about a result means yes; empty while somebody has not been told of it.
	public static Optional<Instant> silentUntil(CaseFile.Reported reported, Scene scene) {
		return ResidentSteps.silentUntil(reported, scene);
	}

	/// The rule by which a case went to the street with this step; empty if it did not.
	public static Optional<Rule> becameProblem(CaseFile before, CaseFile after) {
		if (after.head().isProblem()) {
			return Optional.empty();
		}
		if (after.head().redos() > before.head().redos() && !REDOS.hasRoomAfter(after.head().redos())) {
			return Optional.of(REDOS);
		}
		return after.head().handOvers() > before.head().handOvers()
				&& !HAND_OVERS.hasRoomAfter(after.head().handOvers())
						? Optional.of(HAND_OVERS)
						: Optional.empty();
	}
}
