package nuandeng.catalogue.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Answerer;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.DutyList;
import nuandeng.catalogue.Guide;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.OpenToAll;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/who` and `/who/{code}`: whom to see about what, for residents.
@Controller
@OpenToAll
class WhoController {

	private static final int MOST = 5;
	private static final int LONGEST = 100;

	private final Catalogue catalogue;
	private final DutyList list;

	WhoController(Catalogue catalogue, DutyList list) {
		this.catalogue = catalogue;
		this.list = list;
	}

	@GetMapping("/who")
	Page search(@RequestParam(required = false) @Nullable String q, Hosts.Host host) {
		var problems = Problems.none();
		var words = problems.text("q", "要找的事", q, LONGEST);
		if (words.isEmpty() || problems.any()) {
			return new WhoPage(words, problems, List.of(), Optional.empty(), Guide.all());
		}
		return new WhoPage(words, problems, catalogue.suggest(words, host.area(), MOST), catalogue.dangerIn(words),
				List.of());
	}

	@GetMapping("/who/{code}")
	Page one(@PathVariable String code, Hosts.Host host) {
		var guide = Guide.all().stream().filter(each -> each.word().equals(code)).findFirst();
		if (guide.isPresent()) {
			var found = guide.get();
			return new WhoOnePage(found.name(), found.first(), list.answering(found.topics(), host.area()),
					found.ready());
		}
		if (!code.matches("R\\d{2}(-\\d{2})?")) {
			throw new Gone("没有这一类事。");
		}
		var topic = catalogue.topic(new TopicCode(code)).orElseThrow(() -> new Gone("没有这一类事。"));
		List<Answerer> answering = list.answering(list.within(topic.code()), host.area());
		return new WhoOnePage(topic.name(), Optional.empty(), answering, List.of());
	}
}
