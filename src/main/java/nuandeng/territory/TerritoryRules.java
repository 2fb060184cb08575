package nuandeng.territory;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of territory.
public final class TerritoryRules {

	/// The tree has no loose leaves.
	public static final Statement INSIDE_ITS_PARENT = new Statement("TER-01", "社区和网格的代码以上一级的代码开头，上一级要先有",
			Source.standard("统计用区划代码和城乡划分代码编制规则", "十二位代码结构"));

	/// A place lies in a grid that is there.
	public static final Statement IN_A_GRID = new Statement("TER-02", "楼栋和公共地方要落在一个已有的网格里",
			Source.law("滨州市社会治理网格化服务管理条例", "第六条", java.time.LocalDate.of(2021, 10, 1)));

	/// A code that was taken off a door leads nowhere.
	public static final Statement WITHDRAWN_LEADS_NOWHERE =
			new Statement("TER-03", "停用的门牌码不再带人去任何地方，也不再给别的门用", Source.decision(55));

	/// Who may change the codes on doors.
	public static final Statement BY_THE_COMMUNITY =
			new Statement("TER-04", "门牌码由管这个社区的社区书记或系统管理员来换", Source.decision(55));

	/// A place that is measured badly leads people to the neighbour's door.
	public static final Limit MEASURED_WELL =
			new Limit("TER-05", 100, "定位误差不超过 {} 米才记作这里的位置", Source.decision(59));

	/// Nobody is followed.
	public static final Statement POSITION_IS_NOT_KEPT =
			new Statement("TER-06", "您站在哪里只用来找附近的地方，用完不留", Source.decision(59));

	/// A code means one area for ever.
	public static final Statement ONE_CODE_ONE_AREA =
			new Statement("TER-07", "一个区划代码只用一次，停用了也不给别的片区用", Source.decision(74));

	/// Whoever says “3栋2单元” means one door.
	public static final Statement ONE_NAME_ONE_PLACE =
			new Statement("TER-08", "一个社区里，一个地点名只归一个地点", Source.decision(74));

	/// Who draws up the tree.
	public static final Statement BY_THE_ADMINISTRATOR =
			new Statement("TER-09", "片区、楼栋由管这一片的系统管理员来加、改、停", Source.decision(74));

	/// A slip of the hand does not put up a town.
	public static final Limit DOORS_AT_ONCE = new Limit("TER-10", 300, "一次最多加 {} 个地点，多了分几次", Source.decision(74));

	/// Nothing is left hanging in the air.
	public static final Statement EMPTY_BEFORE_IT_ENDS =
			new Statement("TER-11", "里面还有下一级片区或楼栋的片区不能停用", Source.decision(74));

	private TerritoryRules() {}
}
