package nuandeng.honours;

import static nuandeng.honours.HonourRules.DATES_THAT_CAN_BE;
import static nuandeng.honours.HonourRules.ENDED_FOR_A_REASON;
import static nuandeng.honours.HonourRules.KEPT_BY;
import static nuandeng.honours.HonourRules.STILL_HELD;
import static nuandeng.honours.HonourRules.WITH_PROOF;
import static nuandeng.honours.HonourRules.WRITTEN_ONCE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to honours.
@Service
@Transactional
public class Honours {

	/// The most a list shows.
	private static final int LONGEST = 300;

	static final Role[] KEEPERS = {Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER};

	private final HonourRoll roll;
	private final Organisations organisations;
	private final Hosts hosts;
	private final Attachments attachments;
	private final AuditTrail trail;
	private final InstantSource clock;

	Honours(HonourRoll roll, Organisations organisations, Hosts hosts, Attachments attachments, AuditTrail trail,
			InstantSource clock) {
		this.roll = roll;
		this.organisations = organisations;
		this.hosts = hosts;
		this.attachments = attachments;
		this.trail = trail;
		this.clock = clock;
	}

	/// Writes an honour down.
	///
	/// @param picture a photo of the plaque, if there is one; without it the award must name its document
	public Recorded add(Award award, Optional<Picture> picture, Actor actor) {
		return refusal(award, picture.isPresent(), Optional.empty(), actor)
				.<Recorded>map(Recorded.Refused::new)
				.orElseGet(() -> written(award, Ids.next(), picture, actor));
	}

	/// Writes down rightly what stands there wrongly: the entry ends and another one takes its place. Without a new
	/// photo it goes on with the old one.
	public Recorded correct(HonourId id, Award award, Optional<Picture> picture, Actor actor) {
		return roll.lock(id).<Recorded>map(honour -> switch (honour) {
			case Honour.Held held when mayKeep(actor, held) -> correct(held, award, picture, actor);
			case Honour.Held _ -> new Recorded.Refused(KEPT_BY);
			case Honour.Expired _, Honour.Withdrawn _, Honour.Corrected _ -> new Recorded.Refused(STILL_HELD);
		}).orElse(new Recorded.Refused(KEPT_BY));
	}

	private Recorded correct(Honour.Held held, Award award, Optional<Picture> picture, Actor actor) {
		var shown = !attachments.of(photosOf(held)).isEmpty();
		var refusal = refusal(award, picture.isPresent() || shown, Optional.of(held.id()), actor);
		if (refusal.isPresent()) {
			return new Recorded.Refused(refusal.get());
		}
		var instead = HonourId.next();
		var evidence = picture.isPresent() ? Ids.next() : held.entry().evidence();
		var kept = keep(picture, evidence, actor);
		if (kept.isPresent()) {
			return new Recorded.Refused(kept.get());
		}
		roll.save(held.correct(instead, actor.account(), clock.instant()));
		trail.did(actor, "honour.corrected", held.id().subject(), Map.of("instead", instead.toString()));
		return added(instead, award, evidence, actor);
	}

	/// Ends an honour that ran out before its last day, or that had none.
	public Recorded expire(HonourId id, String reason, Actor actor) {
		return end(id, reason, Honour.Held::expire, actor);
	}

	/// Ends an honour that was taken back by who gave it.
	public Recorded withdraw(HonourId id, String reason, Actor actor) {
		return end(id, reason, Honour.Held::withdraw, actor);
	}

	private Recorded end(HonourId id, String reason, BiFunction<Honour.Held, Honour.Closing, Honour> how,
			Actor actor) {
		return roll.lock(id).<Recorded>map(honour -> switch (honour) {
			case Honour.Held held when !mayKeep(actor, held) -> new Recorded.Refused(KEPT_BY);
			case Honour.Held _ when reason.isBlank() -> new Recorded.Refused(ENDED_FOR_A_REASON);
			case Honour.Held held -> {
				var ended = how.apply(held, new Honour.Closing(reason, actor.account(), clock.instant()));
				roll.save(ended);
				trail.did(actor, "honour." + HonourState.of(ended).name().toLowerCase(java.util.Locale.ROOT),
						id.subject(), Map.of());
				yield new Recorded.Done(id);
			}
			case Honour.Expired _, Honour.Withdrawn _, Honour.Corrected _ -> new Recorded.Refused(STILL_HELD);
		}).orElse(new Recorded.Refused(KEPT_BY));
	}

	/// The honours of a community as everybody may read them, latest year first: those in force and those that have run
	/// out or were taken back, without what was written down wrongly.
	@Transactional(readOnly = true)
	public List<HonourView> of(AreaCode community) {
		return views(roll.of(community, LONGEST)).stream()
				.filter(honour -> honour.state() != HonourState.CORRECTED)
				.toList();
	}

	/// Every entry an actor keeps, corrected ones too, latest year first; at most 300.
	@Transactional(readOnly = true)
	public List<HonourView> kept(Actor actor) {
		return views(roll.within(actor.grants().stream()
				.filter(grant -> Arrays.asList(KEEPERS).contains(grant.role()))
				.map(Grant::area).distinct().toList(), LONGEST));
	}

	/// An entry for somebody who keeps it; empty if there is none, or not for them.
	@Transactional(readOnly = true)
	public Optional<HonourView> honour(HonourId id, Actor actor) {
		return roll.find(id).filter(found -> mayKeep(actor, found)).map(found -> views(List.of(found)).getFirst());
	}

	private Recorded written(Award award, UUID evidence, Optional<Picture> picture, Actor actor) {
		return keep(picture, evidence, actor).<Recorded>map(Recorded.Refused::new)
				.orElseGet(() -> added(HonourId.next(), award, evidence, actor));
	}

	private Recorded added(HonourId id, Award award, UUID evidence, Actor actor) {
		roll.add(new Honour.Held(id, new Honour.Entry(award, evidence, actor.account(), clock.instant())));
		trail.did(actor, "honour.recorded", id.subject(),
				Map.of("level", award.level().name(), "year", award.year()));
		return new Recorded.Done(id);
	}

	private Optional<Rule> keep(Optional<Picture> picture, UUID evidence, Actor actor) {
		return picture.flatMap(given -> switch (attachments.keep(given.content(), given.size(),
				new Subject(HonourPhotos.KIND, evidence), actor)) {
			case Kept.Photo _ -> Optional.<Rule>empty();
			case Kept.Refused(var because) -> Optional.of(because);
		});
	}

	private Optional<Rule> refusal(Award award, boolean shown, Optional<HonourId> corrected, Actor actor) {
		if (!actor.mayIn(award.holder().community(), KEEPERS) || !isThere(award.holder())) {
			return Optional.of(KEPT_BY);
		}
		if (award.year() > today().getYear()
				|| award.until().filter(last -> last.getYear() < award.year()).isPresent()) {
			return Optional.of(DATES_THAT_CAN_BE);
		}
		if (!shown && award.document().isBlank()) {
			return Optional.of(WITH_PROOF);
		}
		return roll.isHeld(award, corrected) ? Optional.of(WRITTEN_ONCE) : Optional.empty();
	}

	/// A body is honoured where it works, and a place in a community that is there.
	private boolean isThere(Holder holder) {
		return switch (holder) {
			case Holder.OfCommunity(var community) -> hosts.of(community).isPresent();
			case Holder.OfEstate(var community, _) -> hosts.of(community).isPresent();
			case Holder.OfBody(var community, var body) ->
					organisations.body(body).filter(found -> community.contains(found.area())).isPresent();
		};
	}

	private static boolean mayKeep(Actor actor, Honour honour) {
		return actor.mayIn(honour.entry().award().holder().community(), KEEPERS);
	}

	private static Subject photosOf(Honour honour) {
		return new Subject(HonourPhotos.KIND, honour.entry().evidence());
	}

	private List<HonourView> views(List<Honour> honours) {
		var bodies = organisations.names(honours.stream()
				.<BodyId>mapMulti((honour, found) -> {
					if (honour.entry().award().holder() instanceof Holder.OfBody(_, var body)) {
						found.accept(body);
					}
				})
				.distinct().toList());
		return honours.stream().map(honour -> view(honour, bodies)).toList();
	}

	private HonourView view(Honour honour, Map<BodyId, String> bodies) {
		var holder = switch (honour.entry().award().holder()) {
			case Holder.OfCommunity(var community) -> hosts.nameOf(community);
			case Holder.OfEstate(_, var name) -> name;
			case Holder.OfBody(_, var body) -> bodies.getOrDefault(body, "");
		};
		return switch (honour) {
			case Honour.Held h -> view(h, h.current(today()) ? HonourState.HELD : HonourState.EXPIRED, holder,
					Optional.empty(), Optional.empty());
			case Honour.Expired h -> view(h, HonourState.EXPIRED, holder, Optional.of(h.closing()), Optional.empty());
			case Honour.Withdrawn h ->
					view(h, HonourState.WITHDRAWN, holder, Optional.of(h.closing()), Optional.empty());
			case Honour.Corrected h -> view(h, HonourState.CORRECTED, holder,
					Optional.of(new Honour.Closing("", h.by(), h.at())), Optional.of(h.instead()));
		};
	}

	private static HonourView view(Honour honour, HonourState state, String holder, Optional<Honour.Closing> closing,
			Optional<HonourId> instead) {
		var entry = honour.entry();
		return new HonourView(honour.id(), state, entry.award(), holder, entry.evidence(), entry.by(), entry.at(),
				closing.map(Honour.Closing::reason).orElse(""), closing.map(Honour.Closing::by),
				closing.map(Honour.Closing::at), instead);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
