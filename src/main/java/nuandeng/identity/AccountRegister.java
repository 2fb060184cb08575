package nuandeng.identity;

import static nuandeng.identity.IdentityRules.LINK_ONCE;
import static nuandeng.identity.IdentityRules.NOT_FOR_ONESELF;
import static nuandeng.identity.IdentityRules.ONE_ADMINISTRATOR_STAYS;
import static nuandeng.identity.IdentityRules.WITHIN_ONES_AREA;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for those who keep accounts: opens them, trusts them with roles, ends roles, closes accounts. What it is
/// asked for outside the asker's own area, or for the asker, it refuses.
@Service
@Transactional
public class AccountRegister {

	/// From when to when a role is held.
	///
	/// @param last the last day; empty for until further notice
	public record Days(LocalDate from, Optional<LocalDate> last) {}

	/// How opening an account ended.
	public sealed interface Opened {

		/// It is there from now on.
		record Now() implements Opened {}

		/// It was opened a moment ago and waits for its owner.
		record Before() implements Opened {}

		/// A rule stood in the way.
		record Refused(Rule because) implements Opened {}
	}

	private final People people;
	private final Identity identity;
	private final Links links;
	private final FindByIndexNameSessionRepository<? extends Session> sessions;
	private final InstantSource clock;

	AccountRegister(People people, Identity identity, Links links,
			FindByIndexNameSessionRepository<? extends Session> sessions, InstantSource clock) {
		this.people = people;
		this.identity = identity;
		this.links = links;
		this.sessions = sessions;
		this.clock = clock;
	}

	/// Opens an account with its first role. Opening it again changes nothing.
	public Opened open(AccountId id, String name, Grant first, Days days, Actor by) {
		if (!runs(by, first.area())) {
			return new Opened.Refused(WITHIN_ONES_AREA);
		}
		if (people.add(id, name, clock.instant())) {
			people.grant(id, first, days.from(), days.last());
			return new Opened.Now();
		}
		return mayBeInvited(id, by) ? new Opened.Before() : new Opened.Refused(LINK_ONCE);
	}

	/// Tells whether an account waits for its owner and a link for it may be made: nobody has set a password yet.
	@Transactional(readOnly = true)
	public boolean mayBeInvited(AccountId account, Actor by) {
		return find(account, by).filter(Person::open).filter(person -> !person.ready() && isWhollyIn(person, by))
				.isPresent();
	}

	/// Opens an account that runs an area, on request of whoever has the machine in hand.
	public AccountId openAdministrator(String name, AreaCode area) {
		var id = new AccountId(Ids.next());
		people.add(id, name, clock.instant());
		people.grant(id, new Grant(Role.SYS_ADMIN, area, Optional.empty()), today(), Optional.empty());
		return id;
	}

	/// Trusts somebody with one more role.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> grant(AccountId account, Grant grant, Days days, Actor by) {
		if (account.equals(by.account())) {
			return Optional.of(NOT_FOR_ONESELF);
		}
		if (!runs(by, grant.area()) || find(account, by).filter(Person::open).isEmpty()) {
			return Optional.of(WITHIN_ONES_AREA);
		}
		people.grant(account, grant, days.from(), days.last());
		return Optional.empty();
	}

	/// Ends a role with its last day; a day that has passed ends it at once.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> end(AccountId account, UUID held, LocalDate last, Actor by) {
		var role = find(account, by).stream().flatMap(person -> person.stillHeld(today()).stream())
				.filter(each -> each.id().equals(held)).findFirst();
		if (role.filter(each -> runs(by, each.grant().area())).isEmpty()) {
			return Optional.of(WITHIN_ONES_AREA);
		}
		if (leavesNobody(find(account, by).orElseThrow(), List.of(role.get()))) {
			return Optional.of(ONE_ADMINISTRATOR_STAYS);
		}
		people.end(held, last);
		return Optional.empty();
	}

	/// Closes an account and ends it wherever it is signed in.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> close(AccountId account, Actor by) {
		var refusal = refusalFor(account, by);
		if (refusal.isEmpty()) {
			links.takeBack(account);
			identity.close(account);
		}
		return refusal;
	}

	/// Lets go of a lost password: it, the passkeys and every place where the account is signed in end at once, and only
	/// a new link from {@link Invitations} leads back in.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> letGo(AccountId account, Actor by) {
		if (account.equals(by.account())) {
			return Optional.of(NOT_FOR_ONESELF);
		}
		var refusal = refusalFor(account, by);
		if (refusal.isEmpty()) {
			links.forgetSecrets(account);
			sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
		}
		return refusal;
	}

	private Optional<Rule> refusalFor(AccountId account, Actor by) {
		var person = find(account, by);
		if (person.filter(Person::open).filter(found -> isWhollyIn(found, by)).isEmpty()) {
			return Optional.of(WITHIN_ONES_AREA);
		}
		return leavesNobody(person.get(), person.get().stillHeld(today())) ? Optional.of(ONE_ADMINISTRATOR_STAYS)
				: Optional.empty();
	}

	/// Whoever holds or held a role in an area the actor runs, by name.
	///
	/// @param typed a part of the name or of the sign-in name; empty for everybody
	/// @param after the last one of the page before
	@Transactional(readOnly = true)
	public List<Person> people(Actor by, String typed, Optional<AccountId> after, int most) {
		return people.within(areasOf(by), typed, after.flatMap(people::find), most);
	}

	/// Somebody who holds or held a role in an area the actor runs.
	@Transactional(readOnly = true)
	public Optional<Person> find(AccountId account, Actor by) {
		return people.find(account)
				.filter(person -> person.held().stream().anyMatch(held -> runs(by, held.grant().area())));
	}

	/// How many people of an area hold one of some roles today.
	@Transactional(readOnly = true)
	public int count(AreaCode area, Collection<Role> roles) {
		return people.count(area, roles, today());
	}

	/// For which areas inside an area somebody holds a role today; at most 1000.
	@Transactional(readOnly = true)
	public List<AreaCode> held(AreaCode area, Role role) {
		return people.held(area, role, today());
	}

	/// Tells whether there is an account at all.
	@Transactional(readOnly = true)
	public boolean any() {
		return people.any();
	}

	private boolean leavesNobody(Person person, List<Person.Held> ending) {
		return person.ready() && ending.stream()
				.filter(held -> held.grant().role() == Role.SYS_ADMIN)
				.anyMatch(held -> !people.anotherRuns(held.grant().area(), person.id(), today()));
	}

	private boolean isWhollyIn(Person person, Actor by) {
		return person.stillHeld(today()).stream().allMatch(held -> runs(by, held.grant().area()));
	}

	private static boolean runs(Actor by, AreaCode area) {
		return by.mayIn(area, Role.SYS_ADMIN);
	}

	private static List<AreaCode> areasOf(Actor by) {
		return by.grants().stream().filter(grant -> grant.role() == Role.SYS_ADMIN).map(Grant::area).toList();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
