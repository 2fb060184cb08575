package nuandeng.organisations;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of bodies read in the trail.
@Component
class BodyTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.of("body.added", "登记了单位", "body.corrected", "改了单位的名字或联系方式", "body.closed", "停用了单位");
	}
}
