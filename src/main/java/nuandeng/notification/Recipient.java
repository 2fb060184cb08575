package nuandeng.notification;

import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// To whom something is said.
public sealed interface Recipient {

	/// Whoever said a request.
	record Speaker(UUID request) implements Recipient {}

	/// A colleague.
	record Staff(AccountId account) implements Recipient {}

	/// Whoever handles cases for a body.
	record Unit(BodyId body) implements Recipient {}

	/// Whoever is responsible for an area today.
	record Duty(AreaCode area) implements Recipient {}

	/// The word under which it is kept.
	default String kind() {
		return switch (this) {
			case Speaker _ -> "SPEAKER";
			case Staff _ -> "STAFF";
			case Unit _ -> "UNIT";
			case Duty _ -> "DUTY";
		};
	}

	/// The identifier under which it is kept.
	default String identifier() {
		return switch (this) {
			case Speaker(var request) -> request.toString();
			case Staff(var account) -> account.toString();
			case Unit(var body) -> body.toString();
			case Duty(var area) -> area.digits();
		};
	}

	/// Reads what {@link #kind()} and {@link #identifier()} wrote.
	static Recipient of(String kind, String identifier) {
		return switch (kind) {
			case "SPEAKER" -> new Speaker(UUID.fromString(identifier));
			case "STAFF" -> new Staff(new AccountId(UUID.fromString(identifier)));
			case "UNIT" -> new Unit(new BodyId(UUID.fromString(identifier)));
			case "DUTY" -> new Duty(new AreaCode(identifier));
			default -> throw new IllegalArgumentException("no such kind of recipient: " + kind);
		};
	}
}
