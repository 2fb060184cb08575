package nuandeng.node;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of a node, in the order an operator meets them.
public final class NodeRules {

	private static final Source EMBEDDED = decision(60);
	private static final Source BACKUP = decision(61);
	private static final Source READY = decision(62);

	/// Two programs on the same files would destroy them.
	public static final Statement ONE_PROGRAM_PER_FOLDER =
			new Statement("NOD-01", "一个数据文件夹同一时间只由一个暖灯使用", EMBEDDED);

	/// What is accepted must find room.
	///
	/// - Unit: megabytes free on the disk of the data folder.
	public static final Limit ROOM_TO_START =
			new Limit("NOD-02", 300, "数据文件夹所在的磁盘至少空着 {} MB 才启动", EMBEDDED);

	/// The oldest PostgreSQL the tables are tried on.
	///
	/// - Unit: major version.
	public static final Limit OLDEST_POSTGRES =
			new Limit("NOD-03", 15, "自己的 PostgreSQL 不低于 {} 版", EMBEDDED);

	/// An older program does not understand what a newer one has written.
	public static final Statement NO_STEP_BACK =
			new Statement("NOD-04", "数据被新版本用过以后，旧版本不再打开它", EMBEDDED);

	/// A database that forgets what it has confirmed is not one.
	public static final Statement KEEPS_WHAT_IT_CONFIRMS =
			new Statement("NOD-05", "数据库必须先写到磁盘再说收到了", EMBEDDED);

	/// Nothing is overwritten by a restore.
	public static final Statement RESTORE_INTO_NOTHING =
			new Statement("NOD-06", "备份只恢复到空的地方，不覆盖任何东西", BACKUP);

	/// Half a backup is none.
	public static final Statement WHOLE_OR_NOT =
			new Statement("NOD-07", "备份里少一个字节都不恢复", BACKUP);

	/// Ready means that a request would be accepted.
	public static final Statement READY_TO_ACCEPT =
			new Statement("NOD-08", "收得下诉求的时候才说自己准备好了", READY);

	/// A disk that is nearly full takes one request and loses the next, and a database that finds no room for its log ends.
	///
	/// - Unit: megabytes free on the disk of the data folder.
	public static final Limit ROOM_TO_ACCEPT =
			new Limit("NOD-09", 64, "数据文件夹所在的磁盘空不到 {} MB，就说自己没准备好", READY);

	private NodeRules() {}
}
