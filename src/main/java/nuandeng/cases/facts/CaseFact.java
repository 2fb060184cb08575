package nuandeng.cases.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;

/// One thing that happened to a case, flat and without a person.
///
/// - Unit: minutes of office time, from the receipt to this moment, pauses taken out and shown apart.
/// - Error: under one minute each, rounded down.
///
/// @param position rises; a transaction that ends late may still add one below a position already read
/// @param kind such as `registered`, `sent`, `closed`, `joined`
/// @param from the state before, as `REGISTERED`; empty for the first fact
/// @param to the state after
/// @param due when the answer was due, as it stood then
/// @param workingMinutes office time since the receipt without pauses
/// @param pausedMinutes office time the clock stood
/// @param other the case it is handled with after this; empty where it is on its own
/// @param signInBy for `sent`: by when the body was to take it up
/// @param contactBy by when somebody was to speak with the residents; empty while the calendar is missing
/// @param contactWanted whether somebody who could be reached waited for an answer when it was registered
/// @param lookBack while it is parked: the day it is looked at again
/// @param solved for `closed`: whether it was solved rather than explained
public record CaseFact(long position, UUID caseId, String kind, String from, String to, AreaCode area,
		Optional<String> topic, Optional<UUID> lead, Instant at, Optional<Instant> due, long workingMinutes,
		long pausedMinutes, boolean urgent, boolean solved, int redos,
		Optional<UUID> other, Optional<Instant> signInBy, Optional<Instant> contactBy, boolean contactWanted,
		Optional<LocalDate> lookBack) {}
