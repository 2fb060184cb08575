package nuandeng.feeds;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of feeds read in the trail.
@Component
class FeedTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.of("feed", "导入", "feed.taken", "导完一批", "read", "读了", "lodged", "新收", "seen", "以前收过", "wrong", "要改");
	}
}
