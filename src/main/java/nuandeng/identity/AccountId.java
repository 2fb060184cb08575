package nuandeng.identity;

import java.util.UUID;

/// The identifier of an account.
public record AccountId(UUID value) {

	/// Whoever uses a page without an account.
	public static final AccountId NOBODY = new AccountId(new UUID(0, 0));

	/// The program itself, when time passes.
	public static final AccountId CLOCK = new AccountId(new UUID(0, 1));

	@Override
	public String toString() {
		return value.toString();
	}
}
