package nuandeng.identity;

import static nuandeng.identity.IdentityRules.LINK_LASTS;
import static nuandeng.identity.IdentityRules.LINK_ONCE;
import static nuandeng.identity.IdentityRules.ONE_NAME_ONE_ACCOUNT;
import static nuandeng.identity.IdentityRules.SHORTEST_PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for links instead of first passwords: made for an account, shown once, used once by whoever holds it.
@Service
@Transactional
public class Invitations {

	/// A link as it is handed over; nobody can read it again.
	///
	/// @param token the secret in its address
	public record Link(AccountId account, String token, Instant expires) {}

	private final Links links;
	private final Accounts accounts;
	private final Attempts attempts;
	private final PasswordEncoder passwords;
	private final InstantSource clock;

	Invitations(Links links, Accounts accounts, Attempts attempts, PasswordEncoder passwords, InstantSource clock) {
		this.links = links;
		this.accounts = accounts;
		this.attempts = attempts;
		this.passwords = passwords;
		this.clock = clock;
	}

	/// Makes a link for an account that has no password yet; an earlier link leads nowhere from now on.
	public Link invite(AccountId account, AccountId by) {
		links.lock(account);
		links.takeBack(account);
		var now = clock.instant();
		var link = new Link(account, Ids.secret(), now.plus(Duration.ofHours(LINK_LASTS.most())));
		links.add(account, link.token(), by, now, link.expires());
		return link;
	}

	/// What a link leads to.
	///
	/// @param client from where it is asked
	public Invited look(String token, String client) {
		var wait = attempts.begin(placeOf(token), placeOf(client));
		if (wait.isPresent()) {
			return new Invited.Wait(wait.get());
		}
		var kept = links.find(token);
		if (kept.isEmpty()) {
			return new Invited.Over(LINK_ONCE);
		}
		attempts.right(placeOf(token));
		if (kept.get().used() || kept.get().takenBack()) {
			return new Invited.Over(LINK_ONCE);
		}
		if (!kept.get().expires().isAfter(clock.instant())) {
			return new Invited.Over(LINK_LASTS);
		}
		return accounts.find(kept.get().account()).filter(Accounts.Account::open)
				.<Invited>map(account -> new Invited.Welcome(account.id(), account.name(),
						Optional.of(account.signIn()).filter(name -> !name.isEmpty())))
				.orElseGet(() -> new Invited.Over(LINK_ONCE));
	}

	/// Uses a link that {@link #look} found good: sets the password, and the sign-in name if there is none yet.
	///
	/// @param signIn in small letters
	/// @return the rule that stood in the way, if one did; the link is then as good as before
	public Optional<Rule> use(String token, Invited.Welcome welcome, String signIn, String password) {
		if (SHORTEST_PASSWORD.hasRoomAfter(password.codePointCount(0, password.length()))) {
			return Optional.of(SHORTEST_PASSWORD);
		}
		if (welcome.signIn().isEmpty() && !links.reserve(signIn)) {
			return Optional.of(ONE_NAME_ONE_ACCOUNT);
		}
		if (!links.use(token, clock.instant())) {
			return Optional.of(LINK_ONCE);
		}
		links.settle(welcome.account(), welcome.signIn().orElse(signIn), passwords.encode(password));
		return Optional.empty();
	}

	/// Attempts at links are counted apart from attempts at passwords: a torn slip locks nobody out of the sign-in page.
	private static String placeOf(String typed) {
		return "link " + typed;
	}
}
