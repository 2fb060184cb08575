package nuandeng.insight;

import java.util.Optional;

/// One row behind a figure.
///
/// @param step what happened, where the figure counts something that happened to a request
/// @param here where a list that ends here goes on
public record Row(Fated fated, Optional<Step> step, Cursor here) {}
