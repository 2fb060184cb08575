package nuandeng.notification;

import java.util.HashMap;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of calls read in the trail.
@Component
class CallTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<>(Map.of("call.made", "打了电话", "answer", "结果", "notices", "告诉了几条"));
		for (var answer : CallAnswer.values()) {
			words.put("answer=" + answer.name(), answer.word());
		}
		return words;
	}
}
