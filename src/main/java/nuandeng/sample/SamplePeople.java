package nuandeng.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.AccountId;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.web.SignInPage;
import org.springframework.stereotype.Component;

/// Opens accounts for every role. All have one password, which the sign-in page of the demo shows.
@Component
class SamplePeople {

	/// The password of everybody in the sample.
	static final String PASSWORD = "nuandeng-2026";

	private final Identity identity;

	SamplePeople(Identity identity) {
		this.identity = identity;
	}

	/// The accounts by the name typed at the sign-in page.
	Map<String, AccountId> open(Map<String, BodyId> bodies) {
		var accounts = new HashMap<String, AccountId>();
		for (var line : Lines.of("people.csv")) {
			var account = identity.open(line[0], line[1], PASSWORD);
			identity.grant(account, new Grant(Role.valueOf(line[2]), new AreaCode(line[3]),
					Optional.ofNullable(bodies.get(line[4]))));
			accounts.put(line[0], account);
		}
		return accounts;
	}

	/// One for every role, and the handlers of different bodies.
	static List<SignInPage.Sample> signIns() {
		var seen = new HashSet<String>();
		return Lines.of("people.csv").stream()
				.filter(line -> seen.add(line[2] + line[4]))
				.map(line -> new SignInPage.Sample(Role.valueOf(line[2]).word() + of(line[4]), line[1], line[0],
						PASSWORD))
				.toList();
	}

	private static String of(String body) {
		return Lines.of("bodies.csv").stream()
				.filter(line -> line[0].equals(body))
				.map(line -> "（" + line[1] + "）")
				.findFirst()
				.orElse("");
	}
}
