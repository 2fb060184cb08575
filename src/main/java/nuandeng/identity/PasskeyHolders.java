package nuandeng.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Who holds a passkey, as authenticators see it: an account, by its identifier. Nothing more is kept.
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

	private final Accounts accounts;

	PasskeyHolders(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		return holder(Passkeys.uuid(id));
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
		try {
			return holder(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			return null; // somebody who has not signed in
		}
	}

	private @Nullable PublicKeyCredentialUserEntity holder(UUID id) {
		return accounts.find(new AccountId(id)).filter(Accounts.Account::open)
				.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
						.id(Passkeys.handleOf(account.id()))
						.name(account.id().toString())
						.displayName(account.name())
						.build())
				.orElse(null);
	}

	@Override
	public void save(PublicKeyCredentialUserEntity holder) {
		// the account is there already
	}

	@Override
	public void delete(Bytes id) {
		// an account is closed, not deleted
	}
}
