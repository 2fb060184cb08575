package nuandeng.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// Who does something. Every command names one.
///
/// @param account the account; {@link AccountId#NOBODY} for a resident
/// @param name how colleagues see this person; a resident's is never kept here
/// @param grants roles held today
public record Actor(AccountId account, String name, List<Grant> grants) {

	/// Somebody without an account.
	public static Actor resident() {
		return new Actor(AccountId.NOBODY, "居民", List.of());
	}

	/// The program itself, when a date has come.
	public static Actor clock() {
		return new Actor(AccountId.CLOCK, "暖灯", List.of());
	}

	/// Tells whether somebody signed in.
	public boolean signedIn() {
		return !account.equals(AccountId.NOBODY) && !account.equals(AccountId.CLOCK);
	}

	/// Tells whether this actor holds one of the roles, for any area.
	public boolean may(Role... roles) {
		return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
	}

	/// Tells whether this actor holds one of the roles for an area that contains `area`.
	public boolean mayIn(AreaCode area, Role... roles) {
		return grants.stream()
				.anyMatch(grant -> Arrays.asList(roles).contains(grant.role()) && grant.area().contains(area));
	}

	/// Tells whether any role of this actor is held for an area that contains `area`.
	public boolean covers(AreaCode area) {
		return grants.stream().anyMatch(grant -> grant.area().contains(area));
	}

	/// Tells whether this actor handles cases for a body.
	public boolean actsFor(BodyId body) {
		return bodies().contains(body);
	}

	/// The bodies this actor handles cases for.
	public Set<BodyId> bodies() {
		return bodiesAs(Role.UNIT_HANDLER);
	}

	/// The bodies for which this actor holds a role, such as the branches of a branch secretary.
	public Set<BodyId> bodiesAs(Role role) {
		return grants.stream()
				.filter(grant -> grant.role() == role)
				.flatMap(grant -> grant.body().stream())
				.collect(Collectors.toUnmodifiableSet());
	}

	/// The widest area in which this actor holds one of the roles; the frame of every list.
	public Optional<AreaCode> areaOf(Role... roles) {
		return grants.stream()
				.filter(grant -> Arrays.asList(roles).contains(grant.role()))
				.map(Grant::area)
				.min(Comparator.comparingInt((AreaCode area) -> area.digits().length())
						.thenComparing(AreaCode::digits));
	}

	/// The first role, in Chinese, for the timeline: “江映雪(社区书记)”.
	public String roleWord() {
		return grants.isEmpty() ? name : grants.getFirst().role().word();
	}
}
