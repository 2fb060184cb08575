package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;

/// A line of the register of parked cases.
///
/// @param condition what it waits for
/// @param lookBack the day it is looked at again
/// @param parkedAt since when it waits
public record ParkedCase(CaseView view, ParkReason reason, String condition, LocalDate lookBack, Instant parkedAt) {}
