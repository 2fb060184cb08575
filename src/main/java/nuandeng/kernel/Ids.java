package nuandeng.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers. They begin with the time (UUID version 7), so that rows made together lie together.
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {}

	/// A new identifier.
	public static UUID next() {
		var bits = RANDOM.nextLong();
		var high = System.currentTimeMillis() << 16 | 0x7000L | bits >>> 52;
		var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
		return new UUID(high, low);
	}

	/// A secret nobody can guess, for links: 20 characters that can be read aloud, about 99 bits.
	public static String secret() {
		var letters = "23456789abcdefghjkmnpqrstuvwxyz";
		var secret = new StringBuilder(20);
		for (int i = 0; i < 20; i++) {
			secret.append(letters.charAt(RANDOM.nextInt(letters.length())));
		}
		return secret.toString();
	}
}
