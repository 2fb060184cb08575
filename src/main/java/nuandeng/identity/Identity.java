package nuandeng.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.WorkCalendar;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to accounts and what they may do.
@Service
@Transactional
public class Identity {

	private final Accounts accounts;
	private final PasswordEncoder passwords;
	private final FindByIndexNameSessionRepository<? extends Session> sessions;
	private final InstantSource clock;

	Identity(Accounts accounts, PasswordEncoder passwords, FindByIndexNameSessionRepository<? extends Session> sessions,
			InstantSource clock) {
		this.sessions = sessions;
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	/// Opens an account.
	///
	/// @param signIn the name typed at the sign-in page; not used before
	public AccountId open(String signIn, String name, String password) {
		return accounts.add(signIn, name, passwords.encode(password), clock.instant());
	}

	/// Trusts an account with a role from today.
	public void grant(AccountId account, Grant grant) {
		accounts.add(account, grant, today());
	}

	/// Ends a role with a day; that day is the last on which it is held.
	public void withdraw(AccountId account, Role role, AreaCode area, LocalDate last) {
		accounts.withdraw(account, role, area, last);
	}

	/// Closes an account, and ends it wherever it is signed in.
	public void close(AccountId account) {
		accounts.close(account, clock.instant());
		sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
	}

	/// The actor behind an account, with the roles held today; empty if the account is closed or unknown.
	@Transactional(readOnly = true)
	public Optional<Actor> actor(AccountId account) {
		return accounts.find(account)
				.filter(Accounts.Account::open)
				.map(found -> new Actor(found.id(), found.name(), accounts.grantsOf(found.id(), today())));
	}

	/// How colleagues see an account; “暖灯” for the program and “居民” for nobody.
	@Transactional(readOnly = true)
	public String nameOf(AccountId account) {
		if (account.equals(AccountId.CLOCK)) {
			return Actor.clock().name();
		}
		return accounts.find(account).map(Accounts.Account::name).orElse("居民");
	}

	/// How colleagues see several accounts, asked for once; “暖灯” for the program, and who is unknown is left out.
	@Transactional(readOnly = true)
	public Map<AccountId, String> namesOf(Collection<AccountId> several) {
		var names = new HashMap<>(accounts.namesOf(several));
		if (several.contains(AccountId.CLOCK)) {
			names.put(AccountId.CLOCK, Actor.clock().name());
		}
		return names;
	}

	/// Who holds a role for an area today, those closest to it first; at most 50.
	@Transactional(readOnly = true)
	public List<Actor> holders(Role role, AreaCode area) {
		return accounts.holding(role, area, today()).stream()
				.map(found -> new Actor(found.id(), found.name(), List.of(new Grant(role, area, Optional.empty()))))
				.toList();
	}

	/// Who holds a role for a body today, by name; at most 50.
	@Transactional(readOnly = true)
	public List<Actor> holders(Role role, BodyId body) {
		return accounts.holding(role, body, today());
	}

	/// Who holds a role for something inside an area today, by area; at most 100.
	@Transactional(readOnly = true)
	public List<Actor> holdersWithin(Role role, AreaCode area) {
		return accounts.holdingWithin(role, area, today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}
