package nuandeng.volunteering;

import java.util.HashMap;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of volunteering read in the trail.
@Component
class VolunteeringTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<>(Map.of("dualcheckin", "双报到", "dualcheckin.asked", "报到", "dualcheckin.confirmed",
				"支部确认", "dualcheckin.declined", "支部说不是", "dualcheckin.ended", "结束", "dualcheckin.forgotten", "到期删掉"));
		words.putAll(Map.of("service", "服务记录", "service.told", "自己记了一条服务", "service.confirmed", "确认了一条服务",
				"service.struck", "划掉了一条服务", "why", "为什么", "line", "哪一条", "lines", "几条", "field=services", "服务记录"));
		for (var why : Parting.values()) {
			words.put("why=" + why.name(), why.word());
		}
		return words;
	}
}
