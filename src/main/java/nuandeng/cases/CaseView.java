package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.TopicCode;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// A case as others see it.
///
/// @param version rises with every step; a form that carries an older one is told what happened meanwhile
/// @param leadName the name of the body in charge; empty where there is none
/// @param due when the answer is due; empty while the calendar of that year is not published, and once it is over
/// @param overdue whether it is past due and the clock is running
/// @param problem whether it came back three times and belongs to the street now
/// @param redos how often residents or a checker said it was not done
/// @param residentSentence what every resident on it reads, dates filled in
/// @param saidDoneAt when somebody said it was done, while residents and checker look
/// @param look when it is looked at again, if it is outside or parked
/// @param joinedInto the case it is handled with
public record CaseView(CaseId id, CaseNumber number, int version, String title, CaseState state, AreaCode area,
		String placeWords, Optional<TopicCode> topic, Optional<BodyId> lead, String leadName, List<BodyId> assistants,
		Optional<Instant> due, boolean overdue, boolean urgent, boolean hazard, boolean sensitive, boolean problem,
		int redos, Instant receivedAt, Instant registeredAt, String residentSentence, Optional<Instant> saidDoneAt,
		Optional<LocalDate> look, Optional<CaseId> joinedInto) {}
