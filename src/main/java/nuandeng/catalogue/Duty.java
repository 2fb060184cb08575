package nuandeng.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Term;

/// A line of the duty list: this body answers for this matter in this area.
///
/// @param reference what it rests on, such as a contract or a list of the street
/// @param to its last day; empty while it holds
/// @param decidedBy who put it there
@Term(value = "责任清单", meaning = "who answers for which matter in which area, from when to when")
public record Duty(UUID id, BodyId body, TopicCode topic, AreaCode area, String reference, LocalDate from,
		Optional<LocalDate> to, AccountId decidedBy) {}
