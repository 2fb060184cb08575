package nuandeng.territory;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of areas and doors read in the trail.
@Component
class DoorTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.ofEntries(Map.entry("door.renewed", "换了门牌码"), Map.entry("place", "地点"), Map.entry("area", "片区"),
				Map.entry("area.added", "加了片区"), Map.entry("area.renamed", "给片区改了名"),
				Map.entry("area.corrected", "改了社区的联系方式"), Map.entry("area.ended", "停用了片区"),
				Map.entry("places.added", "加了楼栋、门"), Map.entry("doors", "几处"),
				Map.entry("place.ended", "停用了地点"));
	}
}
