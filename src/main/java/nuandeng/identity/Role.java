package nuandeng.identity;

import nuandeng.kernel.Term;

/// What somebody is trusted with, for an area or a body.
@Term(value = "角色", meaning = "what somebody is trusted with, for an area or a body")
public enum Role {
	/// Notes what neighbours of one building say.
	BUILDING_LEAD("楼栋长"),
	/// Walks a grid and notes what is said there.
	GRID_STAFF("网格员"),
	/// Works at the community's desk: reads, sends, answers.
	COMMUNITY_WORKER("社区工作者"),
	/// Leads the community: approves parking, checks results.
	COMMUNITY_SECRETARY("社区书记"),
	/// Publishes orders of a branch, and answers for its members where the branch is named.
	BRANCH_SECRETARY("支部书记"),
	/// Takes orders.
	PARTY_MEMBER("党员"),
	/// Takes orders.
	VOLUNTEER("志愿者"),
	/// Handles cases for a body.
	UNIT_HANDLER("单位经办人"),
	/// Sends cases in a sub-district and designates when bodies disagree.
	STREET_DISPATCHER("街道调度员"),
	/// Leads a sub-district: reads figures and problem cases.
	STREET_LEADER("街道领导"),
	/// Reads the trail, changes nothing.
	AUDITOR("审计员"),
	/// Runs the installation; reads neither cases nor logs.
	SYS_ADMIN("系统管理员");

	private final String word;

	Role(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}
}
