package nuandeng.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseQueue.Cursor;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.spi.Voices;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.CaseScope;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for readers: a case as one actor may see it, and lists of a body's own.
@Service
@Transactional(readOnly = true)
public class CaseBook {

	/// How far what is over is counted.
	public static final int MOST_COUNTED = 1000;

	private static final Duration UNDOABLE = Duration.ofHours(24);

	private final Cases cases;
	private final CaseLists lists;
	private final CaseViews views;
	private final CaseSheets sheets;
	private final Timeline timeline;
	private final Walking walking;
	private final List<Voices> voices;
	private final AuditTrail trail;
	private final InstantSource clock;

	CaseBook(Cases cases, CaseLists lists, CaseViews views, CaseSheets sheets, Timeline timeline, Walking walking,
			List<Voices> voices, AuditTrail trail, InstantSource clock) {
		this.cases = cases;
		this.lists = lists;
		this.views = views;
		this.sheets = sheets;
		this.timeline = timeline;
		this.walking = walking;
		this.voices = voices;
		this.trail = trail;
		this.clock = clock;
	}

	/// The case with a number; empty if there is none or it is not for this actor: the two look the same.
	public Optional<CaseView> find(CaseNumber number, Actor actor) {
		return file(number, actor).map(views::of);
	}

	/// A case; empty if there is none or it is not for this actor.
	public Optional<CaseView> find(CaseId id, Actor actor) {
		return cases.find(List.of(id)).stream().filter(file -> CaseScope.sees(actor, file)).map(views::of).findFirst();
	}

	/// Everything about a case that an actor may see; empty if there is none or it is not for this actor.
	public Optional<CaseSheet> sheet(CaseNumber number, Actor actor) {
		return file(number, actor).map(file -> sheets.of(file, actor));
	}

	private Optional<CaseFile> file(CaseNumber number, Actor actor) {
		return cases.find(number).map(cases::get).filter(file -> CaseScope.sees(actor, file));
	}

	/// Tells whether an actor may see a case.
	public boolean sees(Actor actor, CaseId id) {
		return cases.find(List.of(id)).stream().anyMatch(file -> CaseScope.sees(actor, file));
	}

	/// A list of the desk: danger first, then what is due first.
	///
	/// @param most how many at a time; at most 200
	public List<CaseView> queue(CaseQueue which, AreaCode within, Optional<Cursor> after, int most) {
		return views.of(lists.queue(which, within, after, Math.min(most, 200), clock.instant()));
	}

	/// How many cases each list holds; what is over is counted no further than {@link #MOST_COUNTED}.
	public Map<CaseQueue, Long> counts(AreaCode within) {
		return lists.counts(within, clock.instant(), MOST_COUNTED);
	}

	/// How many cases are parked inside an area.
	public long countParked(AreaCode within) {
		return lists.count(CaseQueue.PARKED, within, Integer.MAX_VALUE);
	}

	/// The cases an actor's bodies handle or help with: what is open, or what is over.
	public List<CaseView> ofBodies(Actor actor, boolean open, Optional<Cursor> after, int most) {
		return views.of(lists.ofBodies(actor.bodies(), open, after, Math.min(most, 200)));
	}

	/// How many open cases an actor's bodies handle or help with.
	public long waitingFor(Actor actor) {
		return lists.countOfBodies(actor.bodies());
	}

	/// What is parked inside an area, what is to be looked at first on top; at most 200 at a time.
	///
	/// @param from only those to be looked at from this day on
	public List<Parked> parked(AreaCode within, LocalDate from, int most) {
		var files = lists.parked(within, from, Math.min(most, 200));
		var shown = views.of(List.copyOf(files));
		var parked = new ArrayList<Parked>();
		for (int i = 0; i < files.size(); i++) {
			var file = files.get(i);
			parked.add(new Parked(shown.get(i), file.why().reason(), file.why().condition(), file.why().lookBack(),
					file.at()));
		}
		return parked;
	}

	/// What an actor did in the last day and nobody touched since; at most 20.
	public List<Deed> deeds(Actor actor) {
		return timeline.deedsOf(actor, UNDOABLE, clock.instant());
	}

	/// How somebody who waits for a case is reached, in full. It is written down who looked and what for (CAS-43).
	///
	/// @return empty where nothing was left, or for somebody who does not wait for this case
	@Transactional
	public Optional<String> open(CaseId id, UUID request, String reason, Actor actor) {
		if (reason.isBlank() || !sees(actor, id) || !CaseScope.mayCall(actor, cases.get(id))
				|| walking.voicesOf(id).stream().noneMatch(voice -> voice.request().equals(request))) {
			return Optional.empty();
		}
		var contact = voices.stream().flatMap(source -> source.fullContact(request, actor).stream()).findFirst();
		contact.ifPresent(_ -> trail.viewed(actor, id.subject(), "contact", reason));
		return contact;
	}

	/// Something an actor did to a case, after which nobody touched it.
	///
	/// @param kind `registered`, `sent` or `joined`
	public record Deed(CaseId id, CaseNumber number, String title, String kind, String sentence, Instant at) {}

	/// A line of the register of parked cases.
	///
	/// @param condition what it waits for
	/// @param lookBack the day it is looked at again
	/// @param parkedAt since when it waits
	public record Parked(CaseView view, ParkReason reason, String condition, LocalDate lookBack, Instant parkedAt) {}
}
