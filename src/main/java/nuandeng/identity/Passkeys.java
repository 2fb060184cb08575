package nuandeng.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Keeps passkeys in `identity.passkeys`.
@Repository
class Passkeys implements UserCredentialRepository {

	private final JdbcClient sql;

	Passkeys(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void delete(Bytes credential) {
		sql.sql("DELETE FROM identity.passkeys WHERE credential = :credential")
				.param("credential", credential.getBytes())
				.update();
	}

	@Override
	public void save(CredentialRecord key) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("credential", key.getCredentialId().getBytes());
		row.put("account", uuid(key.getUserEntityUserId()));
		row.put("label", key.getLabel() == null || key.getLabel().isBlank() ? "通行密钥" : key.getLabel());
		row.put("publicKey", key.getPublicKey().getBytes());
		row.put("signatures", key.getSignatureCount());
		row.put("verified", key.isUvInitialized());
		row.put("transports", key.getTransports().stream().map(AuthenticatorTransport::getValue).sorted()
				.collect(Collectors.joining(",")));
		row.put("eligible", key.isBackupEligible());
		row.put("backedUp", key.isBackupState());
		row.put("attestation", bytes(key.getAttestationObject()));
		row.put("clientData", bytes(key.getAttestationClientDataJSON()));
		row.put("madeAt", Timestamp.from(key.getCreated()));
		row.put("usedAt", Timestamp.from(key.getLastUsed()));
		sql.sql("""
				INSERT INTO identity.passkeys (credential, account, label, public_key, signatures, user_verified, transports,
				       backup_eligible, backed_up, attestation, client_data, made_at, used_at)
				VALUES (:credential, :account, :label, :publicKey, :signatures, :verified, :transports,
				       :eligible, :backedUp, :attestation, :clientData, :madeAt, :usedAt)
				ON CONFLICT (credential) DO UPDATE
				   SET signatures = :signatures, user_verified = :verified, backed_up = :backedUp, used_at = :usedAt
				 WHERE identity.passkeys.account = :account
				""").params(row).update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
		return sql.sql("SELECT * FROM identity.passkeys WHERE credential = :credential")
				.param("credential", credential.getBytes())
				.query((row, _) -> key(row))
				.optional()
				.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes user) {
		return sql.sql("SELECT * FROM identity.passkeys WHERE account = :account ORDER BY made_at, credential LIMIT 20")
				.param("account", uuid(user))
				.query((row, _) -> key(row))
				.list();
	}

	/// An account's identifier as authenticators keep it.
	static Bytes handleOf(AccountId account) {
		return new Bytes(ByteBuffer.allocate(16).putLong(account.value().getMostSignificantBits())
				.putLong(account.value().getLeastSignificantBits()).array());
	}

	/// The account behind what an authenticator keeps.
	static UUID uuid(Bytes handle) {
		var bytes = ByteBuffer.wrap(Arrays.copyOf(handle.getBytes(), 16));
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private static CredentialRecord key(ResultSet row) throws SQLException {
		return ImmutableCredentialRecord.builder()
				.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
				.credentialId(new Bytes(row.getBytes("credential")))
				.userEntityUserId(handleOf(new AccountId(row.getObject("account", UUID.class))))
				.label(row.getString("label"))
				.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
				.signatureCount(row.getLong("signatures"))
				.uvInitialized(row.getBoolean("user_verified"))
				.transports(transports(row.getString("transports")))
				.backupEligible(row.getBoolean("backup_eligible"))
				.backupState(row.getBoolean("backed_up"))
				.attestationObject(new Bytes(filled(row.getBytes("attestation"))))
				.attestationClientDataJSON(new Bytes(filled(row.getBytes("client_data"))))
				.created(row.getTimestamp("made_at").toInstant())
				.lastUsed(row.getTimestamp("used_at").toInstant())
				.build();
	}

	private static Set<AuthenticatorTransport> transports(String joined) {
		return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty())
				.map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
	}

	private static byte @Nullable [] bytes(@Nullable Bytes value) {
		return value == null ? null : value.getBytes();
	}

	private static byte[] filled(byte @Nullable [] value) {
		return value == null ? new byte[0] : value;
	}
}
