package nuandeng.volunteering;

/// Why a registration ended.
public enum Parting {
	/// The member does not want to go on; nobody asks why.
	OWN_WORD("自己不报了"),
	/// The member lives elsewhere now.
	MOVED("搬走了"),
	/// The member belongs to another branch now.
	LEFT_BRANCH("不在这个支部了"),
	/// The member has no account here any more, or none as a member of this community.
	ACCOUNT_OVER("这里的账号停了");

	private final String word;

	Parting(String word) {
		this.word = word;
	}

	/// The Chinese words.
	public String word() {
		return word;
	}
}
