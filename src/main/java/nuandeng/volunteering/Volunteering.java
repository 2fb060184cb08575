package nuandeng.volunteering;

import static nuandeng.volunteering.VolunteeringRules.AGREED_FIRST;
import static nuandeng.volunteering.VolunteeringRules.ANOTHER_CONFIRMS;
import static nuandeng.volunteering.VolunteeringRules.BY_THE_BRANCH;
import static nuandeng.volunteering.VolunteeringRules.IT_CAN_BE;
import static nuandeng.volunteering.VolunteeringRules.NO_WITH_A_REASON;
import static nuandeng.volunteering.VolunteeringRules.ONE_HOME;
import static nuandeng.volunteering.VolunteeringRules.OWN_WORD;
import static nuandeng.volunteering.VolunteeringRules.STILL_OPEN;
import static nuandeng.volunteering.VolunteeringRules.STRUCK_FOR_A_REASON;
import static nuandeng.volunteering.VolunteeringRules.WHERE_ONE_LIVES;
import static nuandeng.volunteering.VolunteeringRules.WHO_SEES;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to registrations and to what was done. Nobody can be registered or sent by anybody: whoever calls acts for
/// themselves, for their branch, or for their community.
@Service
@Transactional
public class Volunteering {

	/// The wording of what is kept, for whom and how long; a new wording gets a new name.
	public static final String NOTICE = "2026-11";

	private final DualCheckIns checkIns;
	private final ServiceRecords records;
	private final DualCheckInLists lists;
	private final VolunteeringNews news;
	private final InstantSource clock;

	Volunteering(DualCheckIns checkIns, ServiceRecords records, DualCheckInLists lists, VolunteeringNews news,
			InstantSource clock) {
		this.checkIns = checkIns;
		this.records = records;
		this.lists = lists;
		this.news = news;
		this.clock = clock;
	}

	/// Registers the actor in the community of the home, as a member of a branch that is asked now.
	///
	/// @param agreed whether the actor agreed to {@link #NOTICE}
	public Outcome register(BodyId branch, AreaCode community, boolean agreed, Actor actor) {
		if (!agreed) {
			return new Outcome.Refused(AGREED_FIRST);
		}
		if (lists.homes(actor).stream().noneMatch(home -> home.area().equals(community))) {
			return new Outcome.Refused(WHERE_ONE_LIVES);
		}
		if (lists.branches(community).stream().noneMatch(body -> body.id().equals(branch))) {
			return new Outcome.Refused(BY_THE_BRANCH);
		}
		var open = checkIns.lockOpenOf(actor.account());
		if (open.filter(found -> found.of().branch().equals(branch) && found.of().community().equals(community))
				.isPresent()) {
			return new Outcome.Done(open.get().id());
		}
		if (!ONE_HOME.hasRoomAfter(open.isPresent() ? 1 : 0)) {
			return new Outcome.Refused(ONE_HOME);
		}
		var asked = new DualCheckIn.Asked(DualCheckInId.next(), new DualCheckIn.Membership(actor.account(), branch,
				community, NOTICE, clock.instant()));
		checkIns.add(asked);
		news.asked(asked, actor);
		return new Outcome.Done(asked.id());
	}

	/// Says for the branch that the member is theirs.
	///
	/// @param heard how the branch said it, where the community writes it down for a branch without accounts
	public Outcome confirm(DualCheckInId id, String heard, Actor actor) {
		return answer(id, heard, actor, DualCheckIn.Asked::confirm);
	}

	/// Says for the branch that the member is not theirs.
	///
	/// @param reason why not; the member reads it
	/// @param heard how the branch said it, where the community writes it down for a branch without accounts
	public Outcome decline(DualCheckInId id, String reason, String heard, Actor actor) {
		return reason.isBlank() ? seen(id, actor).<Outcome>map(_ -> new Outcome.Refused(NO_WITH_A_REASON))
				.orElse(new Outcome.Refused(WHO_SEES))
				: answer(id, heard, actor, (asked, answer) -> asked.decline(answer, reason));
	}

	private Outcome answer(DualCheckInId id, String heard, Actor actor,
			BiFunction<DualCheckIn.Asked, DualCheckIn.Answer, DualCheckIn> how) {
		return seen(id, actor).<Outcome>map(found -> switch (found) {
			case DualCheckIn.Asked asked when !mayAnswer(asked, heard, actor) -> new Outcome.Refused(BY_THE_BRANCH);
			case DualCheckIn.Asked asked -> {
				var words = isBranch(asked, actor) ? "" : heard;
				var answered = how.apply(asked, new DualCheckIn.Answer(actor.account(), words, clock.instant()));
				checkIns.save(answered);
				news.answered(answered, actor);
				yield new Outcome.Done(id);
			}
			case DualCheckIn.Confirmed _, DualCheckIn.Declined _, DualCheckIn.Ended _ ->
					new Outcome.Refused(STILL_OPEN);
		}).orElse(new Outcome.Refused(WHO_SEES));
	}

	private boolean mayAnswer(DualCheckIn.Asked asked, String heard, Actor actor) {
		return lists.maySpeakForBranch(asked.of(), actor) && (isBranch(asked, actor) || !heard.isBlank());
	}

	private static boolean isBranch(DualCheckIn checkIn, Actor actor) {
		return DualCheckInLists.sideOf(checkIn.of(), actor).filter(Side.BRANCH::equals).isPresent();
	}

	/// Ends a registration: the member for any reason or none, the community because of a move, the branch because the
	/// member left it.
	public Outcome end(DualCheckInId id, Parting why, Actor actor) {
		return seen(id, actor).<Outcome>map(found -> switch (found) {
			case DualCheckIn.Asked _, DualCheckIn.Confirmed _ when !mayEnd(found, why, actor) ->
					new Outcome.Refused(OWN_WORD);
			case DualCheckIn.Asked asked -> ended(asked.end(ending(why, actor)), actor);
			case DualCheckIn.Confirmed confirmed -> ended(confirmed.end(ending(why, actor)), actor);
			case DualCheckIn.Ended _ -> new Outcome.Done(id);
			case DualCheckIn.Declined _ -> new Outcome.Refused(STILL_OPEN);
		}).orElse(new Outcome.Refused(WHO_SEES));
	}

	private static boolean mayEnd(DualCheckIn checkIn, Parting why, Actor actor) {
		return DualCheckInLists.sideOf(checkIn.of(), actor).filter(side -> switch (why) {
			case OWN_WORD -> side == Side.MEMBER;
			case MOVED -> side == Side.MEMBER || side == Side.COMMUNITY;
			case LEFT_BRANCH -> side == Side.BRANCH && checkIn instanceof DualCheckIn.Confirmed;
			case ACCOUNT_OVER -> false;
		}).isPresent();
	}

	private DualCheckIn.Ending ending(Parting why, Actor actor) {
		return new DualCheckIn.Ending(why, actor.account(), clock.instant());
	}

	private Outcome ended(DualCheckIn.Ended ended, Actor actor) {
		checkIns.save(ended);
		news.ended(ended, actor);
		return new Outcome.Done(ended.id());
	}

	/// Tells what the actor did without an order; both sides read it at once, as told.
	public Outcome tell(DualCheckInId id, Served served, Actor actor) {
		return seen(id, actor).<Outcome>map(found -> switch (found) {
			case DualCheckIn.Asked _, DualCheckIn.Confirmed _ when !found.of().member().equals(actor.account()) ->
					new Outcome.Refused(OWN_WORD);
			case DualCheckIn.Asked _, DualCheckIn.Confirmed _ when !canBe(found, served) ->
					new Outcome.Refused(IT_CAN_BE);
			case DualCheckIn.Asked _, DualCheckIn.Confirmed _ -> {
				var told = new ServiceRecord.Told(ServiceId.next(), id, served, clock.instant());
				records.add(told);
				news.told(found, told, actor);
				yield new Outcome.Done(id);
			}
			case DualCheckIn.Declined _, DualCheckIn.Ended _ -> new Outcome.Refused(STILL_OPEN);
		}).orElse(new Outcome.Refused(WHO_SEES));
	}

	private boolean canBe(DualCheckIn checkIn, Served served) {
		return !served.from().isBefore(checkIn.of().askedAt()) && !served.until().isAfter(clock.instant())
				&& !records.overlaps(checkIn.id(), served);
	}

	/// Confirms what a member told, as secretary of the community.
	public Outcome witness(DualCheckInId id, ServiceId line, Actor actor) {
		return about(id, line, actor, (found, record) -> switch (record) {
			case ServiceRecord.Told told when isCommunity(found, actor) ->
					wrote(told.confirm(actor.account(), clock.instant()), "service.confirmed", actor);
			case ServiceRecord.Told _ -> new Outcome.Refused(ANOTHER_CONFIRMS);
			case ServiceRecord.Confirmed _ -> new Outcome.Done(id);
			case ServiceRecord.Struck _ -> new Outcome.Refused(STRUCK_FOR_A_REASON);
		});
	}

	/// Strikes a wrong line out: the member one of their own that nobody has confirmed, the secretary of the community any.
	public Outcome strike(DualCheckInId id, ServiceId line, String reason, Actor actor) {
		return about(id, line, actor, (found, record) -> switch (record) {
			case ServiceRecord.Told _, ServiceRecord.Confirmed _ when reason.isBlank() ->
					new Outcome.Refused(STRUCK_FOR_A_REASON);
			case ServiceRecord.Told told when isCommunity(found, actor) || isOwn(found, actor) ->
					wrote(told.strike(reason, actor.account(), clock.instant()), "service.struck", actor);
			case ServiceRecord.Confirmed confirmed when isCommunity(found, actor) ->
					wrote(confirmed.strike(reason, actor.account(), clock.instant()), "service.struck", actor);
			case ServiceRecord.Told _, ServiceRecord.Confirmed _ -> new Outcome.Refused(STRUCK_FOR_A_REASON);
			case ServiceRecord.Struck _ -> new Outcome.Done(id);
		});
	}

	private Outcome about(DualCheckInId id, ServiceId line, Actor actor,
			BiFunction<DualCheckIn, ServiceRecord, Outcome> what) {
		var found = seen(id, actor);
		var record = records.lock(line).filter(each -> each.checkIn().equals(id));
		if (found.isEmpty() || record.isEmpty()) {
			return new Outcome.Refused(WHO_SEES);
		}
		return switch (found.get()) {
			case DualCheckIn.Asked _, DualCheckIn.Confirmed _ -> what.apply(found.get(), record.get());
			case DualCheckIn.Declined _, DualCheckIn.Ended _ -> new Outcome.Refused(STILL_OPEN);
		};
	}

	private Outcome wrote(ServiceRecord after, String what, Actor actor) {
		records.save(after);
		news.wrote(after, what, actor);
		return new Outcome.Done(after.checkIn());
	}

	private static boolean isCommunity(DualCheckIn checkIn, Actor actor) {
		return DualCheckInLists.sideOf(checkIn.of(), actor).filter(Side.COMMUNITY::equals).isPresent();
	}

	private static boolean isOwn(DualCheckIn checkIn, Actor actor) {
		return checkIn.of().member().equals(actor.account());
	}

	/// Reads a registration for whoever may see it, and holds it until the transaction ends.
	private Optional<DualCheckIn> seen(DualCheckInId id, Actor actor) {
		return checkIns.lock(id).filter(found -> DualCheckInLists.sideOf(found.of(), actor).isPresent());
	}
}
