package nuandeng.identity;

import static nuandeng.identity.IdentityRules.CURRENT_PASSWORD_FIRST;
import static nuandeng.identity.IdentityRules.SHORTEST_PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.kernel.Rule;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what people do with their own account: where they are signed in, their password, their passkeys.
@Service
@Transactional
public class OwnAccount {

	/// A passkey as its owner sees it.
	///
	/// @param handle by which it can be removed
	public record Passkey(String handle, String label, java.time.Instant madeAt) {}

	private final Accounts accounts;
	private final Attempts attempts;
	private final Passkeys passkeys;
	private final PasswordEncoder passwords;
	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	OwnAccount(Accounts accounts, Attempts attempts, Passkeys passkeys, PasswordEncoder passwords,
			FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.passkeys = passkeys;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	/// Where an account is signed in, the last used first.
	///
	/// @param here the session that asks
	@Transactional(readOnly = true)
	public List<SignedIn> signedIn(Actor actor, String here) {
		return sessions.findByPrincipalName(actor.account().toString()).values().stream()
				.map(session -> new SignedIn(handleOf(session), session.getAttributeOrDefault(SignedIn.DEVICE, "电脑"),
						session.getCreationTime(), session.getLastAccessedTime(), session.getId().equals(here)))
				.sorted(Comparator.comparing(SignedIn::lastUsed).reversed())
				.toList();
	}

	/// Ends one of the places; nothing happens if it is none of this account's.
	public void signOut(Actor actor, String handle) {
		sessions.findByPrincipalName(actor.account().toString()).values().stream()
				.filter(session -> handleOf(session).equals(handle))
				.forEach(session -> sessions.deleteById(session.getId()));
	}

	/// Ends every place but the one that asks.
	public void signOutElsewhere(Actor actor, String here) {
		sessions.findByPrincipalName(actor.account().toString()).keySet().stream()
				.filter(session -> !session.equals(here))
				.forEach(sessions::deleteById);
	}

	/// Changes the password, and ends every other place.
	///
	/// @return the rule that stood in the way; empty if it was changed
	public Optional<Rule> changePassword(Actor actor, String current, String fresh, String here) {
		var account = accounts.find(actor.account()).orElseThrow();
		var refusal = refusal(account, current);
		if (refusal.isPresent()) {
			return refusal;
		}
		if (SHORTEST_PASSWORD.hasRoomAfter(fresh.codePointCount(0, fresh.length()))) {
			return Optional.of(SHORTEST_PASSWORD);
		}
		accounts.changePassword(account.id(), passwords.encode(fresh));
		signOutElsewhere(actor, here);
		return Optional.empty();
	}

	/// Makes sure that it is the owner who asks.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> confirm(Actor actor, String current) {
		return refusal(accounts.find(actor.account()).orElseThrow(), current);
	}

	/// Counts wrong passwords as at the door, so that an unlocked desk is no place to guess.
	private Optional<Rule> refusal(Accounts.Account account, String current) {
		var wait = attempts.begin(account.signIn(), "at home " + account.id());
		if (wait.isPresent()) {
			return wait;
		}
		if (!passwords.matches(current, account.passwordHash())) {
			return Optional.of(CURRENT_PASSWORD_FIRST);
		}
		attempts.right(account.signIn());
		return Optional.empty();
	}

	/// The passkeys of an account, the oldest first.
	@Transactional(readOnly = true)
	public List<Passkey> passkeys(Actor actor) {
		return passkeys.findByUserId(Passkeys.handleOf(actor.account())).stream()
				.map(key -> new Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated()))
				.toList();
	}

	/// Removes a passkey; nothing happens if it is none of this account's.
	public void removePasskey(Actor actor, String handle) {
		passkeys(actor).stream().filter(key -> key.handle().equals(handle))
				.forEach(key -> passkeys.delete(Bytes.fromBase64(key.handle())));
	}

	private static String handleOf(Session session) {
		return UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.UTF_8)).toString();
	}
}
