package nuandeng.cases.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nuandeng.cases.Matter;
import nuandeng.cases.spi.Voice;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TimeLimits;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;

/// Who walks, when, and what the rules may ask about.
///
/// @param voices those who wait for the case
/// @param agreed those of them who said yes to the result that is out now
public record Scene(Actor actor, Instant now, WorkCalendar calendar, Catalogue catalogue, Organisations organisations,
		Supplier<List<Voice>> voices, Supplier<List<UUID>> agreed) {

	LocalDate today() {
		return LocalDate.ofInstant(now, WorkCalendar.ZONE);
	}

	/// Tells whether the actor works at the desk an area belongs to.
	boolean isDesk(AreaCode area) {
		return CaseScope.isDesk(actor, area);
	}

	boolean isStreet(AreaCode area) {
		return actor.mayIn(area, Role.STREET_DISPATCHER, Role.STREET_LEADER);
	}

	boolean mayApprove(AreaCode area) {
		return actor.mayIn(area, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER);
	}

	/// Tells whether the actor may speak for a body: as its handler, or at the desk, for a body that called.
	boolean speaksFor(BodyId body, AreaCode area) {
		return actor.actsFor(body) || isDesk(area);
	}

	boolean isCommunity(BodyId body) {
		return organisations.body(body).filter(found -> found.kind() == Body.Kind.COMMUNITY).isPresent();
	}

	String nameOf(BodyId body) {
		return organisations.nameOf(body);
	}

	boolean onDuty(BodyId body, TopicCode topic, AreaCode area) {
		return catalogue.onDuty(body, topic, area);
	}

	/// The limit that is printed on a case (CAS-41): that of danger, of the topic, or the ordinary one.
	public Head.TimeLimit limitFor(Matter matter) {
		var on = LocalDate.ofInstant(matter.receivedAt(), WorkCalendar.ZONE);
		var found = matter.urgent()
				? catalogue.limitsOf("H2", matter.area(), on)
				: matter.topic().map(topic -> catalogue.limitsFor(topic, matter.area(), on))
						.orElseGet(() -> catalogue.limitsOf("ORD", matter.area(), on));
		return printed(found);
	}

	private static Head.TimeLimit printed(TimeLimits limits) {
		return new Head.TimeLimit(limits.profile(), limits.klass(), limits.signIn(), limits.firstContact(),
				limits.resolve(), limits.maxExtensions(), limits.source().sentence());
	}

	/// Tells whether somebody waits who can be reached and wants to be.
	boolean contactWanted(Matter matter) {
		var waiting = voices.get();
		return waiting.isEmpty() ? matter.contactWanted() : waiting.stream().anyMatch(Scene::waitsForACall);
	}

	private static boolean waitsForACall(Voice voice) {
		return voice.contactWanted() && !voice.withdrawn();
	}

	/// How many wait and have not withdrawn.
	long waiting() {
		return voices.get().stream().filter(voice -> !voice.withdrawn()).count();
	}

	/// When the last of those who keep silent was told of a result; empty while somebody was not.
	Optional<Instant> toldOf(Work.Result result) {
		var yes = agreed.get();
		var told = result.at();
		for (var voice : voices.get()) {
			if (voice.withdrawn() || yes.contains(voice.request())) {
				continue;
			}
			if (voice.toldAt().isEmpty()) {
				return Optional.empty();
			}
			told = voice.toldAt().get().isAfter(told) ? voice.toldAt().get() : told;
		}
		return Optional.of(told);
	}

	/// Tells whether everybody who waits has said yes, counting one who says it now.
	boolean allAgreeWith(UUID request) {
		var yes = agreed.get();
		return voices.get().stream()
				.filter(voice -> !voice.withdrawn() && !voice.request().equals(request))
				.allMatch(voice -> yes.contains(voice.request()));
	}

	/// The day an answer is due, in words; empty while the calendar of that year is missing.
	Optional<String> dueWords(Head head) {
		return head.due(calendar).moment().map(at -> Times.day(at, now));
	}
}
