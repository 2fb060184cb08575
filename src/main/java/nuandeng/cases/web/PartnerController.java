package nuandeng.cases.web;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseQueue.Cursor;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/partner`: what a body handles or helps with, what is due first.
@Controller
@OnlyFor(Role.UNIT_HANDLER)
class PartnerController implements MenuEntry {

	private static final int A_PAGE = 50;

	private final CaseBook book;
	private final InstantSource clock;

	PartnerController(CaseBook book, InstantSource clock) {
		this.book = book;
		this.clock = clock;
	}

	@GetMapping("/partner")
	PartnerPage page(@RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "") String after,
			Actor actor) {
		var open = !show.equals("over");
		var found = book.ofBodies(actor, open, Cursor.of(after), A_PAGE + 1);
		var shown = found.subList(0, Math.min(found.size(), A_PAGE));
		return new PartnerPage(shown, open,
				found.size() > A_PAGE ? Optional.of(Cursor.after(shown.getLast()).code()) : Optional.empty(),
				clock.instant());
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public String label() {
		return "交给我们的";
	}

	@Override
	public String path() {
		return "/partner";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(Role.UNIT_HANDLER);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return OptionalLong.of(book.waitingFor(actor));
	}
}
