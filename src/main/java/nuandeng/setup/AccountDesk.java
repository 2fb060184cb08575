package nuandeng.setup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountId;
import nuandeng.identity.AccountRegister;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.IdentityRules;
import nuandeng.identity.Invitations;
import nuandeng.identity.Invited;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for opening and keeping accounts. Whatever is done here to somebody's account stands on the trail with who
/// did it; what was refused, with the rule.
@Service
@Transactional
public class AccountDesk {

	private static final Actor OPERATOR = Actor.clock();

	/// How asking for a link ended.
	public sealed interface Handed {

		/// Here it is; it is shown this once.
		record Over(Invitations.Link link) implements Handed {}

		/// A rule stood in the way.
		record Refused(Rule because) implements Handed {}
	}

	private final AccountRegister register;
	private final Invitations invitations;
	private final Identity identity;
	private final AuditTrail trail;

	AccountDesk(AccountRegister register, Invitations invitations, Identity identity, AuditTrail trail) {
		this.register = register;
		this.invitations = invitations;
		this.identity = identity;
		this.trail = trail;
	}

	/// Opens an account with its first role and makes its link. Asked again with the same identifier, it makes another
	/// link for the same account, as long as nobody has set a password.
	public Handed open(AccountId id, String name, Grant first, AccountRegister.Days days, Actor by) {
		return switch (register.open(id, name, first, days, by)) {
			case AccountRegister.Opened.Refused refused -> new Handed.Refused(refused.because());
			case AccountRegister.Opened.Now _ -> {
				trail.did(by, "account.opened", about(id), facts(first, days));
				yield new Handed.Over(invitations.invite(id, by.account()));
			}
			case AccountRegister.Opened.Before _ -> new Handed.Over(invitations.invite(id, by.account()));
		};
	}

	/// Opens an account that runs an area, for whoever sits at the machine itself.
	public Invitations.Link openAdministrator(String name, AreaCode area) {
		var id = register.openAdministrator(name, area);
		trail.did(OPERATOR, "account.opened_by_command", about(id),
				Map.of("role", Role.SYS_ADMIN, "area", area.digits()));
		return invitations.invite(id, OPERATOR.account());
	}

	/// Makes a new link, as after a lost password: everything the account could be entered with before ends at once.
	public Handed renew(AccountId account, Actor by) {
		if (!register.mayBeInvited(account, by)) {
			var refusal = register.letGo(account, by);
			if (refusal.isPresent()) {
				return new Handed.Refused(told(refusal, account, by).orElseThrow());
			}
		}
		trail.did(by, "account.link_renewed", about(account), Map.of());
		return new Handed.Over(invitations.invite(account, by.account()));
	}

	/// Trusts somebody with one more role.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> grant(AccountId account, Grant grant, AccountRegister.Days days, Actor by) {
		var refusal = register.grant(account, grant, days, by);
		if (refusal.isEmpty()) {
			trail.did(by, "role.granted", about(account), facts(grant, days));
		}
		return told(refusal, account, by);
	}

	/// Ends a role with its last day.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> end(AccountId account, UUID held, LocalDate last, Actor by) {
		var role = register.find(account, by).stream().flatMap(person -> person.held().stream())
				.filter(each -> each.id().equals(held)).findFirst();
		var refusal = register.end(account, held, last, by);
		if (refusal.isEmpty()) {
			var grant = role.orElseThrow().grant();
			trail.did(by, "role.ended", about(account),
					Map.of("role", grant.role(), "area", grant.area().digits(), "last", last));
		}
		return told(refusal, account, by);
	}

	/// Closes an account; its sign-ins end at once.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> close(AccountId account, Actor by) {
		var refusal = register.close(account, by);
		if (refusal.isEmpty()) {
			trail.did(by, "account.closed", about(account), Map.of());
		}
		return told(refusal, account, by);
	}

	/// Sets the password with a link that is good, and the sign-in name if there is none yet.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> enter(String token, Invited.Welcome welcome, String signIn, String password) {
		var refusal = invitations.use(token, welcome, signIn, password);
		if (refusal.isEmpty()) {
			var owner = identity.actor(welcome.account()).orElseThrow();
			trail.did(owner, "account.password_set", about(welcome.account()), Map.of());
		}
		return refusal;
	}

	private Optional<Rule> told(Optional<Rule> refusal, AccountId account, Actor by) {
		refusal.filter(rule -> !rule.equals(IdentityRules.WITHIN_ONES_AREA))
				.ifPresent(rule -> trail.decided(by, rule, about(account), Map.of(), "refused"));
		return refusal;
	}

	private static Map<String, Object> facts(Grant grant, AccountRegister.Days days) {
		var facts = new LinkedHashMap<String, Object>();
		facts.put("role", grant.role());
		facts.put("area", grant.area().digits());
		grant.body().ifPresent(body -> facts.put("body", body));
		facts.put("first", days.from());
		days.last().ifPresent(last -> facts.put("last", last));
		return facts;
	}

	private static Subject about(AccountId account) {
		return new Subject("account", account.value());
	}
}
