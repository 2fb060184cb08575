package nuandeng.cases;

import java.util.HashMap;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of cases read in the trail.
@Component
class CaseTrailWords implements TrailWords {

	private static final Map<String, String> STEPS = Map.ofEntries(
			Map.entry("registered", "立了案"), Map.entry("sent", "分派"), Map.entry("taken_back", "撤回分派"),
			Map.entry("undone", "撤销立案"), Map.entry("disputed", "说不归他们"), Map.entry("designated", "街道指定"),
			Map.entry("handed_over", "换一家办"), Map.entry("taken_up", "接下"), Map.entry("contacted", "联系了居民"),
			Map.entry("not_reached", "没联系上"), Map.entry("asked", "请居民补充"), Map.entry("answered", "居民补充了"),
			Map.entry("went_on", "不等了，接着办"), Map.entry("passed_on", "转给外单位"),
			Map.entry("parking_proposed", "提出存案"), Map.entry("parked", "存案"), Map.entry("parking_refused", "不同意存案"),
			Map.entry("looked_again", "到日子看过"), Map.entry("extended", "延期"), Map.entry("declined", "没法办"),
			Map.entry("reported", "说是办好了"), Map.entry("checked", "核过了"), Map.entry("not_agreed", "核了，不行"),
			Map.entry("said_done", "居民说办好了"), Map.entry("said_not_done", "居民说没办好"), Map.entry("silent", "没有回音"),
			Map.entry("asked_again", "居民说没办好，重新办"), Map.entry("closed", "办结"), Map.entry("dropped", "撤回"),
			Map.entry("note", "记了一笔"), Map.entry("asked_after", "街道过问"), Map.entry("told", "告诉居民一句"),
			Map.entry("told_in_person", "当面告诉了"),
			Map.entry("grew", "并进来一件"),
			Map.entry("shrank", "分出去一件"),
			Map.entry("problem", "交街道来抓"),
			Map.entry("joined", "并到另一件"), Map.entry("unjoined", "分开单独办"));

	@Override
	public Map<String, String> words() {
		var words = new HashMap<String, String>();
		STEPS.forEach((code, word) -> words.put("case." + code, word));
		for (var state : CaseState.values()) {
			words.put("from=" + state.name(), state.chip());
			words.put("to=" + state.name(), state.chip());
		}
		words.putAll(Map.of("case", "案卷", "from", "原来", "to", "现在", "version", "第几版", "redos", "返工", "handOvers", "换手",
				"lead", "主办", "number", "案号", "class", "时限类", "into", "并到"));
		return words;
	}
}
