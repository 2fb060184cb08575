package nuandeng.catalogue;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How changes of the duty list and of time limits read in the trail.
@Component
class DutyTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.ofEntries(Map.entry("duty", "责任清单"), Map.entry("duty.added", "写上一条"),
				Map.entry("duty.ended", "停了一条"), Map.entry("limits", "时限"), Map.entry("limits.chosen", "选了时限方案"),
				Map.entry("body", "单位"), Map.entry("topic", "哪类事"), Map.entry("area", "片区"), Map.entry("ground", "依据"),
				Map.entry("begins", "从哪天起"), Map.entry("profile", "时限方案"));
	}
}
