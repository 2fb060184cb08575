package nuandeng.honours;

import java.util.HashMap;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import nuandeng.kernel.AreaCode;
import org.springframework.stereotype.Component;

/// How the lines of honours read in the trail.
@Component
class HonourTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<>(Map.of("honour", "荣誉", HonourPhotos.KIND, "奖牌的照片", "honour.recorded", "记了一项",
				"honour.corrected", "更正成另一条", "honour.expired", "记为到期", "honour.withdrawn", "记为撤销", "level", "级别",
				"year",
				"年份", "instead", "更正成的那条"));
		for (var level : Level.values()) {
			words.put("level=" + level.name(), level.wordIn(new AreaCode("99")));
		}
		return words;
	}
}
