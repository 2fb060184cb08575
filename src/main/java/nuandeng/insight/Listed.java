package nuandeng.insight;

import java.util.List;

/// A page of the rows behind a figure.
///
/// @param all how many rows there are
public record Listed<R>(List<R> rows, long all) {}
