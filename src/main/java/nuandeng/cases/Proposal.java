package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;
import nuandeng.identity.AccountId;

/// A parking, proposed or approved.
///
/// @param condition what it waits for
/// @param lookBack the day it is looked at again
record Proposal(ParkReason reason, String condition, LocalDate lookBack, AccountId by, Instant at) {}
