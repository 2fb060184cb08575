package nuandeng.audit;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines read that every chapter writes.
@Component
class AuditWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.ofEntries(Map.entry("decided", "按规矩定"), Map.entry("viewed", "看了隐着的内容"),
				Map.entry("trail.checked", "查了留痕"), Map.entry("trail", "留痕"),
				Map.entry("whole=true", "一条不少"), Map.entry("whole=false", "对不上"),
				Map.entry("field", "看了"), Map.entry("reason", "用来"), Map.entry("field=phone", "电话"),
				Map.entry("field=contact", "电话和称呼"), Map.entry("field=door", "门牌"),
				Map.entry("outcome=refused", "没让过"), Map.entry("outcome=closed", "办结"),
				Map.entry("outcome=problem", "交街道来抓"), Map.entry("outcome=unknown", "还定不了日子"));
	}
}
