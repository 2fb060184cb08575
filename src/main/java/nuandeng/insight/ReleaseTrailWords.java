package nuandeng.insight;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of releases read in the trail.
@Component
class ReleaseTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.of("release", "公开的一段", "release.written", "写了一段", "release.released", "放出去", "release.taken_back",
				"收回来",
				"request", "诉求");
	}
}
