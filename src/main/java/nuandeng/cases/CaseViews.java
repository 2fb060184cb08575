package nuandeng.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Component;

/// Makes views of cases: the bodies' names are asked for once, however many cases there are.
@Component
class CaseViews {

	private final Cases cases;
	private final Organisations organisations;
	private final WorkCalendar calendar;
	private final InstantSource clock;

	CaseViews(Cases cases, Organisations organisations, WorkCalendar calendar, InstantSource clock) {
		this.cases = cases;
		this.organisations = organisations;
		this.calendar = calendar;
		this.clock = clock;
	}

	CaseView of(CaseFile file) {
		return of(List.of(file)).getFirst();
	}

	List<CaseView> of(Collection<CaseFile> files) {
		var targets = targets(files);
		var names = names(files, targets.values());
		var now = clock.instant();
		return files.stream().map(file -> view(file, targets, names, now)).toList();
	}

	/// What residents on a case read.
	String sentence(CaseFile file) {
		return of(file).residentSentence();
	}

	private Map<CaseId, CaseFile> targets(Collection<CaseFile> files) {
		var ids = files.stream().flatMap(file -> file.head().joinedInto().stream()).distinct().toList();
		return cases.find(ids).stream().collect(Collectors.toMap(file -> file.head().id(), Function.identity()));
	}

	private Map<BodyId, String> names(Collection<CaseFile> files, Collection<CaseFile> targets) {
		var all = new HashMap<CaseId, CaseFile>();
		files.forEach(file -> all.put(file.head().id(), file));
		targets.forEach(file -> all.put(file.head().id(), file));
		var leads = all.values().stream().flatMap(file -> HandlerSteps.leadOf(file).stream()).map(Assignment::lead)
				.distinct().toList();
		return leads.isEmpty() ? Map.of() : organisations.names(leads);
	}

	private CaseView view(CaseFile file, Map<CaseId, CaseFile> targets, Map<BodyId, String> names, Instant now) {
		var head = file.head();
		var matter = head.matter();
		var state = CaseRows.state(file);
		var to = HandlerSteps.leadOf(file);
		var lead = to.map(Assignment::lead);
		var due = state.isOpen() ? head.due(calendar).moment() : Optional.<Instant>empty();
		var running = state != CaseState.ASKING && state != CaseState.REPORTED;
		return new CaseView(head.id(), head.number(), head.version(), matter.title(), state, matter.area(),
				matter.placeWords(), matter.topic(), lead, lead.map(body -> names.getOrDefault(body, "")).orElse(""),
				to.map(Assignment::assistants).orElse(List.of()), due, running && due.filter(now::isAfter).isPresent(),
				matter.urgent(), matter.hazard(), matter.sensitive(), head.isProblem(), head.redos(),
				matter.receivedAt(), head.registeredAt(), sentence(file, targets, names, now), saidDoneAt(file),
				look(file), head.joinedInto());
	}

	private String sentence(CaseFile file, Map<CaseId, CaseFile> targets, Map<BodyId, String> names, Instant now) {
		return file.head().joinedInto().map(targets::get)
				.map(target -> "和另一件一起办。" + CaseSentence.of(target, names, calendar, now))
				.orElseGet(() -> CaseSentence.of(file, names, calendar, now));
	}

	private static Optional<Instant> saidDoneAt(CaseFile file) {
		return file instanceof CaseFile.Reported reported ? Optional.of(reported.result().at()) : Optional.empty();
	}

	private static Optional<LocalDate> look(CaseFile file) {
		return switch (file) {
			case CaseFile.Outside outside -> Optional.of(outside.nextLook());
			case CaseFile.Parked parked -> Optional.of(parked.why().lookBack());
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					Optional.empty();
		};
	}
}
