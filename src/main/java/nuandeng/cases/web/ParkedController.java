package nuandeng.cases.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import nuandeng.cases.CaseBook;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.WorkCalendar;
import nuandeng.web.Denied;
import nuandeng.web.spi.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/desk/parked`: the register of what cannot be done now (存案簿). None of it counts as solved.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER})
class ParkedController implements MenuEntry {

	private static final Role[] READERS = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER,
			Role.STREET_LEADER};

	private final CaseBook book;
	private final InstantSource clock;

	ParkedController(CaseBook book, InstantSource clock) {
		this.book = book;
		this.clock = clock;
	}

	@GetMapping("/desk/parked")
	ParkedPage page(Actor actor) {
		var area = actor.areaOf(READERS).orElseThrow(() -> new Denied("存案簿给社区和街道的值班人员用。"));
		var now = clock.instant();
		return new ParkedPage(book.parked(area, LocalDate.EPOCH, 200),
				book.countParked(area),
				LocalDate.ofInstant(now, WorkCalendar.ZONE), now);
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String label() {
		return "存案簿";
	}

	@Override
	public String path() {
		return "/desk/parked";
	}

	@Override
	public Set<Role> roles() {
		return Set.of(READERS);
	}

	@Override
	public OptionalLong waiting(Actor actor) {
		return actor.areaOf(READERS).map(area -> OptionalLong.of(book.countParked(area)))
				.orElseGet(OptionalLong::empty);
	}

}
