package nuandeng.insight;

import java.util.OptionalLong;

/// How long things took.
///
/// - Unit: minutes; those of office time where it says so, without pauses.
/// - Error: medians between two rows are rounded to the minute.
///
/// @param contact from the receipt to the first word with the residents, the median
/// @param work office time from the receipt to the closing, the median
/// @param slow office time that nine of ten did not exceed
/// @param paused office time in which the clocks of what is closed stood
/// @param whole paused and worked together
/// @param asking of the paused, what was spent waiting for residents; the rest was parked
record Durations(OptionalLong contact, OptionalLong work, OptionalLong slow, long paused, long whole, long asking) {}
