package nuandeng.noting.web;

import java.util.List;
import nuandeng.cases.CaseDesk;
import nuandeng.identity.Actor;
import nuandeng.kernel.PhoneNumber;
import nuandeng.requests.Requests;
import org.springframework.stereotype.Component;

/// Recognises who calls: what was said from the same telephone before and may be seen by whoever picked up.
@Component
class Callers {

	private final Requests requests;
	private final CaseDesk cases;

	Callers(Requests requests, CaseDesk cases) {
		this.requests = requests;
		this.cases = cases;
	}

	List<NotePage.Known> known(PhoneNumber phone, Actor actor) {
		var said = requests.saidBy(phone, 5).stream().filter(request -> actor.covers(request.area())).toList();
		var onCases = cases.views(said.stream().flatMap(request -> request.onCase().stream()).distinct().toList());
		return said.stream()
				.map(request -> new NotePage.Known(request.number().grouped(), "/desk/requests/" + request.number(),
						request.gist(30), request.sentence(request.onCase().map(onCases::get))))
				.toList();
	}
}
