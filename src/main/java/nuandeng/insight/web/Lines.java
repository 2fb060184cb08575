package nuandeng.insight.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuandeng.cases.facts.CaseFacts;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.insight.Fate;
import nuandeng.insight.Fated;
import nuandeng.insight.OrderRow;
import nuandeng.insight.Row;
import nuandeng.insight.Step;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.orders.facts.OrderFacts;
import nuandeng.organisations.Organisations;
import nuandeng.requests.facts.RequestFacts;
import org.springframework.stereotype.Component;

/// Makes the rows behind a figure readable: number, words, state, body and date, looked up where they live. Words are for
/// whoever may open them, and those of what is not to be passed on are read there only (INS-17).
@Component
class Lines {

	private static final String OPEN_IT = "内容打开后看";
	private static final Role[] OPEN_REQUESTS =
			{Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER};
	private static final Role[] OPEN_CASES =
			{Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER};
	private final RequestFacts requests;
	private final CaseFacts cases;
	private final OrderFacts orders;
	private final Catalogue catalogue;
	private final Organisations organisations;

	Lines(RequestFacts requests, CaseFacts cases, OrderFacts orders, Catalogue catalogue,
			Organisations organisations) {
		this.requests = requests;
		this.cases = cases;
		this.orders = orders;
		this.catalogue = catalogue;
		this.organisations = organisations;
	}

	/// What was looked up for some rows.
	private record Found(Map<UUID, RequestFacts.Line> requests, Map<UUID, CaseFacts.Line> cases,
			Map<String, String> topics, Map<BodyId, String> bodies, Instant now, Actor reader) {}

	List<Line> of(List<Row> rows, Instant now, Actor reader) {
		var fated = rows.stream().map(Row::fated).toList();
		var bodies = rows.stream()
				.flatMap(row -> Stream.concat(row.fated().lead().stream(),
						row.step().flatMap(Step::body).stream()))
				.map(BodyId::new).collect(Collectors.toSet());
		var found = new Found(requests.lines(fated.stream().map(Fated::request).toList()),
				cases.lines(fated.stream().map(Fated::root).flatMap(Optional::stream).collect(Collectors.toSet())),
				topicNames(), organisations.names(bodies), now, reader);
		return rows.stream().map(row -> line(row, found)).toList();
	}

	private static Line line(Row row, Found found) {
		var fated = row.fated();
		var request = Optional.ofNullable(found.requests().get(fated.request()));
		var file = fated.root().flatMap(root -> Optional.ofNullable(found.cases().get(root)));
		var late = fated.fate() == Fate.IN_HAND && !fated.state().equals("REPORTED")
				&& fated.due().filter(due -> due.isBefore(found.now())).isPresent();
		return new Line(request.map(line -> grouped(line.number())).orElse(""), path(fated, request, file, found),
				words(fated, request, file, found),
				row.step().map(step -> Steps.said(step, found.bodies(), found.now()))
						.orElse(""),
				fated.fate() == Fate.WITHDRAWN ? "撤回" : wordOf(fated.state()),
				fated.lead().map(lead -> found.bodies().getOrDefault(new BodyId(lead), "")).orElse(""),
				Times.day(fated.saidAt(), found.now()),
				fated.due().map(due -> Times.day(due, found.now())).orElse(""), late,
				found.topics().getOrDefault(fated.topic(), ""));
	}

	private static String path(Fated fated, Optional<RequestFacts.Line> request, Optional<CaseFacts.Line> file,
			Found found) {
		if (found.reader().mayIn(fated.area(), OPEN_REQUESTS)) {
			return request.map(line -> "/desk/requests/" + line.number()).orElse("");
		}
		return file.filter(_ -> found.reader().mayIn(fated.area(), OPEN_CASES))
				.map(line -> "/desk/cases/" + line.number()).orElse("");
	}

	private static String words(Fated fated, Optional<RequestFacts.Line> request, Optional<CaseFacts.Line> file,
			Found found) {
		if (file.isPresent() ? !found.reader().mayIn(fated.area(), OPEN_CASES)
				: !found.reader().mayIn(fated.area(), OPEN_REQUESTS)) {
			return "";
		}
		return file.filter(CaseFacts.Line::sensitive).isPresent() ? OPEN_IT
				: file.map(CaseFacts.Line::title).or(() -> request.map(RequestFacts.Line::words)).orElse("");
	}

	List<OrderLine> ofOrders(List<OrderRow> rows, Instant now, Actor reader) {
		var titles = orders.titles(rows.stream().map(OrderRow::order).toList());
		return rows.stream()
				.map(row -> new OrderLine(titles.getOrDefault(row.order(), ""),
						titles.containsKey(row.order()) && reader.mayIn(row.area(), OPEN_REQUESTS)
								? "/desk/orders/" + row.order() : "",
						Times.day(row.askedAt(), now),
						row.confirmed() ? "确认办好" : row.taken() ? "有人接" : row.published() ? "已下单" : "还没下单",
						row.stars().map(stars -> stars + " 分").orElse("")))
				.toList();
	}

	/// Names of topics, of groups too, by code.
	Map<String, String> topicNames() {
		var names = new HashMap<String, String>();
		for (var topic : catalogue.topics()) {
			names.put(topic.code().value(), topic.name());
			names.putIfAbsent(topic.code().value().replaceFirst("-.*$", ""), topic.group());
		}
		return names;
	}

	private static String grouped(String number) {
		return number.replaceAll("(.{4})(?=.)", "$1 ");
	}

	/// The word for where a request stands that was not withdrawn.
	private static String wordOf(String state) {
		return switch (state) {
			case "" -> "还没分给人";
			case "DROPPED" -> "没人管"; // the others withdrew, and this one was left
			default -> CaseFacts.chipOf(state);
		};
	}
}
