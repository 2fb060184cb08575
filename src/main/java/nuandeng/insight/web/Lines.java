package nuandeng.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nuandeng.cases.facts.CaseFacts;
import nuandeng.catalogue.Catalogue;
import nuandeng.insight.Fated;
import nuandeng.kernel.Times;
import nuandeng.requests.facts.RequestFacts;
import org.springframework.stereotype.Component;

/// Makes the rows behind a figure readable: number, words, state and date, looked up where they live.
@Component
class Lines {

	private static final Map<String, String> STATES =
			Map.ofEntries(Map.entry("", "还没分给人"), Map.entry("REGISTERED", "待分派"),
					Map.entry("SENT", "待接收"), Map.entry("DISPUTED", "待指定"), Map.entry("IN_HAND", "办理中"),
					Map.entry("ASKING", "等居民"),
					Map.entry("OUTSIDE", "等外单位"), Map.entry("PARKED", "存案"), Map.entry("REPORTED", "待评价"),
					Map.entry("CLOSED", "办结"),
					Map.entry("DECLINED", "没法办"), Map.entry("DROPPED", "没人管"));

	private final RequestFacts requests;
	private final CaseFacts cases;
	private final Catalogue catalogue;

	Lines(RequestFacts requests, CaseFacts cases, Catalogue catalogue) {
		this.requests = requests;
		this.cases = cases;
		this.catalogue = catalogue;
	}

	List<ReportsPage.Line> of(List<Fated> rows, Instant now) {
		var said = requests.lines(rows.stream().map(Fated::request).toList());
		var files = cases.lines(rows.stream().map(Fated::root).flatMap(Optional::stream).collect(Collectors.toSet()));
		var topics = topicNames();
		return rows.stream().map(row -> line(row, said, files, topics, now)).toList();
	}

	private static ReportsPage.Line line(Fated row, Map<UUID, RequestFacts.Line> said, Map<UUID, CaseFacts.Line> files,
			Map<String, String> topics, Instant now) {
		var request = Optional.ofNullable(said.get(row.request()));
		var title = row.root().flatMap(root -> Optional.ofNullable(files.get(root))).map(CaseFacts.Line::title);
		var late = row.due().filter(due -> due.isBefore(now)).isPresent();
		return new ReportsPage.Line(row, request.map(line -> grouped(line.number())).orElse(""),
				request.map(line -> "/desk/requests/" + line.number()).orElse(""),
				title.or(() -> request.map(RequestFacts.Line::words)).orElse(""),
				row.fate() == nuandeng.insight.Fate.WITHDRAWN ? "撤回" : STATES.getOrDefault(row.state(), row.state()),
				Times.day(row.saidAt(), now), row.due().map(due -> Times.day(due, now)).orElse(""), late,
				topics.getOrDefault(row.topic(), ""));
	}

	/// Names of topics, of groups too, by code.
	Map<String, String> topicNames() {
		var names = new java.util.HashMap<String, String>();
		for (var topic : catalogue.topics()) {
			names.put(topic.code().value(), topic.name());
			names.putIfAbsent(topic.code().value().replaceFirst("-.*$", ""), topic.group());
		}
		return names;
	}

	private static String grouped(String number) {
		return number.replaceAll("(.{4})(?=.)", "$1 ");
	}
}
