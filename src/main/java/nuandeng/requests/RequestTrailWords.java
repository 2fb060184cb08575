package nuandeng.requests;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of requests read in the trail.
@Component
class RequestTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<String, String>();
		for (var kind : RequestEntry.Kind.values()) {
			words.put("request." + kind.name().toLowerCase(Locale.ROOT), kind.word());
		}
		for (var channel : Channel.values()) {
			words.put("channel=" + channel.name(), channel.word());
		}
		words.putAll(Map.of("request", "诉求", "draft", "草稿", "request.split", "分成两件", "request.links_ended", "停了链接",
				"request.look_again", "四周后再看一次", "request.told", "告诉了本人", "request.link_made", "补了一张有链接的回执"));
		words.putAll(Map.of("channel", "怎么说的", "area", "片区", "danger", "危险", "danger=true", "是", "danger=false", "否",
				"case", "案卷", "promise", "答应的事", "due", "哪天前", "second", "第二件"));
		words.putAll(Map.of("wanted", "要不要", "wanted=true", "要", "wanted=false", "不要"));
		return words;
	}
}
