package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import nuandeng.cases.CaseId;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// What somebody said. Each state is a type; what can be done in it are its methods, so a step that makes no sense does
/// not compile.
@AggregateRoot
sealed interface Request {

	RequestId id();

	/// Said and numbered; nobody has made it a case yet.
	record Waiting(RequestId id) implements Request {

		OnCase join(CaseId to) {
			return new OnCase(id, to, Optional.empty());
		}

		Withdrawn withdraw(Instant at) {
			return new Withdrawn(id, Optional.empty(), at);
		}
	}

	/// Handled in a case.
	record OnCase(RequestId id, CaseId on, Optional<Verdict> verdict) implements Request {

		Waiting leave() {
			return new Waiting(id);
		}

		OnCase judge(Verdict said) {
			return new OnCase(id, on, Optional.of(said));
		}

		Withdrawn withdraw(Instant at) {
			return new Withdrawn(id, Optional.of(on), at);
		}
	}

	/// The speaker asks no more.
	record Withdrawn(RequestId id, Optional<CaseId> from, Instant at) implements Request {}
}
