package nuandeng.territory;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of doors read in the trail.
@Component
class DoorTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.of("door.renewed", "换了门牌码", "place", "地点");
	}
}
