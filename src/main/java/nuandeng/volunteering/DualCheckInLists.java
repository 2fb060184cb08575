package nuandeng.volunteering;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody may read about registrations. Lists are by name: nobody stands above another.
@Service
@Transactional(readOnly = true)
public class DualCheckInLists {

	private static final int LONGEST = 500;

	private final DualCheckIns checkIns;
	private final ServiceRecords records;
	private final Identity identity;
	private final Organisations organisations;
	private final Hosts hosts;

	DualCheckInLists(DualCheckIns checkIns, ServiceRecords records, Identity identity, Organisations organisations,
			Hosts hosts) {
		this.checkIns = checkIns;
		this.records = records;
		this.identity = identity;
		this.organisations = organisations;
		this.hosts = hosts;
	}

	/// The communities in which an actor is a party member, and may live.
	public List<Hosts.Host> homes(Actor actor) {
		return hosts.of(actor, Role.PARTY_MEMBER);
	}

	/// The party branches of the district around a community, by name; at most 500.
	public List<Body> branches(AreaCode community) {
		return organisations.within(community.at(AreaCode.Level.DISTRICT).orElse(community), Body.Kind.BRANCH);
	}

	/// An actor's own latest registration.
	public Optional<DualCheckInView> mine(Actor actor) {
		return checkIns.latestOf(actor.account()).flatMap(found -> views(List.of(found), actor).stream().findFirst());
	}

	/// A registration for whoever may see it; empty if there is none, or not for them.
	public Optional<DualCheckInView> checkIn(DualCheckInId id, Actor actor) {
		return checkIns.find(id).flatMap(found -> views(List.of(found), actor).stream().findFirst());
	}

	/// The registrations of an actor's branches and communities, by name; at most 500. One's own is not among them.
	public List<DualCheckInView> seenBy(Actor actor) {
		var found = checkIns.seenBy(actor.bodiesAs(Role.BRANCH_SECRETARY),
				areasAs(Role.COMMUNITY_SECRETARY, actor), LONGEST);
		var byName = Collator.getInstance(Locale.CHINA);
		return views(found, actor).stream()
				.filter(view -> view.side() != Side.MEMBER)
				.sorted(Comparator.comparing(DualCheckInView::name, byName))
				.toList();
	}

	/// What was done, latest first, struck lines too; at most 500. Nothing for a branch that is not the member's.
	public List<ServiceView> services(DualCheckInView view) {
		return view.showsServices() ? records.of(view.id(), LONGEST).stream().map(ServiceView::of).toList()
				: List.of();
	}

	/// The registrations with lines that an actor has to confirm.
	public Set<DualCheckInId> told(Actor actor) {
		return Set.copyOf(records.told(areasAs(Role.COMMUNITY_SECRETARY, actor), actor.account()));
	}

	/// For how many an actor has something to do: members to answer for, and members whose lines wait.
	public long waiting(Actor actor) {
		var areas = areasAs(Role.COMMUNITY_SECRETARY, actor);
		return checkIns.asked(actor.bodiesAs(Role.BRANCH_SECRETARY), areas, LONGEST).stream()
				.filter(asked -> maySpeakForBranch(asked.of(), actor)).count()
				+ records.told(areas, actor.account()).size();
	}

	/// As whom an actor may see a registration; empty if not at all.
	static Optional<Side> sideOf(DualCheckIn.Membership of, Actor actor) {
		return of.member().equals(actor.account()) ? Optional.of(Side.MEMBER)
				: actor.bodiesAs(Role.BRANCH_SECRETARY).contains(of.branch()) ? Optional.of(Side.BRANCH)
				: actor.mayIn(of.community(), Role.COMMUNITY_SECRETARY) ? Optional.of(Side.COMMUNITY)
				: Optional.empty();
	}

	/// Tells whether an actor may say whether the member is the branch's: the branch itself, and the community where nobody
	/// of the branch has an account.
	boolean maySpeakForBranch(DualCheckIn.Membership of, Actor actor) {
		return sideOf(of, actor).filter(side -> switch (side) {
			case MEMBER -> false;
			case BRANCH -> true;
			case COMMUNITY -> identity.holders(Role.BRANCH_SECRETARY, of.branch()).isEmpty();
		}).isPresent();
	}

	static List<AreaCode> areasAs(Role role, Actor actor) {
		return actor.grants().stream().filter(grant -> grant.role() == role).map(Grant::area).distinct().toList();
	}

	private List<DualCheckInView> views(Collection<DualCheckIn> found, Actor actor) {
		var names = identity.namesOf(found.stream().map(each -> each.of().member()).collect(Collectors.toSet()));
		var branches = organisations.names(found.stream().map(each -> each.of().branch()).collect(Collectors.toSet()));
		return found.stream()
				.flatMap(each -> sideOf(each.of(), actor).stream().map(side -> view(each, side,
						each instanceof DualCheckIn.Asked && maySpeakForBranch(each.of(), actor),
						names.getOrDefault(each.of().member(), ""), branches.getOrDefault(each.of().branch(), ""))))
				.toList();
	}

	private DualCheckInView view(DualCheckIn checkIn, Side side, boolean answerable, String name, String branch) {
		return switch (checkIn) {
			case DualCheckIn.Asked c -> view(c, side, answerable, name, branch, Optional.empty(), "", Optional.empty());
			case DualCheckIn.Confirmed c ->
					view(c, side, false, name, branch, Optional.of(c.answer()), "", Optional.empty());
			case DualCheckIn.Declined c ->
					view(c, side, false, name, branch, Optional.of(c.answer()), c.reason(), Optional.empty());
			case DualCheckIn.Ended c -> view(c, side, false, name, branch, c.answer(), "", Optional.of(c.ending()));
		};
	}

	private DualCheckInView view(DualCheckIn c, Side side, boolean answerable, String name, String branch,
			Optional<DualCheckIn.Answer> answer, String reason, Optional<DualCheckIn.Ending> ending) {
		return new DualCheckInView(c.id(), CheckInState.of(c), side, answerable, c.of().member(), name, c.of().branch(),
				branch, c.of().community(), hosts.nameOf(c.of().community()), c.of().askedAt(),
				answer.map(DualCheckIn.Answer::at), answer.map(DualCheckIn.Answer::heard).orElse(""), reason,
				ending.map(DualCheckIn.Ending::why), ending.map(DualCheckIn.Ending::at));
	}
}
