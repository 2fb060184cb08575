package nuandeng.node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests by which bytes are known again.
final class Digests {

	private Digests() {}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	static String of(String text) {
		var digest = sha256();
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		return hex(digest);
	}
}
