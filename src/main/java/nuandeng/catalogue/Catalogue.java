package nuandeng.catalogue;

import static nuandeng.catalogue.CatalogueRules.LED_BY_AREA;
import static nuandeng.catalogue.CatalogueRules.NAMED_GROUND;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to matters, duties, time limits and words of danger.
@Service
@Transactional
public class Catalogue {

	/// How a change of the duty list ended.
	public sealed interface Change {

		/// The list says so now.
		record Made(UUID duty) implements Change {}

		/// A rule stood in the way.
		record Refused(Rule because) implements Change {}
	}

	private final Duties duties;
	private final DutyList list;
	private final Organisations organisations;
	private final AuditTrail trail;
	private final InstantSource clock;

	Catalogue(Duties duties, DutyList list, Organisations organisations, AuditTrail trail, InstantSource clock) {
		this.duties = duties;
		this.list = list;
		this.organisations = organisations;
		this.trail = trail;
		this.clock = clock;
	}

	/// All matters, each group before its own.
	public List<Topic> topics() {
		return Topics.shipped().all();
	}

	/// A matter; empty if there is none with this code.
	public Optional<Topic> topic(TopicCode code) {
		return Topics.shipped().find(code);
	}

	/// What words seem to be about and whose it is in an area, the likeliest first, each with the reason. Empty if no
	/// word is recognised: then the desk reads.
	@Transactional(readOnly = true)
	public List<Suggestion> suggest(String words, AreaCode area, int most) {
		var hits = Topics.shipped().in(words);
		return hits.isEmpty() ? List.of() : list.in(area, hits.stream().map(hit -> hit.topic().code()).toList())
				.suggestions(hits, most);
	}

	/// Words that may mean that somebody is in danger now.
	public Optional<Danger> dangerIn(String words) {
		return Dangers.in(words);
	}

	/// Tells whether a body answers for a matter in an area today.
	@Transactional(readOnly = true)
	public boolean onDuty(BodyId body, TopicCode topic, AreaCode area) {
		return onDuty(topic, area).stream().anyMatch(found -> found.id().equals(body));
	}

	/// Who answers for a matter in an area today, the most closely named first; the community where nobody is named.
	@Transactional(readOnly = true)
	public List<Body> onDuty(TopicCode topic, AreaCode area) {
		return list.in(area, List.of(topic)).bodiesFor(topic);
	}

	/// How long a matter may take in an area, by the rules of a day.
	@Transactional(readOnly = true)
	public TimeLimits limitsFor(TopicCode topic, AreaCode area, LocalDate on) {
		return limitsOf(Topics.shipped().classOf(topic), area, on);
	}

	/// How long a class of matter may take in an area, by the rules of a day.
	///
	/// @param klass H2, H24, AID, ORD, CPLX, SUGG, CONS or PI
	@Transactional(readOnly = true)
	public TimeLimits limitsOf(String klass, AreaCode area, LocalDate on) {
		return Limits.shipped().of(duties.profileOf(area, on).orElse(Limits.COMMON), klass, on);
	}

	/// Lets an area work by another set of time limits from a day on.
	///
	/// @throws IllegalArgumentException if there is no such set
	public void choose(AreaCode area, String profile, LocalDate from, Actor actor) {
		if (!Limits.shipped().knows(profile)) {
			throw new IllegalArgumentException("no profile " + profile);
		}
		duties.choose(area, profile, from);
		trail.did(actor, "limits.chosen", new Subject("limits", Ids.next()),
				Map.of("area", area.digits(), "profile", profile, "begins", from.toString()));
	}

	/// The duty list as it holds for an area on a day; at most 1,000 lines.
	@Transactional(readOnly = true)
	public List<Duty> duties(AreaCode area, LocalDate on) {
		return duties.list(area, on);
	}

	/// Adds a line to the duty list from a day on.
	///
	/// @param reference what it rests on
	public Change putOnDuty(BodyId body, TopicCode topic, AreaCode area, String reference, LocalDate from,
			Actor actor) {
		if (!leads(actor, area)) {
			return refused(LED_BY_AREA, topic, area, actor);
		}
		if (reference.isBlank()) {
			return refused(NAMED_GROUND, topic, area, actor);
		}
		var duty = new Duty(Ids.next(), body, topic, area, reference.strip(), from, Optional.empty(), actor.account());
		duties.add(duty, clock.instant());
		trail.did(actor, "duty.added", subject(duty.id()), facts(duty));
		return new Change.Made(duty.id());
	}

	/// Ends a line of the duty list: from today it holds no more. Ending it again changes nothing.
	public Change takeOffDuty(UUID duty, Actor actor) {
		var line = duties.find(duty);
		if (line.isEmpty() || !leads(actor, line.get().area())) {
			return line.map(found -> refused(LED_BY_AREA, found.topic(), found.area(), actor))
					.orElseGet(() -> new Change.Refused(LED_BY_AREA));
		}
		if (duties.end(duty, today().minusDays(1), actor.account(), clock.instant())) {
			trail.did(actor, "duty.ended", subject(duty), facts(line.get()));
		}
		return new Change.Made(duty);
	}

	private Change refused(Rule because, TopicCode topic, AreaCode area, Actor actor) {
		trail.decided(actor, because, subject(Ids.next()),
				Map.of("topic", topic.value(), "area", area.digits()), "refused");
		return new Change.Refused(because);
	}

	private static Subject subject(UUID duty) {
		return new Subject("duty", duty);
	}

	/// What an auditor reads about a line: its words at the time, since names may change.
	private Map<String, Object> facts(Duty duty) {
		return Map.of("body", organisations.nameOf(duty.body()), "topic", nameOf(duty.topic()), "area",
				duty.area().digits(), "ground", duty.reference(), "begins", duty.from().toString());
	}

	private static String nameOf(TopicCode topic) {
		return Topics.shipped().find(topic).map(Topic::full).orElse(topic.value());
	}

	private static boolean leads(Actor actor, AreaCode area) {
		return actor.equals(Actor.clock()) || actor.mayIn(area, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
