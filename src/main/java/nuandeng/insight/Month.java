package nuandeng.insight;

import java.time.YearMonth;

/// A month of a report.
///
/// @param received what was received in it
/// @param settled of that, what had a result by the day asked for
/// @param open of that, what was in hand on that day
public record Month(YearMonth month, long received, long settled, long open) {}
