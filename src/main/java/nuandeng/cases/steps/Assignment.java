package nuandeng.cases.steps;

import java.time.Instant;
import java.util.List;
import nuandeng.identity.AccountId;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Term;

/// Who is to answer.
///
/// @param lead the one body in charge
/// @param assistants those who help it; they do not close
/// @param designated whether somebody above said so, finally
@Term(value = "主办", meaning = "the body in charge of a case, with those who assist it")
public record Assignment(BodyId lead, List<BodyId> assistants, boolean designated, AccountId by, Instant at) {}
