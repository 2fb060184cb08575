package nuandeng.volunteering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import nuandeng.organisations.Organisations;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;

/// Tells both sides and the trail what happened to a registration. No notice names the member: it leads to the page that
/// does. All of it joins the transaction of what happened.
@Component
class VolunteeringNews {

	private static final String OWN_PAGE = "/team/registration";
	private static final String DESK = "/desk/members/";

	private final Identity identity;
	private final Organisations organisations;
	private final Hosts hosts;
	private final Notices notices;
	private final AuditTrail trail;

	VolunteeringNews(Identity identity, Organisations organisations, Hosts hosts, Notices notices, AuditTrail trail) {
		this.identity = identity;
		this.organisations = organisations;
		this.hosts = hosts;
		this.notices = notices;
		this.trail = trail;
	}

	/// The branch is asked; where nobody of it has an account, by its mailbox and through the community.
	void asked(DualCheckIn.Asked asked, Actor actor) {
		trail.did(actor, "dualcheckin.asked", asked.id().subject(), Map.of());
		var community = hosts.nameOf(asked.of().community());
		var secretaries = branchOf(asked);
		tell(asked, "asked", secretaries, actor, "有人在" + community + "双报到，说是你们支部的党员，请看看是不是。");
		if (secretaries.isEmpty()) {
			notices.send(new Notice("dual.asked." + asked.id(), new Recipient.Unit(asked.of().branch()),
					"有一位在职党员在" + community + "双报到，说是你们支部的。请告诉社区是不是"
							+ hosts.of(asked.of().community()).map(host -> "，电话 " + host.phone()).orElse("") + "。",
					Urgency.ORDINARY, Optional.of(asked.id().subject()), Optional.empty()));
			tell(asked, "ask", communityOf(asked), actor, "有人双报到，单位支部还没人用账号，请问一问支部再记下来。");
		}
	}

	void answered(DualCheckIn answered, Actor actor) {
		var branch = organisations.nameOf(answered.of().branch());
		if (answered instanceof DualCheckIn.Declined) {
			trail.did(actor, "dualcheckin.declined", answered.id().subject(), Map.of());
			tellMember(answered, "declined", actor, branch + "没有确认你的报到，为什么写在那一页。");
		} else {
			trail.did(actor, "dualcheckin.confirmed", answered.id().subject(), Map.of());
			tellMember(answered, "confirmed", actor,
					branch + "确认了，你在" + hosts.nameOf(answered.of().community()) + "的报到生效了。");
			tell(answered, "confirmed", communityOf(answered), actor, "有一位在职党员的双报到，" + branch + "确认了。");
		}
	}

	void ended(DualCheckIn.Ended ended, Actor actor) {
		trail.did(actor, "dualcheckin.ended", ended.id().subject(), Map.of("why", ended.ending().why().name()));
		var words = "双报到结束了：" + ended.ending().why().word() + "。";
		tellMember(ended, "ended", actor, "你的" + words);
		tell(ended, "ended", communityOf(ended), actor, "有一位党员的" + words);
		if (ended.answer().isPresent()) {
			tell(ended, "ended", branchOf(ended), actor, "有一位党员的" + words);
		}
	}

	void told(DualCheckIn checkIn, ServiceRecord.Told told, Actor actor) {
		trail.did(actor, "service.told", checkIn.id().subject(), Map.of("line", told.id().toString()));
		tell(checkIn, "told." + told.id(), communityOf(checkIn), actor, "有一条党员自己记的服务，等你确认。");
	}

	void wrote(ServiceRecord line, String what, Actor actor) {
		trail.did(actor, what, line.checkIn().subject(), Map.of("line", line.id().toString()));
	}

	void forgotten(DualCheckInId id, int lines) {
		trail.did(Actor.clock(), "dualcheckin.forgotten", id.subject(), Map.of("lines", lines));
	}

	private List<Actor> branchOf(DualCheckIn checkIn) {
		return identity.holders(Role.BRANCH_SECRETARY, checkIn.of().branch());
	}

	private List<Actor> communityOf(DualCheckIn checkIn) {
		return identity.holders(Role.COMMUNITY_SECRETARY, checkIn.of().community());
	}

	private void tell(DualCheckIn checkIn, String what, List<Actor> whom, Actor by, String text) {
		whom.stream().map(Actor::account)
				.filter(account -> !account.equals(by.account()) && !account.equals(checkIn.of().member()))
				.forEach(account -> send(checkIn.id().subject(), what, account, text, DESK + checkIn.id()));
	}

	private void tellMember(DualCheckIn checkIn, String what, Actor by, String text) {
		if (!checkIn.of().member().equals(by.account())) {
			send(checkIn.id().subject(), what, checkIn.of().member(), text, OWN_PAGE);
		}
	}

	private void send(Subject about, String what, AccountId to, String text, String path) {
		notices.send(new Notice("dual." + what + "." + about.id() + "." + to, new Recipient.Staff(to), text,
				Urgency.ORDINARY, Optional.of(about), Optional.of(path)));
	}
}
