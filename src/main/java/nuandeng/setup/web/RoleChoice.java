package nuandeng.setup.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode.Level;

/// A role in plain words, and for what it can be held.
///
/// @param words what somebody with this role does here
/// @param levels the sorts of areas it is held for
public record RoleChoice(Role role, String words, Set<Level> levels) {

	/// Every role, in the order in which an installation needs them.
	public static List<RoleChoice> all() {
		return List.of(of(Role.COMMUNITY_WORKER, "看社区的诉求，派给单位，回居民的话", Level.COMMUNITY),
				of(Role.COMMUNITY_SECRETARY, "带社区：查验结果，同意存案，写责任清单", Level.COMMUNITY),
				of(Role.GRID_STAFF, "走网格，替居民记事", Level.GRID, Level.COMMUNITY),
				of(Role.BUILDING_LEAD, "替一栋楼的邻居记事", Level.GRID, Level.COMMUNITY),
				of(Role.UNIT_HANDLER, "替单位接事、办事、回话，要选单位", Level.values()),
				of(Role.STREET_DISPATCHER, "街道派单，单位有争议时指定", Level.STREET, Level.DISTRICT),
				of(Role.STREET_LEADER, "看街道的数和难事", Level.STREET, Level.DISTRICT),
				of(Role.BRANCH_SECRETARY, "发布支部的三单，可以选支部", Level.COMMUNITY, Level.STREET),
				of(Role.PARTY_MEMBER, "认领三单", Level.COMMUNITY), of(Role.VOLUNTEER, "认领三单", Level.COMMUNITY),
				of(Role.AUDITOR, "查留痕，什么都不改", Level.values()),
				of(Role.SYS_ADMIN, "管片区、单位、账号；看不到居民说的话", Level.values()));
	}

	static Optional<RoleChoice> named(String typed) {
		return all().stream().filter(choice -> choice.role().name().equals(typed)).findFirst();
	}

	/// The sorts of areas in words, such as “网格或社区”.
	String levelWords() {
		return String.join("或", levels.stream().map(AreaPage::word).toList().reversed());
	}

	private static RoleChoice of(Role role, String words, Level... levels) {
		return new RoleChoice(role, words, EnumSet.copyOf(Arrays.asList(levels)));
	}
}
