package nuandeng.audit.web;

import java.time.Instant;
import java.util.Optional;
import nuandeng.audit.Checks.Check;
import nuandeng.kernel.Times;
import nuandeng.web.Page;

/// `/audit`: whether the trail is whole.
///
/// @param check the last walk along the chain
public record TrailPage(Optional<Check> check, Instant now) implements Page {

	/// When the last walk was.
	public String when() {
		return check.map(last -> Times.moment(last.at(), now, false)).orElse("");
	}
}
