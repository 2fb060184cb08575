package nuandeng.identity;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule about signing in, in the order a reader meets them.
public final class IdentityRules {

	private static final Source SIGNING_IN = decision(70);
	private static final Source BEING_LET_IN = decision(71);
	private static final Source A_LINK_FIRST = decision(72);
	private static final Source KEEPING_ACCOUNTS = decision(73);

	/// Nobody guesses at an account for long.
	public static final Limit WRONG_AT_ONE_ACCOUNT =
			new Limit("IDN-01", 5, "同一个账号一刻钟里输错 {} 次，就要等一刻钟再试", SIGNING_IN);

	/// Nobody guesses at many accounts from one place; an office behind one address still can work.
	public static final Limit WRONG_FROM_ONE_PLACE =
			new Limit("IDN-02", 60, "同一个地方一刻钟里输错 {} 次，就要等一刻钟再试", SIGNING_IN);

	/// A password is not too short.
	public static final Limit SHORTEST_PASSWORD =
			new Limit("IDN-03", 8, "密码不能少于 {} 个字符", SIGNING_IN);

	/// Whoever finds a desk unlocked cannot take the account.
	public static final Statement CURRENT_PASSWORD_FIRST =
			new Statement("IDN-04", "改密码要先写对现在的密码", SIGNING_IN);

	/// What was granted until a day is gone when the day is over.
	public static final Statement ROLES_LAPSE =
			new Statement("IDN-05", "角色到期那天过完就不再有效", BEING_LET_IN);

	/// A closed account is closed everywhere at once.
	public static final Statement CLOSED_EVERYWHERE =
			new Statement("IDN-06", "账号一关，所有地方的登录立刻失效", BEING_LET_IN);

	/// Nothing is open by omission.
	public static final Statement OPEN_ONLY_IF_SAID =
			new Statement("IDN-07", "每一页都写明给谁用，没写的谁也打不开", BEING_LET_IN);

	/// A link that lies about opens nothing for long.
	public static final Limit LINK_LASTS = new Limit("IDN-08", 24, "设密码的链接 {} 小时内有效", A_LINK_FIRST);

	/// Whoever comes second knows that somebody came first.
	public static final Statement LINK_ONCE =
			new Statement("IDN-09", "设密码的链接只能用一次；开了新的，旧的马上作废", A_LINK_FIRST);

	/// Two people are needed before an administrator reads what residents say.
	public static final Statement NOT_FOR_ONESELF =
			new Statement("IDN-10", "谁也不能给自己加角色、开链接，要由另一位系统管理员来做", KEEPING_ACCOUNTS);

	/// Nobody locks the door with everybody outside.
	public static final Statement ONE_ADMINISTRATOR_STAYS =
			new Statement("IDN-11", "每一片至少留一位能登录、没有写最后一天的系统管理员", KEEPING_ACCOUNTS);

	/// Accounts are kept by whoever looks after their area.
	public static final Statement WITHIN_ONES_AREA =
			new Statement("IDN-12", "系统管理员只管自己那一片的账号；在别处也有角色的人，停号、换链接由上一级来做", KEEPING_ACCOUNTS);

	/// What is typed at the sign-in page points to one account.
	public static final Statement ONE_NAME_ONE_ACCOUNT =
			new Statement("IDN-13", "一个登录名只归一个账号，停了的也不再给别人用", A_LINK_FIRST);

	/// Nor with a key of one's own: it would open the account when the password has long been changed.
	public static final Limit SURE_FOR = new Limit("IDN-14", 5, "登录 {} 分钟以后，加通行密钥要先写对现在的密码", SIGNING_IN);

	private IdentityRules() {}
}
